/** Nobody serves their own household: who may see to an objection. */
import type { PersonId } from '@kernel/ids';
import type { Query } from '@store/port';
import { isOwnPerson } from '@store/queries/credit-line';
import { findServed } from '@store/queries/posting';
import type { ObjectedLine } from '@store/queries/question';

/** Whether staff is neither of the household of the line nor, for credit, of its owner's. */
export const servesObjection = async (
  books: Query,
  line: ObjectedLine,
  staff: PersonId,
): Promise<boolean> => {
  const served = await findServed(books, line.account, staff);
  if (served?.own !== false) return false;
  return line.book === 'points' || !(await isOwnPerson(books, line.person, staff));
};
