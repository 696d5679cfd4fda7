import { describe, expect, it } from 'vitest';
import { exchangeMethods, PARTS_AHEAD } from '../../renderer/exchange/exchangeMethods';
import { EXCHANGE_FAILURES } from '../../renderer/exchange/failures';
import { outcomeParts, PartsReceived, withoutLists } from '../../renderer/exchange/outcomeParts';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import { serve } from '../../rpc/server';
import type { ToClient, ToServer } from '../../rpc/messages';
import { generateFec } from '../support/fecBuilder';
import { linePair } from '../support/linePair';

const many = generateFec({ lines: 20_000, customers: 300, paidShare: 0.5 });
const one = generateFec({ lines: 20_000, customers: 1, paidShare: 0.5 });

const weightOf = ({ customers, openByCustomer, records }: ReturnType<typeof partsOf>[number]): number =>
  openByCustomer.length +
  records.length +
  customers.reduce((sum, { open, settled }) => sum + open.length + settled.length, 0);

function partsOf(outcome: Parameters<typeof outcomeParts>[0], size?: number) {
  return [...outcomeParts(outcome, size)];
}

describe('an outcome in parts', () => {
  it.each([
    ['many customers', many],
    ['one customer with all the items', one],
  ])('is bounded in every part, and the same put together again: %s', async (_name, { bytes }) => {
    const outcome = await readReceivables(bytes, { fileName: 'gros.txt' });
    for (const size of [1, 7, 500, 2000, 100_000]) {
      const parts = partsOf(outcome, size);
      for (const part of parts) expect(weightOf(part)).toBeLessThanOrEqual(size);
      const received = new PartsReceived();
      for (const part of parts) received.take(structuredClone(part));
      expect(received.whole(structuredClone(withoutLists(outcome)))).toEqual(outcome);
    }
  });

  it('keeps what was rejected, with its text', async () => {
    const text = new TextDecoder().decode(many.bytes).replace(/^(.*\n.*)\n/, '$1\nVE\tVentes\tcoupée\n');
    const outcome = await readReceivables(new TextEncoder().encode(text), { fileName: 'gros.txt' });
    expect(outcome.ok && outcome.rejections.records.length).toBe(1);
    const received = new PartsReceived();
    for (const part of outcomeParts(outcome, 100)) received.take(structuredClone(part));
    expect(received.whole(withoutLists(outcome))).toEqual(outcome);
  });
});

describe('parts on their way to the page', () => {
  /** A page that takes a part in only when it is told to. */
  function slowPage() {
    const { client, server, received } = linePair();
    serve(server, exchangeMethods, { failures: EXCHANGE_FAILURES, partsAhead: PARTS_AHEAD });
    client.listen(
      () => undefined,
      () => undefined,
    );
    const say = (message: ToServer): void => client.post(message, []);
    const kinds = (): readonly string[] => received.map((message) => (message as ToClient).kind);
    const parts = (): number => kinds().filter((kind) => kind === 'part').length;
    const settled = async (): Promise<void> => {
      let before = -1;
      while (before !== received.length) {
        before = received.length;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const request = { file: new Blob([many.bytes]), fileName: 'gros.txt' };
    say({ kind: 'call', id: 1, name: 'read', request });
    return { say, kinds, parts, settled };
  }

  it('are few until the page has taken some in', async () => {
    const { say, kinds, parts, settled } = slowPage();
    while (parts() === 0) await settled();
    await settled();
    expect(parts()).toBe(2);
    say({ kind: 'taken', id: 1 });
    while (parts() < 3) await settled();
    await settled();
    expect(parts()).toBe(3);
    while (kinds().at(-1) !== 'answer') {
      say({ kind: 'taken', id: 1 });
      await settled();
    }
  });

  it('stop when the owner cancels between two', async () => {
    const { say, kinds, parts, settled } = slowPage();
    while (parts() === 0) await settled();
    say({ kind: 'cancel', id: 1 });
    await settled();
    expect(kinds().at(-1)).toBe('failure');
    expect(kinds()).not.toContain('answer');
  });
});
