import { plainChineseDate } from '#law/chinese-text.ts';
import type { Citation } from '#law/citations.ts';
import type { Limit } from '#law/filing/index.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';
import type { Finding } from '../../../terms.ts';
import { finding } from '../finding.ts';

/** Lines of the check of a kind's own part, written shortly; `part` is the field of the content. */
export function linesOf(part: string, today: PlainDate) {
  const at = (field: string) => `${part}.${field}`;
  const fault = (field: string, code: string, what: string, mend: string, article: Citation): Finding =>
    finding('fault', at(field), code, what, mend, article);
  const warn = (field: string, code: string, what: string, mend: string, article: Citation): Finding =>
    finding('warning', at(field), code, what, mend, article);

  /** Asked for and not given. */
  const asked = (
    field: string,
    value: string,
    code: string,
    what: string,
    mend: string,
    article: Citation,
  ): Finding[] => (value.trim() === '' ? [fault(field, code, what, mend, article)] : []);

  /** A day that is none, or lies ahead although it tells of what has happened. */
  const past = (field: string, value: string, name: string, article: Citation): Finding[] => {
    if (value.trim() === '') return [];
    const day = parsePlainDate(value);
    if (!day)
      return [
        fault(
          field,
          'day-wrong',
          `${name}“${value}”不是有效的日期。`,
          '请按 2026-01-02 的格式填写。',
          article,
        ),
      ];
    return day > today ? [fault(field, 'day-ahead', `${name}晚于今天。`, '请核对日期。', article)] : [];
  };

  /** The earliest limit that is over: told, never a block, since the court hears the reasons. */
  const late = (field: string, limits: readonly Limit[], mend: string): Finding[] => {
    const [first] = limits.filter(({ due }) => due < today).toSorted((a, b) => (a.due < b.due ? -1 : 1));
    if (!first) return [];
    return [
      warn(
        field,
        'time-over',
        `${first.what}，已于${plainChineseDate(first.due)}届满。`,
        mend,
        first.article,
      ),
    ];
  };
  return { fault, warn, asked, past, late };
}

/** A day as typed, if it is one. */
export const dayOf = (value: string): PlainDate | undefined => parsePlainDate(value);
