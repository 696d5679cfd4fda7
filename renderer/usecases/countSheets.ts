import { composeLetter } from '../domain/letters/composeLetter';
import { letterDetails, templatesOfLetters } from './letterDetails';
import type { PreparedBatch } from './prepareBatch';
import { PREVIEW_REFERENCE } from './previewLetter';
import type { Services, WorkOptions } from './services';

export interface Sheets {
  /** Pages of the batch as it would be printed, the summary list included. */
  readonly pages: number;
  /** Sheets of paper: half as many when printed on both sides. */
  readonly sheets: number;
}

/**
 * How much paper a prepared batch takes: it is laid out as it would be issued, without its numbers. Nothing is written.
 * @throws DocumentsCancelledError when the signal is aborted
 */
export async function countSheets(
  { printer }: Pick<Services, 'printer'>,
  { ready, context }: PreparedBatch,
  options: WorkOptions = {},
): Promise<Sheets> {
  const { company, settings } = context;
  if (company === null || ready.length === 0) return { pages: 0, sheets: 0 };
  const models = ready.flatMap(({ statement, proposal, past, personalParagraph }) => {
    const own = { reference: PREVIEW_REFERENCE, past, personalParagraph };
    const composed = composeLetter(statement, proposal, {
      ...letterDetails(context, company, proposal),
      ...own,
    });
    return composed.ok ? [composed.model] : [];
  });
  const { duplex } = settings;
  const { pageCount } = await printer.renderBatch({
    models,
    templates: templatesOfLetters(models),
    title: PREVIEW_REFERENCE,
    duplex,
    summary: true,
    ...options,
  });
  return { pages: pageCount, sheets: duplex ? Math.ceil(pageCount / 2) : pageCount };
}
