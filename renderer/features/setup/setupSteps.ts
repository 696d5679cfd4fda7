export const SETUP_STEPS = ['welcome', 'company', 'bank', 'done'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];
