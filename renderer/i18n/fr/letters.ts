export const letters = {
  title: 'Lettres du jour',
} as const;
