import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../renderer/exchange/bytes/slices';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import { aFec, generateFec } from '../support/fecBuilder';
import { connectExchange } from './connectExchange';
import { bytesOf } from './support';

const big = generateFec({ lines: 40_000, customers: 500, paidShare: 0.5 });

describe('reading in a worker', () => {
  it('gives what reading here gives, with progress to the end', async () => {
    const { client } = connectExchange();
    const steps: number[] = [];
    const outcome = await client.readReceivables(new Blob([big.bytes]), {
      fileName: 'gros.txt',
      onProgress: (done, total) => steps.push(done / total),
    });
    expect(outcome).toEqual(await readReceivables(big.bytes, { fileName: 'gros.txt' }));
    expect(outcome.ok && outcome.inspection).toMatchObject({
      lines: big.lines,
      invoices: big.invoices,
      customers: big.customers,
      openTotalCents: big.openCents,
      ledgerBalanceCents: big.openCents,
    });
    expect(steps.at(-1)).toBe(1);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    client.close();
  });

  it('a cancel is answered before the worker has answered, and the next file is read', async () => {
    const { client } = connectExchange();
    const controller = new AbortController();
    let seen = 0;
    const reading = client.readReceivables(new Blob([big.bytes]), {
      fileName: 'gros.txt',
      signal: controller.signal,
      onProgress: () => {
        seen += 1;
        controller.abort();
      },
    });
    await expect(reading).rejects.toBeInstanceOf(CancelledError);
    expect(seen).toBe(1);
    const small = aFec().invoice({ customer: 'C1', number: 'F1', on: '2024-01-15', amount: 10 });
    const next = await client.readReceivables(new Blob([small.bytes()]), {
      fileName: 'petit.txt',
    });
    expect(next.ok && next.inspection.openTotalCents).toBe(1000);
    client.close();
  });

  it('stops within a slice when cancelled, whatever it is doing', async () => {
    for (const share of [0.05, 0.45, 0.6, 0.95]) {
      const controller = new AbortController();
      const reading = readReceivables(big.bytes, {
        fileName: 'gros.txt',
        signal: controller.signal,
        onProgress: (done, total) => {
          if (done / total > share) controller.abort();
        },
      });
      await expect(reading).rejects.toBeInstanceOf(CancelledError);
    }
    const controller = new AbortController();
    controller.abort();
    await expect(
      readReceivables(big.bytes, { fileName: 'x', signal: controller.signal }),
    ).rejects.toBeInstanceOf(CancelledError);
  });

  it('reads the file of customers, and fails what was under way when it is closed', async () => {
    const { client, lines } = connectExchange();
    const read = await client.readCustomerFile(new Blob([bytesOf('code;nom\nC1;Durand\n')]));
    expect(read.ok && read.customers).toMatchObject([{ code: 'C1', name: 'Durand' }]);
    const reading = client.readReceivables(new Blob([big.bytes]), { fileName: 'gros.txt' });
    lines[0]?.break('broken');
    await expect(reading).rejects.toThrow('broken');
    client.close();
  });
});
