import type { LetterModel } from '../../domain/letters/letterModel';
import type { Payment } from '../blocks/paymentBlock';

/** What a letter asks to be paid; its reference and the customer's code let the payment find its letter. */
export function letterPayment({ payee, total, reference, customerCode }: LetterModel): Payment {
  return { payee, amount: total, reference: `${reference} ${customerCode}`.trim() };
}
