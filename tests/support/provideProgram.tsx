import type { ReactNode } from 'react';
import { day } from '../../renderer/domain/day';
import type { Shell } from '../../renderer/platform/bridge';
import { BusyTracker } from '../../renderer/platform/busy';
import { BUSY, SHELL, TODAY } from '../../renderer/platform/provided';
import { Provide } from '../../renderer/ui/provided/provided';
import type { Services } from '../../renderer/usecases/services';
import { SERVICES } from '../../renderer/usecases/servicesKey';

export interface ProvideProgramProps {
  readonly services: Services;
  readonly shell: Shell;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly children: ReactNode;
}

/** What the program hands down to every screen: the use cases' services, the shell, work under way, the day. */
export function ProvideProgram({ services, shell, today, children }: ProvideProgramProps): React.JSX.Element {
  return (
    <Provide of={SERVICES} value={services}>
      <Provide of={SHELL} value={shell}>
        <Provide of={BUSY} value={new BusyTracker(shell)}>
          <Provide of={TODAY} value={day(today)}>
            {children}
          </Provide>
        </Provide>
      </Provide>
    </Provide>
  );
}
