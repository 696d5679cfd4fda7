/** Figures stay on one line. A plain style: a list draws thousands of them. */
export const UNBROKEN = { whiteSpace: 'nowrap' } as const;
