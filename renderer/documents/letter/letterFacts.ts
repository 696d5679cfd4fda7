import type { LetterModel } from '../../domain/letters/letterModel';
import type { DocumentFacts } from '../pdf/archive';
import { longDay } from '../texts/frenchFormats';

/** Files bear the day of their letters, never the clock's: the same letters give the same bytes. */
export function letterFacts(
  title: string,
  models: readonly Pick<LetterModel, 'reference' | 'customerCode' | 'date' | 'sender'>[],
): DocumentFacts {
  const [first] = models;
  const last = models.reduce(
    (latest, { date }) => (date > latest ? date : latest),
    first?.date ?? '1970-01-01',
  );
  const subject =
    models.length === 1
      ? `Référence ${first?.reference ?? ''}, client ${first?.customerCode ?? ''}`
      : `${models.length} lettres`;
  const dated = first === undefined ? '' : `, ${longDay(first.date)}`;
  return { title, author: first?.sender.name ?? '', subject: subject + dated, day: last };
}

/** Tells one letter from others in a refusal. */
export function letterLabel({
  reference,
  customerCode,
}: Pick<LetterModel, 'reference' | 'customerCode'>): string {
  return `${reference.slice(0, 200)}, ${customerCode.slice(0, 200)}`;
}
