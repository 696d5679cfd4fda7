export const today = {
  title: 'Aujourd’hui',
} as const;
