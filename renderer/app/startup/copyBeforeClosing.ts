import type { Shell } from '../../platform/bridge';
import { isStorageLost } from '../../store/storageLost';
import type { MirrorKeeper } from '../../usecases/safety/mirrorKeeper';

/**
 * The shell knows whether the mirror is behind; when the window is about to close, what was done last is copied, and the shell
 * is told so, or told that it could not be: it waits no longer.
 */
export function copyBeforeClosing(
  keeper: Pick<MirrorKeeper, 'state' | 'subscribe' | 'sync'>,
  shell: Pick<Shell, 'setBehind' | 'onClosing'>,
): void {
  let told = false;
  const tell = (behind: boolean): void => {
    if (behind === told) return;
    told = behind;
    shell.setBehind({ behind }).catch(() => undefined);
  };
  const look = (): void => tell(keeper.state.behind);
  keeper.subscribe(look);
  look();
  shell.onClosing(() => {
    if (isStorageLost()) {
      tell(false);
      return;
    }
    keeper
      .sync()
      .catch(() => undefined)
      .finally(() => tell(false));
  });
}
