import type { LetterModel } from '../../domain/letters/letterModel';
import { payeeOf } from '../../domain/letters/payee';
import { ZERO } from '../../domain/money';
import type { DispatchContact, DispatchRecord, DocumentRecord } from '../records/dispatchRecord';
import { SHAPE } from '../records/accountRecord';
import { liftStage } from './liftPlan';
import type { BatchLetter2, BatchRecord2, DocumentRecord2, Model2 } from './shape2';

export type StoredDispatch = DispatchRecord | BatchRecord2;
export type StoredDocument = DocumentRecord | DocumentRecord2;
export type StoredModel = DocumentRecord['models'][number] | Model2;

export function liftDispatch(stored: StoredDispatch): DispatchRecord {
  if ('shape' in stored) return stored;
  const { letters, pageCount, duplex, sha256, documentRemovedOn = null, ...same } = stored;
  return {
    shape: SHAPE,
    ...same,
    channel: 'letter',
    contacts: letters.map(liftLetter),
    printed: { sha256, pageCount, duplex },
    documentRemovedOn,
  };
}

/** The stored record with other names on its contacts, in its own form: the journal says the same of it. */
export function withContactNames(
  stored: StoredDispatch,
  rename: <Contact extends Pick<DispatchContact, 'accountId' | 'code' | 'name'>>(
    contacts: readonly Contact[],
  ) => readonly Contact[],
): StoredDispatch {
  if ('shape' in stored) {
    const contacts = rename(stored.contacts);
    return contacts === stored.contacts ? stored : { ...stored, contacts };
  }
  const letters = rename(stored.letters);
  return letters === stored.letters ? stored : { ...stored, letters };
}

export function liftDocument(stored: StoredDocument): DocumentRecord {
  if ('shape' in stored) return stored;
  const { batchId, models, kind: _batch, ...same } = stored;
  return {
    shape: SHAPE,
    ...same,
    kind: 'letters',
    owner: { kind: 'dispatch', id: batchId },
    models: models.map((model) => liftModel(model, stored)),
  };
}

/** Of an older model what was added since is what it could not have said. */
export function liftModel(
  model: StoredModel,
  { sender }: Pick<DocumentRecord, 'sender'>,
): DocumentRecord['models'][number] {
  if (!('step' in model)) return model;
  const { step, previous = [], invoices, ...same } = model;
  const lifted = {
    ...same,
    stage: liftStage(step),
    template: { id: step, version: 1 },
    payee: payeeOf(sender),
    invoices: invoices.map((invoice) => ({ paidToCharges: ZERO, furtherPart: false, ...invoice })),
    previous: previous.map(({ step: before, on, reference }) => ({
      stage: liftStage(before),
      on,
      reference,
    })),
  };
  return lifted as unknown as Omit<LetterModel, 'sender'>;
}

function liftLetter({ step, firstPage, lastPage, ...same }: BatchLetter2): DispatchContact {
  return { ...same, stage: liftStage(step), pages: { first: firstPage, last: lastPage } };
}
