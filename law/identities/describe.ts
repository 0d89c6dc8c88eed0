import { plainChineseDate } from '../chinese-text.ts';
import type { PlainDate } from '../time.ts';
import { ageOn, checkIdentityNumber } from './identity-number.ts';

/** What a pasted identity number says, in one line for the person who pasted it: 「男，1990年3月7日出生，36周岁，河南省」. */
export function describeIdentity(number: string, today: PlainDate): string {
  const facts = checkIdentityNumber(number, today);
  if (!facts.ok) return facts.fault;
  const sex = facts.sex === 'male' ? '男' : '女';
  return `${sex}，${plainChineseDate(facts.birthday)}出生，${ageOn(facts.birthday, today)}周岁，${facts.province}`;
}

/** Hides the middle of a number for lists and logs: 410102********4511. */
export function maskNumber(number: string): string {
  const shown = number.length >= 15 ? [6, 4] : number.length >= 8 ? [2, 2] : [1, 0];
  const [head, tail] = [shown[0] ?? 1, shown[1] ?? 0];
  return (
    number.slice(0, head) +
    '*'.repeat(Math.max(0, number.length - head - tail)) +
    (tail === 0 ? '' : number.slice(-tail))
  );
}
