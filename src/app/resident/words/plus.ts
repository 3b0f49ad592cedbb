/** `+20`, `−60`: with the real minus sign, as wide as a digit. */
export const plus = (amount: number): string =>
  amount < 0 ? `−${String(-amount)}` : `+${String(amount)}`;
