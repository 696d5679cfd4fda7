import { describe, expect, it } from 'vitest';
import { createDocumentsClient } from '../../renderer/documents/documentsClient';
import { DocumentRefusedError, DocumentsCancelledError } from '../../renderer/documents/errors';
import { documentsMethods, pdfMemory } from '../../renderer/documents/documentsMethods';
import { DOCUMENT_FAILURES } from '../../renderer/documents/failures';
import type { DocumentModel } from '../../renderer/documents/kinds';
import { packModels, unpackModel } from '../../renderer/documents/packModels';
import type { Renderer } from '../../renderer/documents/render';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';
import { day } from '../../renderer/domain/day';
import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import { serve } from '../../rpc/server';
import { aCompany } from '../support/builders';
import { linePair, type LinePair } from '../support/linePair';
import { LOGO } from './logo';
import { aLetter, renderBatch, renderer, renderLetter } from './models';
import { readPdf } from './readPdf';

function connect(ready: Promise<Renderer> = Promise.resolve(renderer)) {
  const lines: LinePair[] = [];
  const client = createDocumentsClient(() => {
    const pair = linePair();
    serve(pair.server, documentsMethods(ready), {
      failures: DOCUMENT_FAILURES,
      ready,
      handsOver: pdfMemory,
    });
    lines.push(pair);
    return pair.client;
  });
  return { client, lines };
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

  it('fails what is under way when the worker breaks, begins anew with the next, and ends when it is closed', async () => {
    const { client, lines } = connect();
    const waiting = client.renderDocument(letter(aLetter()));
    lines[0]?.break('out of memory');
    await expect(waiting).rejects.toThrow('out of memory');
    expect((await client.renderDocument(letter(aLetter()))).length).toBeGreaterThan(1000);
    expect(lines).toHaveLength(2);
    const pending = client.renderDocument(letter(aLetter()));
    client.close();
    await expect(pending).rejects.toThrow('closed');
    expect(lines.map(({ closed }) => closed())).toEqual([true, true]);
    await expect(client.renderDocument(letter(aLetter()))).rejects.toThrow('closed');
  });
});
