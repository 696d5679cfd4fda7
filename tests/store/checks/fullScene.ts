import type { Account } from '../../../renderer/domain/account/account';
import type { Contact } from '../../../renderer/domain/account/contact';
import type { LetterModel } from '../../../renderer/domain/letters/letterModel';
import { sumCents } from '../../../renderer/domain/money';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { hashBytes } from '../../../renderer/store/journal/hash';
import { SHAPE } from '../../../renderer/store/records/accountRecord';
import { runAct } from '../../../renderer/store/transaction/runAct';
import { FULL } from '../../domain/account/fullAccount';
import { anAccount, anInvoice, aCompany } from '../../support/builders';
import { letterOn } from '../../support/engine';
import { at } from './scene';

const BYTES = new TextEncoder().encode('%PDF of dispatch-9');
const REFERENCE = 'R-2026-00042';

const [POSTED] = FULL.contacts;
if (POSTED === undefined) throw new Error('no contact');
/** The letter of the full account while it waits for the post: it is kept in the account, with a document that is there. */
const WAITING: Contact = {
  ...POSTED,
  state: 'issued',
  postedOn: null,
  reference: REFERENCE,
  document: { sha256: hashBytes(BYTES), firstPage: 2, lastPage: 3 },
};

/** The account with every field and every collection filled, as the store may hold it. */
export const STORED: Account = { ...FULL, contacts: [WAITING] };

/** Writes the full account, the dispatch and the document of its letter, as one act. */
export async function writeStored(database: EncoursDatabase): Promise<void> {
  const { asked, stage, channel, itemIds, dispatchId: id, document } = WAITING;
  if (asked === null || stage === null || id === null || document === null)
    throw new Error('a contact with nothing in it');
  const { sha256, firstPage, lastPage } = document;
  const { code, name, kind } = STORED;
  const { sender: _none, ...model }: LetterModel = {
    ...letterOn(anAccount({ code, name, items: [anInvoice({ date: '2026-01-05' })] }), '2026-05-17'),
    ...asked,
    total: sumCents(Object.values(asked)),
    stage,
    form: kind,
    reference: REFERENCE,
    customerCode: code,
    customerName: name,
  };
  await runAct(database, at('2026-05-17'), 'issueBatch', async (work) => {
    await work.create(STORED);
    await work.records.put('settings', { key: 'numbering', value: { '2026': 43 } });
    await work.records.add('documents', {
      shape: SHAPE,
      sha256,
      kind: 'letters',
      owner: { kind: 'dispatch', id },
      size: BYTES.length,
      bytes: BYTES,
      sender: aCompany(),
      models: [model],
    });
    await work.records.add('batches', {
      shape: SHAPE,
      id,
      channel: 'letter',
      state: 'issued',
      issuedOn: WAITING.issuedOn,
      postedOn: null,
      cancelledOn: null,
      contacts: [
        {
          ...{ accountId: STORED.id, code, name, kind, reference: REFERENCE, stage, channel, itemIds },
          ...asked,
          pages: { first: firstPage, last: lastPage },
        },
      ],
      ...asked,
      printed: { sha256, pageCount: 3, duplex: false },
      documentRemovedOn: null,
    });
    return { batchId: id, letters: 1 };
  });
}
