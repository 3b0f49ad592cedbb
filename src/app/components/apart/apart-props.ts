import type { ReactNode } from 'react';

export type ApartProps = {
  /** What is inside goes on with the rows above. */
  readonly isRows?: boolean;
  readonly children?: ReactNode;
};
