import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './sample/files';

/** `npm run sample`: writes the sample company into `assets/sample`, from its seed. */
const folder = join(import.meta.dirname, '..', '..', 'assets', 'sample');
mkdirSync(folder, { recursive: true });
for (const [name, text] of sampleFiles()) {
  writeFileSync(join(folder, name), text);
  console.log(`assets/sample/${name} : ${Buffer.byteLength(text)} octets`);
}
