/**
 * Schema version 2. Frozen: a change is a new file with its upgrade and a fixture database. It imports nothing of
 * today's code, so that it says for ever what version 2 was.
 *
 * Tables and indexes are those of version 1, and no record is rewritten when one is opened. What is new is what acts write from here on:
 * accounts  `settled`: how many items their history holds, the sum of their amounts and a hash over them. It is in the
 *           account's own hash, and so in the journal. An account without it was written by no act since version 1.
 * journal   of a document that was issued also the hash of its sender.
 */
export const SCHEMA_V2 = {
  accounts: 'id, &code, nameKey, oldestDueOn, *numbers',
  slices: '[accountId+slice], *numbers',
  history: '[accountId+year+part]',
  batches: 'id, state, issuedOn',
  documents: 'sha256',
  imports: 'id, acceptedAt',
  rates: '[table+half]',
  settings: 'key',
  company: 'key',
  journal: '[seq+part], &head',
} as const;
