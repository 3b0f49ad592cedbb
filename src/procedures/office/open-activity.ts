import { decideOpening } from '@domain/activity';
import { isInForce } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertActivity } from '@store/queries/activity';
import { ruleOn } from '@store/queries/earning';
import { staff } from '../audiences';
import { clockText, dayText, slug, text, whole } from '../fields';

/** Announces an activity: by which rule, where, when and for how many. */
export const openActivity = staff('clerk', 'manager', 'property', 'school').write(
  {
    summary: 'Opens an activity that one checks in to: rule, place, time and head count.',
    refusals: [
      'RULE_UNKNOWN',
      'RULE_NOT_BY_CHECK_IN',
      'RULE_NOT_IN_FORCE',
      'ACTIVITY_DAY',
      'ACTIVITY_TIMES',
    ],
    input: {
      rule: slug,
      title: text(2, 30),
      place: text(2, 60),
      day: dayText,
      from: clockText,
      until: clockText,
      seats: whole(1, 2000),
    },
  },
  async ({ tx, staff: host, today, now, makeSerial }, input) => {
    const rule = await ruleOn(tx, input.rule, input.day);
    if (rule === null) return refuse('RULE_UNKNOWN');
    if (rule.evidence !== 'check-in') return refuse('RULE_NOT_BY_CHECK_IN');
    const times = decideOpening(input, now, today);
    if (!times.ok) return times;
    if (!isInForce(rule, input.day)) return refuse('RULE_NOT_IN_FORCE');
    const { title, place, day, seats } = input;
    const code = makeSerial();
    const { office, person: openedBy } = host;
    const of = { rule: rule.id, ruleVersion: rule.version };
    const at = { ...times.value, day, at: now };
    await insertActivity(tx, { code, office, ...of, title, place, seats, openedBy, ...at });
    return accept({ code });
  },
);
