/** Watches how long the page's thread keeps a task waiting. @returns a function that stops and gives the longest, in ms */
export function watchSilence(): () => number {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.onmessage = () => {
    look();
    setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
  return () => {
    port1.close();
    look();
    return longest;
  };
}
