/** React reports an error to us instead of the console once we listen: it must not go unseen. */
export function reportUncaught(error: unknown): void {
  globalThis.reportError(error);
}
