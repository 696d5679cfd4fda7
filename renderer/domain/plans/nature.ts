/** What the law makes of a step of a reminder plan. Plans name their steps as they like; each step has one of these. */
export interface NatureRule {
  /** From the softest to the hardest, across plans: nobody is asked more softly after a harder step. Zero asks for nothing. */
  readonly severity: number;
  /** Asks for interest and the fixed compensation (C. com. L441-10) beside the principal. */
  readonly claimsCharges: boolean;
  /** A formal notice (C. civ. 1344): a consumer's legal interest runs from the first one (C. civ. 1231-6). */
  readonly isFormalNotice: boolean;
  /** Goes before the due date, and only then. */
  readonly beforeDueDate: boolean;
}

/** The closed set. What asks for nothing (thanks, an apology, an alert for the owner) is no step that an invoice climbs. */
export const NATURES = {
  preventive: { severity: 1, claimsCharges: false, isFormalNotice: false, beforeDueDate: true },
  reminder: { severity: 2, claimsCharges: false, isFormalNotice: false, beforeDueDate: false },
  formalNotice: { severity: 3, claimsCharges: true, isFormalNotice: true, beforeDueDate: false },
  lastNotice: { severity: 4, claimsCharges: true, isFormalNotice: false, beforeDueDate: false },
  thanks: { severity: 0, claimsCharges: false, isFormalNotice: false, beforeDueDate: false },
  apology: { severity: 0, claimsCharges: false, isFormalNotice: false, beforeDueDate: false },
  internal: { severity: 0, claimsCharges: false, isFormalNotice: false, beforeDueDate: false },
} as const satisfies Readonly<Record<string, NatureRule>>;
export type Nature = keyof typeof NATURES;
export const NATURE_NAMES = Object.keys(NATURES) as readonly Nature[];

export function claimsCharges(nature: Nature): boolean {
  return NATURES[nature].claimsCharges;
}

/** Asked at least as hard as by a formal notice. */
export function isNoticeOrHarder(nature: Nature): boolean {
  return NATURES[nature].severity >= NATURES.formalNotice.severity;
}
