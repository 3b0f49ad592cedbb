import type { Paper } from './types';

export const paper: Paper = {
  canPrint: true,
  print: () => {
    window.print();
  },
};
