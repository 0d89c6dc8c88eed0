import { cite, type Citation, shortLabel } from '../citations.ts';
import { addDays, addMonths, type PlainDate } from '../time.ts';
import type { Suspension } from './count.ts';

/** Which periods a cause stops: the court's trial or enforcement limit, the time for evidence, a time limit for suing, or any. */
export type ExclusionScope = 'trial' | 'enforcement' | 'evidence' | 'suing' | 'any';

type Exclusion = {
  readonly name: string;
  readonly scopes: readonly ExclusionScope[];
  readonly articles: readonly Citation[];
  /** At most so many days, or months, stay out, where the law says so. */
  readonly mostDays?: number;
  readonly mostMonths?: number;
};

/** Days that the law does not count (不计入期限、扣除审限), each cause with its article. */
export const EXCLUSIONS = {
  announcement: {
    name: '公告期间',
    scopes: ['trial'],
    articles: [cite('LIMITS', '9(六)'), cite('ALI', '50.1')],
  },
  appraisal: {
    name: '鉴定期间',
    scopes: ['trial'],
    articles: [cite('LIMITS', '9(六)'), cite('ALI', '50.1')],
  },
  jurisdiction: {
    name: '审理管辖权异议、处理管辖争议期间',
    scopes: ['trial'],
    articles: [cite('LIMITS', '9(七)'), cite('ALI', '50.1')],
  },
  audit: {
    name: '审计、评估、资产清理期间',
    scopes: ['trial', 'enforcement'],
    articles: [cite('LIMITS', '9(八)')],
  },
  stay: {
    name: '中止诉讼（审理）、执行期间',
    scopes: ['trial', 'enforcement'],
    articles: [cite('LIMITS', '9(九)'), cite('ALI', '50.1')],
  },
  mediation: { name: '立案后延长的在线调解期间', scopes: ['trial'], articles: [cite('OMR', '24.1')] },
  'administrative-mediation': {
    name: '行政案件调解期间',
    scopes: ['trial'],
    articles: [cite('ALI', '50.1')],
  },
  'new-evidence': {
    name: '因申请新证人、新证据、重新鉴定或者勘验而延期审理期间',
    scopes: ['trial'],
    articles: [cite('LIMITS', '9(五)')],
    mostMonths: 1,
  },
  'psychiatric-appraisal': {
    name: '对被告人作精神病鉴定期间',
    scopes: ['trial'],
    articles: [cite('LIMITS', '9(一)')],
  },
  'new-defender': {
    name: '另行委托、指定辩护人准备辩护期间',
    scopes: ['trial'],
    articles: [cite('LIMITS', '9(二)')],
    mostDays: 10,
  },
  'supplementary-investigation': {
    name: '补充侦查延期审理期间',
    scopes: ['trial'],
    articles: [cite('LIMITS', '9(三)')],
  },
  'settlement-stay': {
    name: '执行和解或者提供执行担保后暂缓执行期间',
    scopes: ['enforcement'],
    articles: [cite('LIMITS', '9(十)')],
  },
  'ordered-stay': {
    name: '上级法院通知暂缓执行期间',
    scopes: ['enforcement'],
    articles: [cite('LIMITS', '9(十一)')],
  },
  auction: {
    name: '拍卖、变卖被查封、扣押财产期间',
    scopes: ['enforcement'],
    articles: [cite('LIMITS', '9(十二)')],
  },
  'evidence-jurisdiction': {
    name: '管辖权异议期间，自驳回裁定生效之日起恢复',
    scopes: ['evidence'],
    articles: [cite('EVR', '55(一)')],
  },
  'in-transit': {
    name: '在途时间',
    scopes: ['any'],
    articles: [cite('CPL', '85.4'), cite('ALI', '48.4'), cite('CrPL', '105.3')],
  },
  obstacle: {
    name: '因不可抗力或者其他不属于自身的原因耽误的时间',
    scopes: ['suing'],
    articles: [cite('ALL', '48.1')],
  },
  detention: { name: '被羁押等限制人身自由期间', scopes: ['suing'], articles: [cite('SCL', '39.1')] },
} as const satisfies Record<string, Exclusion>;

export type ExclusionCause = keyof typeof EXCLUSIONS;

/** True for a cause of the table. */
export const isExclusionCause = (text: string): text is ExclusionCause => Object.hasOwn(EXCLUSIONS, text);

/** The last day that may stay out by this cause when it began on `from`; undefined where the law sets no most. */
export function lastExcluded(cause: ExclusionCause, from: PlainDate): PlainDate | undefined {
  const { mostDays, mostMonths }: Exclusion = EXCLUSIONS[cause];
  if (mostMonths !== undefined) return addDays(addMonths(from, mostMonths), -1);
  return mostDays === undefined ? undefined : addDays(from, mostDays - 1);
}

/** The days of that cause as a suspension that says why and by which article. */
export function excluded(cause: ExclusionCause, from: PlainDate, to: PlainDate): Suspension {
  if (to < from) throw new RangeError(`no days from ${from} to ${to}`);
  const { name, articles } = EXCLUSIONS[cause];
  return { from, to, reason: `${name}，${shortLabel(articles[0])}` };
}
