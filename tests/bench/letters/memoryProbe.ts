import { renderBatch } from '../../documents/models';
import { benchModels } from './benchModels';

/**
 * Prints what is alive in memory (heap and buffers, after a collection) at letter 100 and at letter 1 000 of one batch. What lives is
 * what the peak grows with; what a collector has not yet fetched depends on the machine.
 */
const models = benchModels(1000);
const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('run with --expose-gc');
const alive = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
await renderBatch({ models: models.slice(0, 50), title: 'Lot', duplex: false, summary: false });
let from = 0;
let to = 0;
const { bytes } = await renderBatch({
  models,
  title: 'Lot',
  duplex: false,
  summary: true,
  onProgress: (done) => {
    if (done === 100) from = alive();
    if (done === 1000) to = alive();
  },
});
console.log(JSON.stringify({ from, to, output: bytes.length }));
