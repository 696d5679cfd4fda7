import type { SaveKind } from '../bridge/calls/files';
import type { Language } from './services/shellState';

/** What the shell itself says to the owner, in its dialogs and on the page that it shows when ours can't run. */
export interface ShellTexts {
  readonly saveTitle: string;
  readonly folderTitle: string;
  readonly kinds: Readonly<Record<SaveKind, string>>;
  readonly busyTitle: string;
  readonly busyDefault: string;
  readonly busyDetail: string;
  readonly stay: string;
  readonly closeAnyway: string;
  readonly crashTitle: string;
  readonly crashText: (report: string | null) => string;
  readonly noRoomTitle: string;
  readonly noRoomText: string;
  readonly backupFolderTitle: string;
  readonly backupFileTitle: string;
  readonly backupKind: string;
  readonly recoveryTitle: string;
  readonly recoveryText: string;
  readonly recoveryAdvice: string;
  readonly recoveryAction: string;
}

const FRENCH: ShellTexts = {
  saveTitle: 'Enregistrer',
  folderTitle: 'Choisir le dossier où écrire les fichiers',
  kinds: { pdf: 'Document PDF', csv: 'Fichier CSV', json: 'Fichier JSON' },
  busyTitle: 'Un travail est en cours',
  busyDefault: 'Un travail est en cours.',
  busyDetail: 'Si vous fermez maintenant, il sera interrompu. Ce qui est déjà enregistré reste enregistré.',
  stay: 'Continuer le travail',
  closeAnyway: 'Fermer quand même',
  crashTitle: 'Encours doit s’arrêter',
  crashText: (report) =>
    'Une erreur imprévue est survenue. Vos données sont sur le disque et n’ont pas été touchées ; relancez le programme.' +
    (report === null ? '' : `\n\nLe détail est écrit ici :\n${report}`),
  noRoomTitle: 'Le disque est plein',
  noRoomText:
    'Une écriture a été interrompue la dernière fois, et il n’y a pas la place de la réparer avant d’ouvrir vos données. Rien n’a été touché : libérez de la place sur ce disque, puis relancez Encours.',
  backupFolderTitle: 'Choisir le dossier des sauvegardes',
  backupFileTitle: 'Choisir une sauvegarde',
  backupKind: 'Sauvegarde d’Encours',
  recoveryTitle: 'La fenêtre s’est arrêtée deux fois de suite',
  recoveryText: 'Vos données sont sur le disque et n’ont pas été touchées.',
  recoveryAdvice:
    'Fermez les autres programmes si l’ordinateur est à court de mémoire, puis rouvrez la fenêtre. Si cela se reproduit, redémarrez l’ordinateur.',
  recoveryAction: 'Rouvrir Encours',
};

const ENGLISH: ShellTexts = {
  saveTitle: 'Save',
  folderTitle: 'Choose the folder to write the files to',
  kinds: { pdf: 'PDF document', csv: 'CSV file', json: 'JSON file' },
  busyTitle: 'Work in progress',
  busyDefault: 'Work is in progress.',
  busyDetail: 'If you close now, it will be interrupted. What is already saved stays saved.',
  stay: 'Keep working',
  closeAnyway: 'Close anyway',
  crashTitle: 'Encours has to stop',
  crashText: (report) =>
    'An unexpected error occurred. Your data is on the disk and was not touched; start the program again.' +
    (report === null ? '' : `\n\nThe details are written here:\n${report}`),
  noRoomTitle: 'The disk is full',
  noRoomText:
    'A write was interrupted last time, and there is no room to mend it before your data are opened. Nothing was touched: free some space on this disk, then start Encours again.',
  backupFolderTitle: 'Choose the folder for backups',
  backupFileTitle: 'Choose a backup',
  backupKind: 'Encours backup',
  recoveryTitle: 'The window stopped twice in a row',
  recoveryText: 'Your data is on the disk and was not touched.',
  recoveryAdvice:
    'Close other programs if the computer is short of memory, then reopen the window. If it happens again, restart the computer.',
  recoveryAction: 'Reopen Encours',
};

export function shellTexts(language: Language): ShellTexts {
  return language === 'fr' ? FRENCH : ENGLISH;
}
