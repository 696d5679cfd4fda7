/** What went wrong in the shell: one sentence for each code of `electron/bridge/errors`, and what to do. */
export const bridge = {
  'invalid-argument': 'La demande faite au programme n’était pas valable.',
  'forbidden-sender': 'La demande ne venait pas de cette fenêtre : elle a été refusée.',
  'disk-full': 'Le disque est plein : le fichier n’a pas été écrit.',
  'not-writable': 'Il n’est pas possible d’écrire à cet endroit.',
  'unknown-token': 'Ce fichier n’est plus connu du programme.',
  'no-program': 'Aucun programme de cet ordinateur n’ouvre ce type de fichier.',
  unexpected: 'Le programme a rencontré une erreur qu’il n’attendait pas.',
  advice: {
    'invalid-argument': 'Réessayez ; si cela se reproduit, copiez les détails.',
    'forbidden-sender': 'Fermez le programme, puis ouvrez-le de nouveau.',
    'disk-full': 'Libérez de la place ou choisissez un autre disque, puis réessayez.',
    'not-writable': 'Choisissez un autre dossier, ou rebranchez la clé, puis réessayez.',
    'unknown-token': 'Enregistrez-le de nouveau, puis ouvrez-le.',
    'no-program': 'Installez un lecteur de PDF, ou ouvrez le fichier depuis son dossier.',
    unexpected: 'Réessayez ; si cela se reproduit, copiez les détails.',
  },
} as const;
