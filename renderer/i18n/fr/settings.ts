export const settings = {
  title: 'X',
} as const;
