import { useEffect, useState, useSyncExternalStore } from 'react';
import { RouterProvider } from 'react-router';
import { BACKUPS, BUSY, LOCK, SHELL, SHELL_INFO, TODAY } from '../platform/provided';
import { isStorageLost, onStorageLost } from '../store/storageLost';
import { IncomingFileProvider } from '../ui/incoming/incomingFile';
import { Provide, useProvided } from '../ui/provided/provided';
import { SAFETY } from '../usecases/safety/safety';
import { SERVICES } from '../usecases/servicesKey';
import { DisplayChoices } from './DisplayChoices';
import { WindowLock } from './lock/WindowLock';
import { StorageLost } from './errors/StorageLost';
import { createRoutes } from './routes';
import { takesNoCommand } from './shell/menuCommands';
import { useBackupWatch } from './shell/useBackupWatch';
import type { Program } from './startup/program';

/** The window once everything is open: hands down what screens work with, and shows the route. */
export function Window({ program }: { readonly program: Program }): React.JSX.Element {
  const { services, safety, shell, info, busy, commands, watchDay } = program;
  const [router] = useState(() => createRoutes(program));
  const [today, setToday] = useState(() => services.today());
  useEffect(() => watchDay(setToday), [watchDay]);
  const backups = useBackupWatch(shell, today);
  const lock = useProvided(LOCK);
  const lost = useSyncExternalStore(onStorageLost, isStorageLost);
  useEffect(() => {
    const refuses = (): boolean => lock.state()?.locked === true || takesNoCommand(router.state);
    const settle = (): void => commands.refuseWhile(refuses);
    settle();
    const leave = [router.subscribe(settle), lock.subscribe(settle)];
    return () => leave.forEach((stop) => stop());
  }, [commands, router, lock]);
  return (
    <Provide of={SERVICES} value={services}>
      <Provide of={SAFETY} value={safety}>
        <Provide of={SHELL} value={shell}>
          <Provide of={SHELL_INFO} value={info}>
            <Provide of={BUSY} value={busy}>
              <Provide of={TODAY} value={today}>
                <Provide of={BACKUPS} value={backups}>
                  <DisplayChoices first={program.settings} />
                  <WindowLock>
                    {lost ? (
                      <StorageLost />
                    ) : (
                      <IncomingFileProvider>
                        <RouterProvider router={router} />
                      </IncomingFileProvider>
                    )}
                  </WindowLock>
                </Provide>
              </Provide>
            </Provide>
          </Provide>
        </Provide>
      </Provide>
    </Provide>
  );
}
