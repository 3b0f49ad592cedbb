/** `东港复〔2026〕3号`: the office by its stamp, the year and the number, as offices write them. */
export const letterNumber = (stamp: string, year: number, no: number): string =>
  `${stamp}复〔${String(year)}〕${String(no)}号`;
