import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_CALL_NAMES, BRIDGE_GLOBAL, channelOf } from '../bridge/contract';
import { BRIDGE_EVENT_NAMES, type BridgeEvent } from '../bridge/events';

/** Every call and every event of the bridge, handed on as they are. */
const calls = BRIDGE_CALL_NAMES.map((call) => [
  call,
  (request: unknown) => ipcRenderer.invoke(channelOf(call), request),
]);
const events = BRIDGE_EVENT_NAMES.map((event) => [event, listening(event)]);

function listening(event: BridgeEvent) {
  return (listener: (told: unknown) => void): (() => void) => {
    const receive = (_event: unknown, told: unknown): void => listener(told);
    ipcRenderer.on(channelOf(event), receive);
    return () => {
      ipcRenderer.off(channelOf(event), receive);
    };
  };
}

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, Object.fromEntries([...calls, ...events]));
