import type { BridgeCall, RequestOf } from '../../../../electron/bridge/contract';

const TOKEN = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
const GENERATION = '20261122T080910Z-7';
const bytes = new Uint8Array([1]);
const HASH = '0'.repeat(64);

const facts = {
  databaseId: 'db',
  schemaVersion: 2,
  counter: 0,
  lastHash: HASH,
  accounts: 1,
  invoices: 2,
  openTotalCents: -3,
  documents: 0,
  documentBytes: 0,
  journalEntries: 0,
  company: 'Martin SARL',
  sample: false,
  day: '2026-11-22',
  at: '2026-11-22T08:09:10.000Z',
};
const nameless = { ...facts, company: null };
const erased = { databaseId: 'db', accountId: 'a', day: '2026-11-22' };

/** Arguments as the page sends them, one of each shape that a call takes: what an attacker starts from. */
export const GOOD_REQUESTS = {
  appInfo: [undefined],
  dataSpace: [undefined],
  setBusy: [{ busy: false, sentence: '' }],
  setBehind: [{ behind: true }],
  setLanguage: [{ language: 'en' }],
  setTheme: [{ theme: 'system' }],
  saveFile: [{ suggestedName: 'lot', kind: 'pdf', bytes }],
  saveFiles: [{ folderName: 'Lettres', files: [{ name: 'a.pdf', bytes }] }],
  openSaved: [{ token: TOKEN }],
  revealSaved: [{ token: TOKEN }],
  openForPrinting: [{ name: 'lot', bytes, secret: false }],
  mirrorHead: [undefined],
  mirrorBegin: [{ base: GENERATION }, { base: null }],
  mirrorChunk: [{ session: TOKEN, name: 'tables', codec: 'zlib', bytes, last: true }],
  mirrorCommit: [
    { session: TOKEN, facts, keep: ['tables'] },
    { session: TOKEN, facts, keep: [] },
    { session: TOKEN, facts: nameless, keep: ['tables'] },
    { session: TOKEN, facts: nameless, keep: [] },
  ],
  mirrorAbort: [{ session: TOKEN }],
  backupPlaces: [undefined],
  chooseBackupFolder: [undefined],
  backupState: [undefined],
  writeBackup: [{ placeId: 'stick' }],
  finishBackup: [
    { token: TOKEN, proven: facts },
    { token: TOKEN, proven: nameless },
  ],
  discardBackup: [{ token: TOKEN }],
  cancelSafety: [{ job: TOKEN }],
  setBackupPassphrase: [{ passphrase: 'une longue phrase' }],
  removeBackupPassphrase: [undefined],
  restoreSources: [undefined],
  chooseBackupFile: [undefined],
  openRestore: [
    { source: `mirror:${GENERATION}`, content: 'all' },
    { source: 'backup:1', content: 'all', secret: { passphrase: 'une phrase' } },
    { source: 'backup:1', content: 'without-stored', secret: { recoveryCode: 'ABCD-EFGH' } },
  ],
  readRestore: [{ session: TOKEN }],
  closeRestore: [{ session: TOKEN }],
  lockState: [undefined],
  setLock: [
    { passphrase: 'une phrase', idleMinutes: 5, current: 'une autre' },
    { passphrase: 'une phrase', idleMinutes: 0, current: null },
  ],
  removeLock: [{ passphrase: 'une phrase' }],
  unlock: [{ passphrase: 'une phrase' }],
  lockNow: [undefined],
  erasureLog: [undefined],
  noteErasures: [
    { accounts: [erased] },
    { accounts: [{ ...erased, manner: 'anonymise' }] },
    { accounts: [] },
  ],
} as const satisfies { readonly [C in BridgeCall]: readonly [RequestOf<C>, ...RequestOf<C>[]] };
