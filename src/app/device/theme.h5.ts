import type { Theme } from './types';

export const theme: Theme = {
  isDark: () => window.matchMedia('(prefers-color-scheme: dark)').matches,
};
