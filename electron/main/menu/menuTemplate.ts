import type { MenuItemConstructorOptions } from 'electron';
import { MENU_COMMANDS, type MenuCommand } from '../../bridge/events';
import type { Language } from '../services/shellState';
import { menuTexts, type MenuLabel } from './menuTexts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

export interface MenuSituation {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  /** Adds what only a developer needs. */
  readonly developing: boolean;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const ACCELERATORS: Readonly<Record<MenuCommand, string>> = {
  import: 'CmdOrCtrl+O',
  today: 'CmdOrCtrl+1',
  customers: 'CmdOrCtrl+2',
  invoices: 'CmdOrCtrl+3',
  letters: 'CmdOrCtrl+4',
  batches: 'CmdOrCtrl+5',
  backups: 'CmdOrCtrl+6',
  settings: 'CmdOrCtrl+,',
  search: 'CmdOrCtrl+K',
  lock: 'CmdOrCtrl+L',
  shortcuts: 'F1',
};

/**
 * The whole menu as data. An item whose id is a menu command is carried out by the page; every other one is a role of the
 * system, labelled by us so that the menu speaks one language whatever the system's.
 */
export function menuTemplate(situation: MenuSituation): MenuItemConstructorOptions[] {
  const build = itemBuilder(situation.language);
  return situation.platform === 'darwin' ? macMenu(build, situation) : desktopMenu(build, situation);
}

interface ItemBuilder {
  command(id: MenuCommand): MenuItemConstructorOptions;
  role(id: MenuLabel, role: Role): MenuItemConstructorOptions;
  menu(id: MenuLabel, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions;
}

function itemBuilder(language: Language): ItemBuilder {
  const texts = menuTexts(language);
  return {
    command: (id) => ({ id, label: texts[id], accelerator: ACCELERATORS[id] }),
    role: (id, role) => ({ id, label: texts[id], role }),
    menu: (id, submenu) => ({ id, label: texts[id], submenu }),
  };
}

function desktopMenu(build: ItemBuilder, situation: MenuSituation): MenuItemConstructorOptions[] {
  return [
    build.menu('file', [
      build.command('import'),
      SEPARATOR,
      build.command('settings'),
      SEPARATOR,
      build.command('lock'),
      build.role('quit', 'quit'),
    ]),
    editMenu(build),
    viewMenu(build, situation),
    build.menu('help', [build.command('shortcuts'), SEPARATOR, build.role('about', 'about')]),
  ];
}

function macMenu(build: ItemBuilder, situation: MenuSituation): MenuItemConstructorOptions[] {
  return [
    {
      id: 'application',
      label: 'Encours',
      submenu: [
        build.role('about', 'about'),
        SEPARATOR,
        build.command('settings'),
        SEPARATOR,
        build.role('services', 'services'),
        SEPARATOR,
        build.role('hide', 'hide'),
        build.role('hideOthers', 'hideOthers'),
        build.role('unhide', 'unhide'),
        SEPARATOR,
        build.role('quit', 'quit'),
      ],
    },
    build.menu('file', [
      build.command('import'),
      SEPARATOR,
      build.command('lock'),
      build.role('close', 'close'),
    ]),
    editMenu(build),
    viewMenu(build, situation),
    {
      ...build.menu('window', [
        build.role('minimize', 'minimize'),
        build.role('zoom', 'zoom'),
        SEPARATOR,
        build.role('front', 'front'),
      ]),
      role: 'windowMenu',
    },
    { ...build.menu('help', [build.command('shortcuts')]), role: 'help' },
  ];
}

function editMenu(build: ItemBuilder): MenuItemConstructorOptions {
  return build.menu('edit', [
    build.role('undo', 'undo'),
    build.role('redo', 'redo'),
    SEPARATOR,
    build.role('cut', 'cut'),
    build.role('copy', 'copy'),
    build.role('paste', 'paste'),
    build.role('selectAll', 'selectAll'),
    SEPARATOR,
    build.command('search'),
  ]);
}

function viewMenu(build: ItemBuilder, situation: MenuSituation): MenuItemConstructorOptions {
  const screens: MenuCommand[] = ['today', 'customers', 'invoices', 'letters', 'batches', 'backups'];
  return build.menu('view', [
    ...screens.map((id) => build.command(id)),
    SEPARATOR,
    build.role('resetZoom', 'resetZoom'),
    build.role('zoomIn', 'zoomIn'),
    build.role('zoomOut', 'zoomOut'),
    SEPARATOR,
    build.role('fullscreen', 'togglefullscreen'),
    ...(situation.developing
      ? [SEPARATOR, build.role('reload', 'reload'), build.role('devTools', 'toggleDevTools')]
      : []),
  ]);
}

/** The template with the page's commands made clickable. */
export function withCommands(
  template: readonly MenuItemConstructorOptions[],
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  return template.map((item) => {
    if (Array.isArray(item.submenu)) return { ...item, submenu: withCommands(item.submenu, send) };
    const command = MENU_COMMANDS.find((known) => known === item.id);
    return command === undefined ? item : { ...item, click: () => send(command) };
  });
}
