import { openParts } from '../../../build/commands/fileParts';
import { readReceivables } from '../../../renderer/exchange/readReceivables';

/** Reads the file named, if any, and prints the peak memory of this process in KB. */
const [file] = process.argv.slice(2);
if (file !== undefined) {
  const parts = await openParts(file);
  const outcome = await readReceivables(parts, { fileName: file });
  if (!outcome.ok) throw new Error(outcome.error.message);
  await parts.close();
}
process.stdout.write(String(process.resourceUsage().maxRSS));
