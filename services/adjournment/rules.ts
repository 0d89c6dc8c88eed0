import { cite } from '#law/citations.ts';
import { hearingGapWarning, postponementBarred, type TrialProcedure } from '#law/hearings/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { toPlainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { BEGUN, hearingOf, momentOf, NEW_TIME_CHECKS, NO_HEARING } from '../hearing-rules.ts';
import type { CourtRule } from '../service.ts';

/** The second instance is tried in the ordinary way. */
const procedureOf = ({ procedure }: CaseFacts): TrialProcedure =>
  procedure === 'summary' || procedure === 'small-claims' ? procedure : 'ordinary';
const barred = (facts: CaseFacts) =>
  facts.law === 'civil'
    ? postponementBarred({ procedure: procedureOf(facts), before: facts.postponements })
    : undefined;

export const BARS: readonly CourtRule[] = [
  NO_HEARING,
  {
    id: 'most',
    weight: 'refuse',
    text: ({ facts }) => `${barred(facts)?.text ?? ''}本案已经延期${facts.postponements}次。`,
    mend: '因开庭时间冲突需要改期的，请申请变更开庭日期。',
    article: cite('DELAY', '3'),
    applies: ({ facts }) => barred(facts) !== undefined,
  },
];

export const CHECKS: readonly CourtRule[] = [
  BEGUN,
  {
    id: 'criminal-ground',
    field: 'ground',
    weight: 'refuse',
    text: '刑事案件只有需要通知新的证人到庭、调取新的物证、重新鉴定或者勘验，以及由于申请回避不能进行审判的，才可以延期审理。',
    article: cite('CrPL', '204'),
    applies: ({ facts, answers }) =>
      facts.law === 'criminal' && (answers['ground'] === 'absence' || answers['ground'] === 'other'),
  },
  {
    id: 'recusal-asked',
    weight: 'warn',
    text: '本案中没有正在处理的回避申请，请先申请回避。',
    article: cite('CPL', '149(二)'),
    applies: ({ facts, answers }) =>
      answers['ground'] === 'recusal' &&
      !facts.earlier.some(({ service, open }) => service === 'recusal' && open),
  },
];

const gap = (
  facts: CaseFacts,
  hearing: unknown,
  court: { words: Readonly<Record<string, unknown>> } | undefined,
  ground: unknown,
) => {
  const fixed = hearingOf(facts, typeof hearing === 'string' ? hearing : undefined);
  const word = court?.words['to'];
  const to = momentOf(typeof word === 'string' ? word : undefined);
  if (fixed === undefined || to === undefined || facts.law !== 'civil') return undefined;
  return hearingGapWarning({
    last: toPlainDate(fixed.startsAt),
    next: toPlainDate(to),
    consent: court?.words['agreed'] === true,
    forceMajeure: ground === 'other',
  });
};

export const COURT_CHECKS: readonly CourtRule[] = [
  ...NEW_TIME_CHECKS,
  {
    id: 'gap',
    field: 'to',
    weight: 'warn',
    text: ({ facts, answers, court }) => {
      const found = gap(facts, answers['hearing'], court, answers['ground']);
      return `两次开庭间隔不得超过一个月，因不可抗力或者当事人同意的除外；最迟${found ? plainChineseDate(found.latest) : ''}。`;
    },
    article: cite('DELAY', '5'),
    applies: ({ facts, answers, court }) =>
      gap(facts, answers['hearing'], court, answers['ground']) !== undefined,
  },
];
