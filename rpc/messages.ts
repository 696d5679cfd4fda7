/** From the program to its worker; `id` names the call in all that is said about it. */
export type ToServer =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly request: unknown }
  /** The owner gave up, or nobody waits for the answer any more. */
  | { readonly kind: 'cancel'; readonly id: number }
  /** A part was taken in: one more may come. */
  | { readonly kind: 'taken'; readonly id: number }
  /** A part that the caller gives, and the end of what he gives. */
  | { readonly kind: 'given'; readonly id: number; readonly part: unknown }
  | { readonly kind: 'allGiven'; readonly id: number };

/** From the worker. */
export type ToClient =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'part'; readonly id: number; readonly part: unknown }
  /** The worker is ready for the next part that the caller gives. */
  | { readonly kind: 'wanted'; readonly id: number }
  /** Said without being asked. */
  | { readonly kind: 'told'; readonly told: unknown };
