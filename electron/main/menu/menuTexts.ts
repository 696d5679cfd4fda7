import type { MenuCommand } from '../../bridge/events';
import type { Language } from '../services/shellState';

export type MenuLabel =
  | MenuCommand
  | 'file'
  | 'edit'
  | 'view'
  | 'window'
  | 'help'
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'fullscreen'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'reload'
  | 'devTools';

const FRENCH: Readonly<Record<MenuLabel, string>> = {
  import: 'Importer un fichier…',
  today: 'Aujourd’hui',
  customers: 'Clients',
  invoices: 'Factures',
  letters: 'Lettres du jour',
  batches: 'Relances émises',
  backups: 'Sauvegardes',
  settings: 'Réglages…',
  search: 'Rechercher…',
  lock: 'Verrouiller maintenant',
  shortcuts: 'Raccourcis clavier',
  file: 'Fichier',
  edit: 'Édition',
  view: 'Affichage',
  window: 'Fenêtre',
  help: 'Aide',
  about: 'À propos d’Encours',
  services: 'Services',
  hide: 'Masquer Encours',
  hideOthers: 'Masquer les autres',
  unhide: 'Tout afficher',
  quit: 'Quitter Encours',
  close: 'Fermer la fenêtre',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  resetZoom: 'Taille normale',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fullscreen: 'Plein écran',
  minimize: 'Placer dans le Dock',
  zoom: 'Réduire/agrandir',
  front: 'Tout ramener au premier plan',
  reload: 'Recharger',
  devTools: 'Outils de développement',
};

const ENGLISH: Readonly<Record<MenuLabel, string>> = {
  import: 'Import a file…',
  today: 'Today',
  customers: 'Customers',
  invoices: 'Invoices',
  letters: 'Today’s letters',
  batches: 'Reminders issued',
  backups: 'Backups',
  settings: 'Settings…',
  search: 'Search…',
  lock: 'Lock Now',
  shortcuts: 'Keyboard shortcuts',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  about: 'About Encours',
  services: 'Services',
  hide: 'Hide Encours',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit Encours',
  close: 'Close Window',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullscreen: 'Full Screen',
  minimize: 'Minimize',
  zoom: 'Zoom',
  front: 'Bring All to Front',
  reload: 'Reload',
  devTools: 'Developer Tools',
};

export function menuTexts(language: Language): Readonly<Record<MenuLabel, string>> {
  return language === 'fr' ? FRENCH : ENGLISH;
}
