import type { LetterModel } from '../../../renderer/domain/letters/letterModel';
import { aCompany } from '../../support/builders';
import { aLetter } from '../../documents/models';
import { logoOf } from '../../documents/logo';

export const LETTERS = 500;

/** What a careful owner has: an opaque logo; and what a careless one has, which plain pdfmake must cope with. */
export const OPAQUE_LOGO = logoOf(480, 120, false);

/** One-page letters with logo, five invoices and QR code, each to another customer. */
export function benchModels(count: number, logo: string = OPAQUE_LOGO): LetterModel[] {
  const sender = aCompany({ logo });
  return Array.from({ length: count }, (_, index) =>
    aLetter({
      step: 'reminder2',
      sender,
      reference: `R-2026-${String(index).padStart(4, '0')}`,
      customerCode: `C${String(index).padStart(5, '0')}`,
      customerName: `Établissements Lemaître n° ${index}`,
      window: [`Établissements Lemaître n° ${index}`, `${index} RUE DU FAUBOURG`, '69003 LYON'],
    }),
  );
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
