/** Where somebody serves: one desk an office, with every role they have there. */
import type { Me, Post } from '../client/answers';

export const deskRoles = ['clerk', 'manager', 'property'] as const;
/** Who may hold an activity: desks, and a school at its own place. */
export const hostRoles = [...deskRoles, 'school'] as const;
/** Who sees to class tasks: teachers open and count them, the school's manager the rest. */
export const schoolRoles = ['school', 'manager'] as const;
export const bureauRoles = ['auditor', 'reviewer', 'admin'] as const;

export type Served = {
  readonly office: Post['office'];
  readonly officeName: string;
  readonly called: string;
  readonly roles: readonly string[];
};

export type PostRole =
  'clerk' | 'manager' | 'property' | 'school' | 'custodian' | 'reviewer' | 'auditor' | 'admin';
export const roleNames: Readonly<Record<PostRole, string>> = {
  clerk: '经办',
  manager: '负责人',
  property: '物业',
  school: '学校',
  custodian: '保管',
  auditor: '审计',
  reviewer: '复核',
  admin: '管理',
};

const isRole = (text: string): text is PostRole => text in roleNames;
export const roleName = ({ roles }: Pick<Served, 'roles'>): string =>
  roles.map((role) => (isRole(role) ? roleNames[role] : role)).join('、');

/** The offices at which somebody has one of these roles; each office once. */
export const servedOf = (staff: Me['staff'], roles: readonly string[]): readonly Served[] => {
  const found = new Map<string, Served>();
  for (const { office, officeName, called, role } of staff) {
    if (!roles.includes(role)) continue;
    const before = found.get(office)?.roles ?? [];
    found.set(office, { office, officeName, called, roles: [...before, role] });
  }
  return [...found.values()];
};

/** The office chosen on this device; the first one when that was elsewhere. */
export const chosenOf = (served: readonly Served[], kept: string | null): Served | null =>
  served.find(({ office }) => office === kept) ?? served[0] ?? null;

/** A second person's decisions are the manager's; stock and files are not the property's. */
export const isManager = ({ roles }: Pick<Served, 'roles'>): boolean => roles.includes('manager');
export const isTeacher = ({ roles }: Pick<Served, 'roles'>): boolean => roles.includes('school');
/** Who asks whether somebody was there, or did what was claimed. */
export const mayCall = ({ roles }: Pick<Served, 'roles'>): boolean =>
  roles.includes('reviewer') || roles.includes('auditor');
export const isStaff = ({ roles }: Pick<Served, 'roles'>): boolean =>
  roles.includes('clerk') || roles.includes('manager');
