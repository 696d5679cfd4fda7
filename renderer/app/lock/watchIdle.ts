const LOOK_MS = 5_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

export interface IdleWatch {
  readonly minutes: number;
  readonly onIdle: () => void;
  /** Milliseconds. A clock that goes on while the computer sleeps. */
  readonly now?: () => number;
}

/**
 * Tells once when keyboard and pointer have not been touched for so many minutes. The touch that wakes a computer which
 * slept longer than that comes too late.
 * @returns a function that stops watching
 */
export function watchIdle({ minutes, onIdle, now = Date.now }: IdleWatch): () => void {
  let last = now();
  let told = false;
  const look = (): boolean => {
    if (!told && now() - last >= minutes * 60_000) {
      told = true;
      onIdle();
    }
    return told;
  };
  const touched = (): void => {
    if (!look()) last = now();
  };
  const timer = setInterval(look, LOOK_MS);
  for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
  };
}
