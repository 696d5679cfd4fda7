import { app, Menu } from 'electron';
import type { MenuCommand } from '../../bridge/events';
import type { Language } from '../services/shellState';
import { menuTemplate, withCommands } from './menuTemplate';

export function installMenu(language: Language, send: (command: MenuCommand) => void): void {
  const situation = { language, platform: process.platform, developing: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(withCommands(menuTemplate(situation), send)));
}
