import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { BUSY, SHELL, SHELL_INFO, TODAY } from '../platform/provided';
import { IncomingFileProvider } from '../ui/incoming/incomingFile';
import { Provide } from '../ui/provided/provided';
import { SAFETY } from '../usecases/safety/safety';
import { SERVICES } from '../usecases/servicesKey';
import { DisplayChoices } from './DisplayChoices';
import { createRoutes } from './routes';
import { takesNoCommand } from './shell/menuCommands';
import type { Program } from './startup/program';

/** The window once everything is open: hands down what screens work with, and shows the route. */
export function Window({ program }: { readonly program: Program }): React.JSX.Element {
  const { services, safety, shell, info, busy, commands, watchDay } = program;
  const [router] = useState(() => createRoutes(program));
  const [today, setToday] = useState(() => services.today());
  useEffect(() => watchDay(setToday), [watchDay]);
  useEffect(() => {
    const settle = (): void => commands.refuseWhile(() => takesNoCommand(router.state));
    settle();
    return router.subscribe(settle);
  }, [commands, router]);
  return (
    <Provide of={SERVICES} value={services}>
      <Provide of={SAFETY} value={safety}>
        <Provide of={SHELL} value={shell}>
          <Provide of={SHELL_INFO} value={info}>
            <Provide of={BUSY} value={busy}>
              <Provide of={TODAY} value={today}>
                <IncomingFileProvider>
                  <DisplayChoices first={program.settings} />
                  <RouterProvider router={router} />
                </IncomingFileProvider>
              </Provide>
            </Provide>
          </Provide>
        </Provide>
      </Provide>
    </Provide>
  );
}
