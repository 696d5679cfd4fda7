/**
 * Schema version 3. Frozen: a change is a new file with its upgrade and a fixture database. It imports nothing of
 * today's code, so that it says for ever what version 3 was.
 *
 * No record is rewritten when a database of versions 1 or 2 is opened: each stays in the form it was written in until an act
 * writes it, and is lifted when it is read (`shapes/`). What is new:
 * past      elements of accounts that are over, other than settled items: by account, kind, year, and part of at most 1 000.
 * accounts  `shape: 3`, a head of fields, and collections of elements with ids; sums of what has left for history.
 * batches   holds dispatches, `shape: 3`: contacts with their channel and stage, what was printed.
 * documents `shape: 3`: of what kind, and whose.
 * journal   entries say who wrote them; changes of accounts are of touched fields and elements.
 */
export const SCHEMA_V3 = {
  accounts: 'id, &code, nameKey, oldestDueOn, *numbers',
  slices: '[accountId+slice], *numbers',
  history: '[accountId+year+part]',
  past: '[accountId+kind+year+part]',
  batches: 'id, state, issuedOn',
  documents: 'sha256',
  imports: 'id, acceptedAt',
  rates: '[table+half]',
  settings: 'key',
  company: 'key',
  journal: '[seq+part], &head',
} as const;
