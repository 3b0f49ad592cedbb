import type { TopSpace } from './types';

export const topSpace = (): TopSpace => ({ statusPx: 0, navPx: 56, capsulePx: 0 });
