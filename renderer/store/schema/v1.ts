/**
 * Schema version 1. Frozen: a change is a new file with its upgrade and a fixture database. It imports nothing of
 * today's code, so that it says for ever what version 1 was.
 *
 * accounts  one record a customer: identity, totals, open items (or the list of its slices when there are over 1 000).
 *           Nothing that depends on the day or on settings is indexed (the next action): the portfolio answers that.
 * slices    open items of a very large account, at most 1 000 a record.
 * history   settled items by account, year of the item, and part of at most 1 000.
 * batches   one record a batch of letters: who got which step, pages, state.
 * documents what was issued, byte for byte under its SHA-256, with the models the letters were made from.
 * imports   one record an accepted import: its file, figures, state.
 * rates     rates that the owner entered, by table and half-year.
 * settings  choices, letter numbering, draft of the day's selection, marks of the database: one record each.
 * company   the owner's own company: one record.
 * journal   append-only. `head` is set on the first part of an entry only, so that its index lists entries.
 */
export const SCHEMA_V1 = {
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
