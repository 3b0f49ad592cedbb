import type { Reservation } from '../reading/answers';

type StatusWords = { readonly text: string; readonly kind: 'plain' | 'ok' | 'warn' | 'mute' };

/** What became of a reservation, as a chip says it. */
export const statusWords = ({ status }: Pick<Reservation, 'status'>): StatusWords => {
  switch (status) {
    case 'reserved':
      return { text: '等你来取', kind: 'warn' };
    case 'collected':
      return { text: '已取走', kind: 'ok' };
    case 'cancelled':
      return { text: '已退回', kind: 'mute' };
    case 'lapsed':
      return { text: '过期退回', kind: 'mute' };
    case 'returned':
      return { text: '退货', kind: 'mute' };
  }
};
