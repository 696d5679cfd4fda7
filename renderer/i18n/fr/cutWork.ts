export const cutWork = {
  acceptImport: {
    nothing: 'L’import de {{name}} a été interrompu : rien n’en a été gardé. Relancez-le quand vous voulez.',
    kept: 'Le programme s’est arrêté pendant l’import de {{name}} : il a bien été enregistré, en entier.',
  },
  editCustomers: {
    nothing:
      'La reprise des fiches clients de {{name}} a été interrompue : rien n’en a été gardé. Relancez-la quand vous voulez.',
    kept: 'Le programme s’est arrêté pendant la reprise des fiches clients de {{name}} : elle a bien été enregistrée, en entier.',
  },
  issueBatch: {
    nothing:
      'L’émission d’un lot de lettres a été interrompue : aucune lettre n’est émise, aucun numéro n’est pris. Émettez-le de nouveau.',
    kept: 'Le programme s’est arrêté pendant l’émission d’un lot de lettres : le lot est bien enregistré, en entier, dans « Relances émises ».',
  },
  backup: {
    nothing:
      'La dernière sauvegarde a été interrompue : elle ne compte pas, celles d’avant sont intactes. Sauvegardez de nouveau.',
    kept: 'Le programme s’est arrêté à la fin d’une sauvegarde : elle est complète et vérifiée.',
  },
  restore: {
    nothing:
      'La dernière restauration a été interrompue : rien n’a été changé, vos données sont celles d’avant. Recommencez quand vous voulez.',
    kept: 'Le programme s’est arrêté à la fin d’une restauration : elle est faite, en entier.',
  },
  read: 'Compris',
} as const;
