import type { LetterModel } from '../../../../renderer/domain/letters/letterModel';
import { webLine } from '../../../../rpc/webLine';
import { createDocumentsClient } from '../../../../renderer/documents/documentsClient';
import { DEFAULT_TEMPLATES } from '../../../../renderer/documents/texts/defaultTemplates';

/** What the bench asks of the page, through the driver's `evaluate`. */
export interface LettersPage {
  ours(
    models: readonly LetterModel[],
  ): Promise<{ milliseconds: number; longestGap: number; progress: number; bytes: number }>;
  plain(models: readonly LetterModel[]): Promise<{ milliseconds: number; bytes: number }>;
}

const client = createDocumentsClient(() =>
  webLine(
    new Worker(new URL('../../../../renderer/documents/worker.ts', import.meta.url), { type: 'module' }),
  ),
);
const plainWorker = new Worker(new URL('./plainWorker.ts', import.meta.url), { type: 'module' });

/** The longest time that the page did not come to answer, sampled every few milliseconds. */
function watchGaps(): () => number {
  let last = performance.now();
  let longest = 0;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 4);
  return () => {
    tick();
    clearInterval(timer);
    return longest;
  };
}

const page: LettersPage = {
  async ours(models) {
    let progress = 0;
    const stop = watchGaps();
    const started = performance.now();
    const { bytes } = await client.renderBatch({
      models,
      templates: DEFAULT_TEMPLATES,
      title: 'Lot',
      duplex: false,
      summary: false,
      onProgress: () => (progress += 1),
    });
    return { milliseconds: performance.now() - started, longestGap: stop(), progress, bytes: bytes.length };
  },
  plain: (models) =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      plainWorker.onmessage = (event: MessageEvent<number>) =>
        resolve({ milliseconds: performance.now() - started, bytes: event.data });
      plainWorker.onerror = (event) => reject(new Error(event.message));
      plainWorker.postMessage(models);
    }),
};

Object.assign(globalThis, { lettersPage: page });
