import { MemoryRouter, Route, Routes } from 'react-router';
import { vi } from 'vitest';
import { day } from '../../../renderer/domain/day';
import BackupsScreen from '../../../renderer/features/safety/BackupsScreen';
import { BackupWatch } from '../../../renderer/platform/backupWatch';
import { BACKUPS } from '../../../renderer/platform/provided';
import type { BackupPlace, BackupState, SafetyShell } from '../../../renderer/platform/safetyShell';
import type { CopyFacts } from '../../../renderer/store/parts/copyFacts';
import { Provide } from '../../../renderer/ui/provided/provided';
import { type Safety, SAFETY } from '../../../renderer/usecases/safety/safety';
import { ProvideProgram } from '../../support/provideProgram';
import { type Scene, TODAY } from '../letters/scene';
import { renderUi } from '../../ui/support/renderUi';

export const FACTS: CopyFacts = {
  databaseId: 'db-1',
  schemaVersion: 1,
  counter: 40,
  lastHash: 'a'.repeat(64),
  accounts: 61,
  invoices: 812,
  openTotalCents: 4_120_855,
  documents: 3,
  documentBytes: 90_000,
  journalEntries: 40,
  company: 'Menuiserie Perrin',
  sample: false,
  day: TODAY,
  at: `${TODAY}T08:00:00.000Z`,
};

export function aPlace(part: Partial<BackupPlace> = {}): BackupPlace {
  return {
    id: 'stick-a',
    kind: 'volume',
    label: 'CLE-A',
    where: 'E:',
    removable: true,
    present: true,
    readOnly: false,
    freeBytes: 12_400_000_000,
    totalBytes: 32_000_000_000,
    lastBackup: null,
    ...part,
  };
}

export const NO_BACKUP: BackupState = { places: [], lastAt: null, encryption: false, dueSince: TODAY };

/** A shell of which a test says only what it is asked. Whatever else is asked fails the test. */
export function safetyShell(part: Partial<SafetyShell>): SafetyShell {
  const known: Partial<SafetyShell> = {
    backupPlaces: () => Promise.resolve([]),
    backupState: () => Promise.resolve(NO_BACKUP),
    onSafety: () => () => undefined,
    ...part,
  };
  return new Proxy(known, {
    get: (target, call): unknown =>
      Reflect.get(target, call) ??
      (() => Promise.reject(new Error(`not asked in this test: ${String(call)}`))),
  }) as SafetyShell;
}

const KEEPER = {
  state: { running: false, last: FACTS, behind: false, problem: null, failures: 0 },
  subscribe: () => () => undefined,
  sync: vi.fn(() => Promise.resolve(FACTS)),
  pause: () => () => undefined,
};

export function safetyWith(shell: SafetyShell, part: Partial<Record<keyof Safety, unknown>> = {}): Safety {
  return {
    shell,
    parts: () => {
      throw new Error('no worker in this test');
    },
    today: () => day(TODAY),
    now: () => `${TODAY}T09:00:00.000Z`,
    takeOver: () => Promise.resolve(),
    eraseAgain: () => Promise.resolve(0),
    pauseMirrors: () => () => undefined,
    startAnew: () => undefined,
    keeper: KEEPER,
    former: null,
    ...part,
  } as unknown as Safety;
}

export function showBackups(scene: Scene, safety: Safety, path = '/backups'): void {
  renderUi(
    <MemoryRouter initialEntries={[path]}>
      <ProvideProgram services={scene.services} shell={scene.shell.shell} today={TODAY}>
        <Provide of={SAFETY} value={safety}>
          <Provide of={BACKUPS} value={new BackupWatch(safety.shell)}>
            <Routes>
              <Route path="/backups/:view?" element={<BackupsScreen />} />
            </Routes>
          </Provide>
        </Provide>
      </ProvideProgram>
    </MemoryRouter>,
    'fr',
  );
}
