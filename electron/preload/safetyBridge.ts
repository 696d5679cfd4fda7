import { ipcRenderer } from 'electron';
import { channelOf, SAFETY_CHANNEL } from '../bridge/channels';
import type { SafetyEvent } from '../bridge/safety';
import type { SafetyBridge } from '../bridge/safetyCalls';

/** The calls of safety, handed on as they are. */
export const safetyBridge = {
  mirrorHead: () => ipcRenderer.invoke(channelOf('mirrorHead')),
  mirrorBegin: (request) => ipcRenderer.invoke(channelOf('mirrorBegin'), request),
  mirrorChunk: (request) => ipcRenderer.invoke(channelOf('mirrorChunk'), request),
  mirrorCommit: (request) => ipcRenderer.invoke(channelOf('mirrorCommit'), request),
  mirrorAbort: (request) => ipcRenderer.invoke(channelOf('mirrorAbort'), request),
  backupPlaces: () => ipcRenderer.invoke(channelOf('backupPlaces')),
  chooseBackupFolder: () => ipcRenderer.invoke(channelOf('chooseBackupFolder')),
  backupState: () => ipcRenderer.invoke(channelOf('backupState')),
  writeBackup: (request) => ipcRenderer.invoke(channelOf('writeBackup'), request),
  finishBackup: (request) => ipcRenderer.invoke(channelOf('finishBackup'), request),
  discardBackup: (request) => ipcRenderer.invoke(channelOf('discardBackup'), request),
  cancelSafety: (request) => ipcRenderer.invoke(channelOf('cancelSafety'), request),
  restoreSources: () => ipcRenderer.invoke(channelOf('restoreSources')),
  chooseBackupFile: () => ipcRenderer.invoke(channelOf('chooseBackupFile')),
  openRestore: (request) => ipcRenderer.invoke(channelOf('openRestore'), request),
  readRestore: (request) => ipcRenderer.invoke(channelOf('readRestore'), request),
  closeRestore: (request) => ipcRenderer.invoke(channelOf('closeRestore'), request),
  setBackupPassphrase: (request) => ipcRenderer.invoke(channelOf('setBackupPassphrase'), request),
  removeBackupPassphrase: () => ipcRenderer.invoke(channelOf('removeBackupPassphrase')),
  lockState: () => ipcRenderer.invoke(channelOf('lockState')),
  setLock: (request) => ipcRenderer.invoke(channelOf('setLock'), request),
  removeLock: (request) => ipcRenderer.invoke(channelOf('removeLock'), request),
  unlock: (request) => ipcRenderer.invoke(channelOf('unlock'), request),
  lockNow: () => ipcRenderer.invoke(channelOf('lockNow')),
  erasureLog: () => ipcRenderer.invoke(channelOf('erasureLog')),
  noteErasures: (request) => ipcRenderer.invoke(channelOf('noteErasures'), request),
  onSafety: (listener) => {
    const receive = (_event: unknown, told: SafetyEvent): void => listener(told);
    ipcRenderer.on(SAFETY_CHANNEL, receive);
    return () => {
      ipcRenderer.off(SAFETY_CHANNEL, receive);
    };
  },
} satisfies SafetyBridge;
