/** What shows that an act was done, as a rule names it. */
export const evidences = [
  'code', // a printed action code was scanned
  'seen', // somebody of an office had the thing in front of them
  'reading', // a water meter's reading
  'check-in', // the changing code on the host's screen
  'photo', // a picture that shows the server's four digits
  'label', // a water-efficiency label and its receipt
  'bill', // the water company's bills
  'report', // a public leak that was reported and is closed
  'quiz', // reviewed questions
  'class', // a teacher's count for a class
  'slip', // a numbered paper slip
] as const;
export type Evidence = (typeof evidences)[number];
