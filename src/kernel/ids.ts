/**
 * Ids are branded texts with a readable prefix, so that two kinds cannot be swapped.
 * They are made at the edge (nanoid) and handed in; nothing here is random.
 */
export const idPrefixes = {
  person: 'pe',
  household: 'hh',
  lot: 'lo',
  claim: 'cl',
  redemption: 'rd',
  request: 'rq',
  office: 'of',
  item: 'it',
  actionCode: 'ac',
  reversal: 'rv',
  question: 'qu',
  fixture: 'fx',
  benchmark: 'bm',
  move: 'mv',
  meterFile: 'mf',
  reading: 'mr',
  proposal: 'rp',
  picture: 'pc',
  report: 'lr',
  photoCode: 'ph',
  attendance: 'at',
  correction: 'cc',
  benefitPlace: 'bp',
  benefitUse: 'bu',
  benefitReport: 'br',
  statement: 'cs',
  yearlyRun: 'yr',
  settlement: 'st',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type Id<Kind extends IdKind> = string & { readonly id: Kind };

export type PersonId = Id<'person'>;
export type HouseholdId = Id<'household'>;
export type ClaimId = Id<'claim'>;
export type RedemptionId = Id<'redemption'>;
export type RequestId = Id<'request'>;
export type OfficeId = Id<'office'>;
export type ItemId = Id<'item'>;
export type ReversalId = Id<'reversal'>;
export type QuestionId = Id<'question'>;
export type FixtureId = Id<'fixture'>;
export type MeterFileId = Id<'meterFile'>;
export type ReadingId = Id<'reading'>;
export type ProposalId = Id<'proposal'>;
export type PictureId = Id<'picture'>;
export type ReportId = Id<'report'>;
export type PhotoCodeId = Id<'photoCode'>;
export type AttendanceId = Id<'attendance'>;
export type CorrectionId = Id<'correction'>;
export type BenefitPlaceId = Id<'benefitPlace'>;
export type BenefitUseId = Id<'benefitUse'>;
export type BenefitReportId = Id<'benefitReport'>;
export type StatementId = Id<'statement'>;
export type YearlyRunId = Id<'yearlyRun'>;
export type SettlementId = Id<'settlement'>;

/** The longest an id may be, prefix included. */
export const idLengthMax = 40;

/** Puts the prefix of a kind before a random or reviewed tail of [A-Za-z0-9_-]. */
export const makeId = <Kind extends IdKind>(kind: Kind, tail: string): Id<Kind> =>
  `${idPrefixes[kind]}_${tail}` as Id<Kind>;

/** Whether a text has the shape of an id of this kind. */
export const isId = <Kind extends IdKind>(kind: Kind, text: string): text is Id<Kind> =>
  text.length <= idLengthMax && new RegExp(`^${idPrefixes[kind]}_[A-Za-z0-9_-]{1,36}$`).test(text);
