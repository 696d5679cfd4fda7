export const batches = {
  title: 'Relances émises',
} as const;
