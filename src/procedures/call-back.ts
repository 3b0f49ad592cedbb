/** How a household that is asked by the bureau is named. */

/** 0903 1234 5678 → 0903****5678. */
export const maskNo = (passbookNo: string): string =>
  `${passbookNo.slice(0, 4)}****${passbookNo.slice(-4)}`;
