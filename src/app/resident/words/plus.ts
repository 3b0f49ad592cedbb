/** `+20`, `−60`, `0`: with the real minus sign, as wide as a digit. */
export const plus = (amount: number): string => {
  if (amount === 0) return '0';
  return amount < 0 ? `−${String(-amount)}` : `+${String(amount)}`;
};
