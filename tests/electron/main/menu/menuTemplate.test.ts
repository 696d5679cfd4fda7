import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { MENU_COMMANDS } from '../../../../electron/bridge/events';
import { menuTemplate, withCommands } from '../../../../electron/main/menu/menuTemplate';

const LANGUAGES = ['fr', 'en'] as const;
const PLATFORMS = ['win32', 'darwin', 'linux'] as const;

/** A menu as one reads it: a line for each item, with its shortcut and its role. */
function drawn(template: readonly MenuItemConstructorOptions[], indent = ''): string[] {
  return template.flatMap((item) => {
    if (item.type === 'separator') return [`${indent}---`];
    const words = [item.label, item.accelerator, item.role === undefined ? undefined : `(${item.role})`];
    const line = indent + words.filter((word) => word !== undefined).join(' ');
    return Array.isArray(item.submenu) ? [line, ...drawn(item.submenu, `${indent}  `)] : [line];
  });
}

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...items(item.submenu)] : [item]));
}

describe('the whole menu', () => {
  it.each(['win32', 'linux'] as const)('in French on %s', (platform) => {
    const template = menuTemplate({ language: 'fr', platform, developing: false });
    expect(drawn(template).join('\n')).toBe(DESKTOP_FRENCH);
  });

  it('in French on a Mac', () => {
    const template = menuTemplate({ language: 'fr', platform: 'darwin', developing: false });
    expect(drawn(template).join('\n')).toBe(MAC_FRENCH);
  });

  it('in English on Windows', () => {
    const template = menuTemplate({ language: 'en', platform: 'win32', developing: false });
    expect(drawn(template).join('\n')).toBe(DESKTOP_ENGLISH);
  });
});

describe.each(PLATFORMS)('on %s', (platform) => {
  it.each(LANGUAGES)('every item in %s has a label and an id of its own', (language) => {
    const all = items(menuTemplate({ language, platform, developing: true })).filter(
      (item) => item.type !== 'separator',
    );
    for (const item of all) expect(item.label, JSON.stringify(item)).toMatch(/\S/);
    expect(new Set(all.map((item) => item.id)).size).toBe(all.length);
  });

  it('every command of the page is there once, and sends itself', () => {
    const sent: string[] = [];
    const template = withCommands(menuTemplate({ language: 'fr', platform, developing: false }), (command) =>
      sent.push(command),
    );
    const click = (item: MenuItemConstructorOptions): void => {
      (item.click as (() => void) | undefined)?.();
    };
    items(template).forEach(click);
    expect([...sent].sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it('no two items share a shortcut', () => {
    const shortcuts = items(menuTemplate({ language: 'fr', platform, developing: true })).flatMap((item) =>
      item.accelerator === undefined ? [] : [item.accelerator],
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('the tools of developers are absent from the program as delivered', () => {
    const roles = items(menuTemplate({ language: 'fr', platform, developing: false })).map(
      (item) => item.role,
    );
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });
});

const DESKTOP_FRENCH = `Fichier
  Importer un fichier… CmdOrCtrl+O
  ---
  Réglages… CmdOrCtrl+,
  ---
  Verrouiller maintenant CmdOrCtrl+L
  Quitter Encours (quit)
Édition
  Annuler (undo)
  Rétablir (redo)
  ---
  Couper (cut)
  Copier (copy)
  Coller (paste)
  Tout sélectionner (selectAll)
  ---
  Rechercher… CmdOrCtrl+K
Affichage
  Aujourd’hui CmdOrCtrl+1
  Clients CmdOrCtrl+2
  Factures CmdOrCtrl+3
  Lettres du jour CmdOrCtrl+4
  Relances émises CmdOrCtrl+5
  Sauvegardes CmdOrCtrl+6
  ---
  Taille normale (resetZoom)
  Agrandir (zoomIn)
  Réduire (zoomOut)
  ---
  Plein écran (togglefullscreen)
Aide
  Raccourcis clavier F1
  ---
  À propos d’Encours (about)`;

const MAC_FRENCH = `Encours
  À propos d’Encours (about)
  ---
  Réglages… CmdOrCtrl+,
  ---
  Services (services)
  ---
  Masquer Encours (hide)
  Masquer les autres (hideOthers)
  Tout afficher (unhide)
  ---
  Quitter Encours (quit)
Fichier
  Importer un fichier… CmdOrCtrl+O
  ---
  Verrouiller maintenant CmdOrCtrl+L
  Fermer la fenêtre (close)
Édition
  Annuler (undo)
  Rétablir (redo)
  ---
  Couper (cut)
  Copier (copy)
  Coller (paste)
  Tout sélectionner (selectAll)
  ---
  Rechercher… CmdOrCtrl+K
Affichage
  Aujourd’hui CmdOrCtrl+1
  Clients CmdOrCtrl+2
  Factures CmdOrCtrl+3
  Lettres du jour CmdOrCtrl+4
  Relances émises CmdOrCtrl+5
  Sauvegardes CmdOrCtrl+6
  ---
  Taille normale (resetZoom)
  Agrandir (zoomIn)
  Réduire (zoomOut)
  ---
  Plein écran (togglefullscreen)
Fenêtre (windowMenu)
  Placer dans le Dock (minimize)
  Réduire/agrandir (zoom)
  ---
  Tout ramener au premier plan (front)
Aide (help)
  Raccourcis clavier F1`;

const DESKTOP_ENGLISH = `File
  Import a file… CmdOrCtrl+O
  ---
  Settings… CmdOrCtrl+,
  ---
  Lock Now CmdOrCtrl+L
  Quit Encours (quit)
Edit
  Undo (undo)
  Redo (redo)
  ---
  Cut (cut)
  Copy (copy)
  Paste (paste)
  Select All (selectAll)
  ---
  Search… CmdOrCtrl+K
View
  Today CmdOrCtrl+1
  Customers CmdOrCtrl+2
  Invoices CmdOrCtrl+3
  Today’s letters CmdOrCtrl+4
  Reminders issued CmdOrCtrl+5
  Backups CmdOrCtrl+6
  ---
  Actual Size (resetZoom)
  Zoom In (zoomIn)
  Zoom Out (zoomOut)
  ---
  Full Screen (togglefullscreen)
Help
  Keyboard shortcuts F1
  ---
  About Encours (about)`;
