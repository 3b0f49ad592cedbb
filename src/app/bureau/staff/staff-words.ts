/** What offices and posts are called, and which post an office of a kind has. */
import { roleNames, type PostRole } from '../../post/posts';
import type { OfficeKind } from '../answers';

const kindNames: Readonly<Record<OfficeKind, string>> = {
  community: '社区',
  village: '村',
  street: '街道',
  property: '物业',
  school: '学校',
  bureau: '主管单位',
};
const ofBureau: readonly PostRole[] = ['reviewer', 'auditor', 'admin'];
const ofOffice: readonly PostRole[] = ['clerk', 'manager', 'property', 'school', 'custodian'];

export const kindName = (kind: OfficeKind): string => kindNames[kind];
export const kindOptions = [
  { key: 'community', text: kindNames.community },
  { key: 'village', text: kindNames.village },
  { key: 'street', text: kindNames.street },
  { key: 'property', text: kindNames.property },
  { key: 'school', text: kindNames.school },
  { key: 'bureau', text: kindNames.bureau },
] as const;

export const roleOptions = (kind: OfficeKind) =>
  (kind === 'bureau' ? ofBureau : ofOffice).map((key) => ({ key, text: roleNames[key] }));
