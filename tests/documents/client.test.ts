import { describe, expect, it } from 'vitest';
import { createDocumentsClient } from '../../renderer/documents/documentsClient';
import { DocumentRefusedError, DocumentsCancelledError } from '../../renderer/documents/errors';
import type { DocumentModel } from '../../renderer/documents/kinds';
import { createRequestHandler } from '../../renderer/documents/handleRequests';
import {
  packModels,
  unpackModel,
  type WorkerReply,
  type WorkerRequest,
} from '../../renderer/documents/protocol';
import type { Renderer } from '../../renderer/documents/render';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';
import { day } from '../../renderer/domain/day';
import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import { aCompany } from '../support/builders';
import { LOGO } from './logo';
import { aLetter, renderBatch, renderer, renderLetter } from './models';
import { readPdf } from './readPdf';

/** A worker in this thread: messages are cloned and come later, as between real threads. */
class InThreadWorker extends EventTarget {
  terminated = false;
  readonly sent: WorkerRequest[] = [];
  private readonly handle: (request: WorkerRequest) => void;

  constructor(ready: Promise<Renderer>) {
    super();
    this.handle = createRequestHandler(ready, (reply, transfer) => this.answer(reply, transfer));
  }

  postMessage(message: WorkerRequest): void {
    this.sent.push(message);
    const cloned = structuredClone(message);
    setTimeout(() => this.handle(cloned));
  }

  terminate(): void {
    this.terminated = true;
  }

  private answer(reply: WorkerReply, transfer: Transferable[]): void {
    const data = structuredClone(reply, { transfer: transfer as ArrayBuffer[] });
    setTimeout(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
  }
}

function connect(ready: Promise<Renderer> = Promise.resolve(renderer)): {
  client: ReturnType<typeof createDocumentsClient>;
  worker: InThreadWorker;
} {
  const worker = new InThreadWorker(ready);
  return { client: createDocumentsClient(worker as unknown as Worker), worker };
}

const sender = aCompany({ logo: LOGO });
const models = Array.from({ length: 30 }, (_, index) => aLetter({ reference: `R-${index}`, sender }));
const templates = DEFAULT_TEMPLATES;
const batch = { models, templates, title: 'Lot', duplex: false, summary: true };
const letter = (model: LetterModel): DocumentModel => ({ kind: 'letter', model, templates });

describe('the documents client', () => {
  it('gives the very bytes that the same calls give without a worker', async () => {
    const { client } = connect();
    const [model] = models;
    if (model === undefined) throw new Error('no letter');
    expect(
      Buffer.from(await client.renderDocument(letter(model))).equals(Buffer.from(await renderLetter(model))),
    ).toBe(true);
    const [theirs, ours] = [await client.renderBatch(batch), await renderBatch(batch)];
    expect(Buffer.from(theirs.bytes).equals(Buffer.from(ours.bytes))).toBe(true);
    expect(theirs.pages).toEqual(ours.pages);
    const sheet = await client.renderDocument({
      kind: 'calculation',
      model: aLetter({ step: 'formalNotice' }),
    });
    expect((await readPdf(sheet)).text).toContain('Annexe : décompte détaillé');
    const extract = await client.extractPages({
      batch: theirs.bytes,
      firstPage: 3,
      lastPage: 3,
      title: 'Lettre',
      author: 'A',
      day: day('2026-06-15'),
    });
    expect((await readPdf(extract)).text).toContain('Extrait du lot du 15 juin 2026, page 3');
  });

  it('sends a logo that all letters share once', () => {
    const packed = packModels([...models, aLetter()]);
    expect(packed.logos).toEqual([LOGO]);
    expect(JSON.stringify(packed.letters)).not.toContain('base64');
    expect(packed.letters.map((letter) => unpackModel(letter, packed.logos))).toEqual([...models, aLetter()]);
  });

  it('makes errors whole again: refused letters with their problems, and failures', async () => {
    const { client } = connect();
    const seven = aLetter({ window: ['1', '2', '3', '4', '5', '6', '7'] });
    const refusal = await client.renderBatch({ ...batch, models: [seven] }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DocumentRefusedError);
    expect(refusal).toMatchObject({
      document: 'R-2026-0042, C0118',
      problems: [{ code: 'addressTooLong', severity: 'refused' }],
    });
    expect(await client.checkDocument(letter(seven))).toMatchObject([{ code: 'addressTooLong' }]);
    expect((await client.renderDocument(letter(seven), { preview: true })).length).toBeGreaterThan(1000);
    const noFonts = connect(Promise.reject(new Error('font: 404')));
    await expect(noFonts.client.renderDocument(letter(aLetter()))).rejects.toThrow('font: 404');
  });

  it('tells progress and stops when cancelled, then goes on working', async () => {
    const { client } = connect();
    const told: number[] = [];
    const controller = new AbortController();
    const many = {
      ...batch,
      models: Array.from({ length: 400 }, (_, index) => aLetter({ reference: `R-${index}` })),
    };
    const stopped = client.renderBatch({
      ...many,
      signal: controller.signal,
      onProgress: (done) => {
        told.push(done);
        controller.abort();
      },
    });
    await expect(stopped).rejects.toBeInstanceOf(DocumentsCancelledError);
    expect(told.length).toBeGreaterThan(0);
    expect(Math.max(...told)).toBeLessThan(400);
    const aborted = new AbortController();
    aborted.abort();
    await expect(client.renderBatch({ ...batch, signal: aborted.signal })).rejects.toBeInstanceOf(
      DocumentsCancelledError,
    );
    expect((await client.renderBatch(batch)).pages).toHaveLength(30);
  });

  it('fails what is under way when the worker breaks or is closed', async () => {
    const broken = connect(new Promise(() => undefined));
    const waiting = broken.client.renderDocument(letter(aLetter()));
    broken.worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(waiting).rejects.toThrow('out of memory');
    await expect(broken.client.renderDocument(letter(aLetter()))).rejects.toThrow('out of memory');
    const closed = connect(new Promise(() => undefined));
    const pending = closed.client.renderDocument(letter(aLetter()));
    closed.client.close();
    await expect(pending).rejects.toThrow('closed');
    expect(closed.worker.terminated).toBe(true);
  });
});
