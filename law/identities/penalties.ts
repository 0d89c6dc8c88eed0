import { cite, type Citation } from '../citations.ts';
import { addDays, addMonths, type PlainDate } from '../time.ts';

/** Who decides on a penalty (处罚机关). */
export const PENALTY_AUTHORITIES = {
  city: '设区的市级或者直辖市的区人民政府司法行政部门',
  province: '省、自治区、直辖市人民政府司法行政部门',
} as const;

/** Penalties of the lawyers' law (律师法 47–49, 51): months of suspension, and who decides. */
export const PENALTIES = {
  'suspension-47': {
    name: '停止执业三个月以下',
    months: [0, 3],
    authority: 'city',
    article: cite('LAWYERS', '47'),
  },
  'suspension-48': {
    name: '停止执业三个月以上六个月以下',
    months: [3, 6],
    authority: 'city',
    article: cite('LAWYERS', '48'),
  },
  'suspension-49': {
    name: '停止执业六个月以上一年以下',
    months: [6, 12],
    authority: 'city',
    article: cite('LAWYERS', '49.1'),
  },
  'suspension-51': {
    name: '停止执业三个月以上一年以下',
    months: [3, 12],
    authority: 'city',
    article: cite('LAWYERS', '51.1'),
  },
  revocation: {
    name: '吊销律师执业证书',
    months: null,
    authority: 'province',
    article: cite('LAWYERS', '49.1'),
  },
} as const satisfies Record<
  string,
  {
    name: string;
    months: readonly [number, number] | null;
    authority: keyof typeof PENALTY_AUTHORITIES;
    article: Citation;
  }
>;

export type PenaltyId = keyof typeof PENALTIES;

/** Why a suspension of these days does not fit the penalty; undefined = it does. Both ends count, the limits are included. */
export function suspensionMisfit(
  penalty: PenaltyId,
  from: PlainDate,
  until: PlainDate,
): { text: string; article: Citation } | undefined {
  const row = PENALTIES[penalty];
  if (row.months === null) return { text: `${row.name}没有期限。`, article: row.article };
  if (until < from) return { text: '停止执业的届满日早于起始日。', article: row.article };
  const [least, most] = row.months;
  // a suspension of n months that begins on a day ends on the day before the corresponding one
  const fits = until < addMonths(from, most) && addMonths(from, least) <= addDays(until, 1);
  return fits ? undefined : { text: `停止执业的期间与“${row.name}”不符。`, article: row.article };
}

/** 律师年度执业考核 results, as the lawyers' register reports them. */
export const ANNUAL_ASSESSMENTS = {
  competent: '称职',
  'basically-competent': '基本称职',
  incompetent: '不称职',
  postponed: '暂缓考核',
} as const;

export type AnnualAssessment = keyof typeof ANNUAL_ASSESSMENTS;
