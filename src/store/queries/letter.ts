/** The letter that answers an objection: what it says and who signed it. */
import type { Day } from '@kernel/day';
import type { OfficeId, QuestionId } from '@kernel/ids';
import type { Query } from '../port';
import type { Page } from './page';

export type LetterRow = {
  readonly letter: string;
  readonly answeredAt: Date;
  readonly result: 'stands' | 'wrong';
  readonly answer: string;
  readonly officeName: string;
  readonly officePhone: string | null;
  readonly stamp: string;
  readonly signedBy: string | null;
  /** Who decided a correction of credit beside the one who asked for it. */
  readonly secondBy: string | null;
  readonly passbookNo: string;
  /** Of the household for a line of its passbook, of the person for a line of their credit. */
  readonly called: string | null;
  readonly book: 'points' | 'credit';
  readonly seq: number;
  readonly title: string;
  readonly day: Day;
  readonly amount: number;
  readonly text: string;
  readonly askedAt: Date;
  readonly dueDay: Day;
  readonly isNoted: boolean;
  /** The line that corrected the credit. */
  readonly correctedSeq: number | null;
  readonly correctedBy: number | null;
  readonly demo: boolean;
};

const signer = (person: string) => `(select s.called from staff s where s.person = ${person}
  and s.office = q.office order by s.from_day desc limit 1)`;

/** Null while the objection has no letter. */
export const findLetter = async (books: Query, id: QuestionId): Promise<LetterRow | null> => {
  const rows = await books.query<LetterRow>(
    `select q.letter, q.answered_at as "answeredAt", q.result, q.answer, o.name as "officeName",
       o.phone as "officePhone", o.short_name as stamp,
       ${signer('q.answered_by')} as "signedBy", ${signer('k.decided_by')} as "secondBy",
       h.passbook_no as "passbookNo", h.demo,
       case when q.seq is null then (select p.called from person p where p.id = q.credit_person)
         else coalesce((select p.called from member m join person p on p.id = m.person
           where m.household = h.id and m.role = 'head' and m.left_at is null), h.contact_called)
       end as called,
       case when q.seq is null then 'credit' else 'points' end as book,
       coalesce(q.seq, q.credit_seq) as seq, coalesce(e.title, c.title) as title,
       coalesce(e.event_day, c.event_day) as day, coalesce(e.amount, c.amount) as amount,
       q.text, q.asked_at as "askedAt", q.due_day as "dueDay", q.noted_by is not null as "isNoted",
       n.seq as "correctedSeq", n.amount as "correctedBy"
     from question q join office o on o.id = q.office join household h on h.id = q.account
     left join entry e on e.account = q.account and e.seq = q.seq
     left join credit_entry c on c.person = q.credit_person and c.seq = q.credit_seq
     left join credit_correction k on k.question = q.id and k.status = 'approved'
     left join credit_entry n on n.person = q.credit_person and n.question = q.id
     where q.id = $1 and q.letter is not null`,
    [id],
  );
  return rows[0] ?? null;
};

export type SentLetter = {
  readonly question: QuestionId;
  readonly letter: string;
  readonly answeredAt: Date;
  readonly result: 'stands' | 'wrong';
  readonly title: string;
  readonly called: string | null;
  readonly passbookNo: string;
};

/** What an office sent, the newest first. */
export const lettersOf = (books: Query, office: OfficeId, page: Page) =>
  books.query<SentLetter>(
    `select q.id as question, q.letter, q.answered_at as "answeredAt", q.result,
       coalesce(e.title, c.title) as title, h.passbook_no as "passbookNo",
       coalesce((select p.called from member m join person p on p.id = m.person
         where m.household = h.id and m.role = 'head' and m.left_at is null), h.contact_called)
         as called
     from question q join household h on h.id = q.account
     left join entry e on e.account = q.account and e.seq = q.seq
     left join credit_entry c on c.person = q.credit_person and c.seq = q.credit_seq
     where q.office = $1 and q.letter is not null
     order by q.letter_year desc, q.letter_no desc limit $2 offset $3`,
    [office, page.limit, page.offset],
  );
