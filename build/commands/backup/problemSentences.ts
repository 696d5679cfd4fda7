import type { ArchiveError } from '../../../electron/archive/archiveError';
import type { CopyProblem } from '../../../renderer/store/parts/copyError';

/** What is wrong with a backup: a code for programs, a sentence for the owner. */
export interface BackupProblem {
  readonly code: string;
  readonly message: string;
}

const OF_ARCHIVE: Readonly<Record<ArchiveError['code'], string>> = {
  'not-an-archive': 'Ce fichier n’est pas une sauvegarde d’Encours.',
  'newer-format': 'Cette sauvegarde vient d’une version plus récente d’Encours : mettez le programme à jour.',
  truncated: 'La sauvegarde est incomplète : la fin du fichier manque.',
  damaged: 'La sauvegarde est abîmée : son contenu n’est plus celui qui a été écrit',
  'passphrase-needed': 'La sauvegarde est chiffrée : donnez sa phrase secrète avec --passphrase-file.',
  'wrong-passphrase': 'La phrase secrète n’est pas celle de cette sauvegarde.',
  'wrong-recovery-code': 'Le code de secours n’est pas celui de cette sauvegarde.',
  cancelled: 'La vérification a été interrompue.',
};

export function archiveProblem({ code, part, offset }: ArchiveError): BackupProblem {
  if (code !== 'damaged') return { code, message: OF_ARCHIVE[code] };
  const where = [
    ...(part === null ? [] : [`partie « ${part} »`]),
    ...(offset === null ? [] : [`octet ${String(offset)}`]),
  ];
  const place = where.length === 0 ? '' : ` (${where.join(', ')})`;
  return { code, message: `${OF_ARCHIVE[code]}${place}.` };
}

const OF_CONTENT: Readonly<Record<CopyProblem['code'], (subject: string) => string>> = {
  'newer-schema': (version) =>
    `La sauvegarde vient d’une version plus récente d’Encours (schéma ${version}) : mettez le programme à jour.`,
  'too-large': (name) =>
    `La sauvegarde contient plus que cette vérification ne peut garder en mémoire (300 Mo) ; arrêtée à la partie « ${name} », elle ne dit pas que le reste est abîmé. Le programme, qui n’a pas cette limite, peut essayer de la restaurer.`,
  part: (name) => `La partie « ${name} » manque, est en double ou ne peut pas être lue.`,
  record: (name) => `La partie « ${name} » contient un enregistrement qui n’a pas la forme attendue.`,
  range: (name) => `La partie « ${name} » contient un enregistrement qui n’y a pas sa place.`,
  totals: (code) => `Compte ${code} : le total enregistré n’est pas celui de ses lignes.`,
  index: (code) => `Compte ${code} : l’index ne correspond pas à ses lignes.`,
  hash: (code) => `Compte ${code} : le contenu n’a pas l’empreinte enregistrée.`,
  slice: (code) => `Compte ${code} : une tranche de ses lignes manque ou a changé.`,
  history: (code) =>
    `Compte ${code} : des lignes soldées manquent, sont en double, ont changé ou sont mal rangées.`,
  document: (hash) =>
    `Document ${hash.slice(0, 12)}… : il n’est pas tel qu’il a été émis, ou aucun lot n’en parle.`,
  batch: (id) => `Lot ${id} : son document, ses lettres ou son état ne concordent pas.`,
  'journal-gap': (seq) => `Journal : une entrée manque ou est en double au numéro ${seq}.`,
  'journal-broken': (seq) => `Journal : l’entrée ${seq} ne suit pas la précédente.`,
  'journal-altered': (seq) => `Journal : l’entrée ${seq} n’est pas ce qui a été écrit.`,
  'journal-account': (id) => `Compte ${id} : il n’est pas tel que le journal l’a laissé.`,
  'journal-record': (name) => `Enregistrement « ${name} » : il n’est pas tel que le journal l’a laissé.`,
  facts: (name) =>
    name === ''
      ? 'La sauvegarde ne dit pas ce qu’elle contient.'
      : `Ce que la sauvegarde annonce n’est pas ce qu’elle contient (${name}).`,
};

export function contentProblem({ code, subject }: CopyProblem): BackupProblem {
  return { code, message: OF_CONTENT[code](subject) };
}
