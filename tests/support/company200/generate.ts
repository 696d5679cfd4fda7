import 'fake-indexeddb/auto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBackupFile } from '../../../build/commands/backup/writeBackupFile';
import { openDatabase } from '../../../renderer/store/database';
import { writeDump } from '../../store/dump';
import { FACTS_DAY, figuresOf } from '../../usecases/company200/figures';
import { Computer } from '../../usecases/safety/computer';
import { Life } from './life';
import { liveTwoYears } from './twoYears';

/** Writes the database, the backup, the mirror and the facts of the company of 200 customers. */
const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const [databases, backups, mirrors] = ['databases', 'backups', 'mirrors'].map((name) => join(FIXTURES, name));
if (databases === undefined || backups === undefined || mirrors === undefined) throw new Error('no folders');

crypto.randomUUID = () => '0193c0de-0000-7000-8000-00000000d8b2';
const database = await openDatabase('encours');
await liveTwoYears(await Life.begin(database));

const { customers, ...rest } = await figuresOf(database);
const lines = Object.entries(customers).map(
  ([code, figures]) => `    ${JSON.stringify(code)}: ${JSON.stringify(figures)}`,
);
const sections = Object.entries(rest).map(
  ([name, figures]) =>
    `  ${JSON.stringify(name)}: ${JSON.stringify(figures, null, 2).replaceAll('\n', '\n  ')}`,
);
writeFileSync(
  join(databases, 'v2-company200.facts.json'),
  `{\n${sections.join(',\n')},\n  "customers": {\n${lines.join(',\n')}\n  }\n}\n`,
);
await writeDump(database, join(databases, 'v2-company200.json.gz'));
await writeBackupFile(database, {
  file: join(backups, 'v2-company200.encours'),
  passphrase: null,
  day: FACTS_DAY,
  at: `${FACTS_DAY}T18:00:00.000Z`,
});
const computer = await Computer.make();
computer.today = FACTS_DAY;
await computer.safety(database).keeper.sync();
mkdirSync(mirrors, { recursive: true });
await cp(join(computer.dataFolder, 'mirror'), join(mirrors, 'v2-company200'), { recursive: true });
database.close();
await computer.remove();
process.exit(0);
