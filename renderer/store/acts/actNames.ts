/** What an act is about, as an owner tells it apart in the journal. */
export const ACT_FAMILIES = ['imports', 'letters', 'customers', 'settings', 'undone'] as const;
export type ActFamily = (typeof ACT_FAMILIES)[number];

export interface ActRule {
  readonly families: readonly ActFamily[];
  /** Undone from the journal. Imports and dispatches have their own way back; an undo is not undone: do the act again. */
  readonly reversible: boolean;
  /** Writes more than it lists, or rewrites what is old: a copy of everything costs less than a doubt. */
  readonly wide: boolean;
}

/**
 * Every business act there is: one function in this folder and two sentences in i18n (`acts.<name>`). The name is kept in the
 * journal for ever: it is never renamed.
 */
export const ACTS = {
  acceptImport: { families: ['imports'], reversible: false, wide: false },
  undoImport: { families: ['imports', 'undone'], reversible: false, wide: false },
  issueBatch: { families: ['letters'], reversible: false, wide: false },
  postBatch: { families: ['letters'], reversible: true, wide: false },
  cancelBatch: { families: ['letters', 'undone'], reversible: false, wide: false },
  saveDraft: { families: ['letters'], reversible: false, wide: false },
  editCustomer: { families: ['customers'], reversible: true, wide: false },
  editCustomers: { families: ['customers', 'imports'], reversible: true, wide: false },
  placeHold: { families: ['customers'], reversible: true, wide: false },
  liftHold: { families: ['customers'], reversible: true, wide: false },
  decideLettering: { families: ['customers'], reversible: true, wide: false },
  allowFormalNotice: { families: ['customers', 'letters'], reversible: true, wide: false },
  denyCollective: { families: ['customers'], reversible: true, wide: false },
  splitCollective: { families: ['customers'], reversible: true, wide: false },
  saveCompany: { families: ['settings'], reversible: true, wide: false },
  saveSettings: { families: ['settings'], reversible: true, wide: false },
  enterRate: { families: ['settings'], reversible: true, wide: false },
  resetSample: { families: ['imports', 'undone'], reversible: false, wide: true },
  eraseCustomer: { families: ['customers'], reversible: false, wide: true },
  takeOver: { families: ['settings'], reversible: false, wide: false },
  undoAct: { families: ['undone'], reversible: false, wide: false },
} as const satisfies Readonly<Record<string, ActRule>>;
export type ActName = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as readonly ActName[];
