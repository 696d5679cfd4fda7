/** Lets the host handle messages (a cancel, a request) before going on. Timers would wait at least four milliseconds in a worker. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
