import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, CLOSING_CHANNEL, MENU_CHANNEL } from '../bridge/channels';
import { BRIDGE_GLOBAL, type EncoursBridge, type MenuCommand } from '../bridge/contract';
import { safetyBridge } from './safetyBridge';

const bridge = {
  appInfo: () => ipcRenderer.invoke(channelOf('appInfo')),
  dataSpace: () => ipcRenderer.invoke(channelOf('dataSpace')),
  saveFile: (request) => ipcRenderer.invoke(channelOf('saveFile'), request),
  saveFiles: (request) => ipcRenderer.invoke(channelOf('saveFiles'), request),
  openSaved: (request) => ipcRenderer.invoke(channelOf('openSaved'), request),
  revealSaved: (request) => ipcRenderer.invoke(channelOf('revealSaved'), request),
  openForPrinting: (request) => ipcRenderer.invoke(channelOf('openForPrinting'), request),
  setBusy: (request) => ipcRenderer.invoke(channelOf('setBusy'), request),
  setBehind: (request) => ipcRenderer.invoke(channelOf('setBehind'), request),
  setLanguage: (request) => ipcRenderer.invoke(channelOf('setLanguage'), request),
  setTheme: (request) => ipcRenderer.invoke(channelOf('setTheme'), request),
  onMenu: (listener) => {
    const receive = (_event: unknown, command: MenuCommand): void => listener(command);
    ipcRenderer.on(MENU_CHANNEL, receive);
    return () => {
      ipcRenderer.off(MENU_CHANNEL, receive);
    };
  },
  onClosing: (listener) => {
    const receive = (): void => listener();
    ipcRenderer.on(CLOSING_CHANNEL, receive);
    return () => {
      ipcRenderer.off(CLOSING_CHANNEL, receive);
    };
  },
  ...safetyBridge,
} satisfies EncoursBridge;

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, bridge);
