import type { ApartProps } from './apart-props';

/** In a browser nothing is sent anywhere: no element at all. */
export const Apart = ({ children }: ApartProps) => <>{children}</>;
