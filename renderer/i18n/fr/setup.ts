export const setup = {
  title: 'X',
} as const;
