import { plainChineseDate } from '#law/chinese-text.ts';
import { cite } from '#law/citations.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Condition, Seen } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

export const EVIDENCE: Condition = { field: 'kind', is: ['evidence'] };

/** Evidence after its period is over (逾期提供证据). */
const late = ({ facts, answers }: Seen<CaseFacts>): boolean =>
  answers['kind'] === 'evidence' && facts.evidenceUntil !== null && facts.today > facts.evidenceUntil;

const periodOf = (facts: CaseFacts) =>
  facts.evidenceUntil === null ? '' : `举证期限已于${plainChineseDate(facts.evidenceUntil)}届满，`;

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'late-without-reason',
    field: 'late-reason',
    weight: 'refuse',
    text: ({ facts }) => `${periodOf(facts)}逾期提供证据的，应当说明理由。`,
    mend: '请选择逾期的理由并写明具体情况。',
    article: cite('CPI', '101.1'),
    applies: (seen) => late(seen) && seen.answers['late-reason'] === undefined,
  },
  {
    id: 'late',
    field: 'kind',
    weight: 'warn',
    text: ({ facts }) =>
      `${periodOf(facts)}因故意或者重大过失逾期提供的证据，人民法院不予采纳，但与案件基本事实有关的除外。`,
    article: cite('CPI', '102'),
    applies: (seen) => late(seen) && seen.answers['late-reason'] !== undefined,
  },
  {
    id: 'answer-late',
    field: 'kind',
    weight: 'warn',
    text: '答辩期间已经届满。没有在期间内提出答辩状的，不影响审理，请尽快提交。',
    article: cite('CPL', '128.2'),
    applies: ({ facts, answers }) =>
      answers['kind'] === 'answer' && facts.answerUntil !== null && facts.today > facts.answerUntil,
  },
];

/** Nothing is sent back at will: a reason that the law does not know is none. */
export const COURT_CHECKS: readonly CourtRule[] = [
  {
    id: 'late-is-heard',
    weight: 'warn',
    text: '当事人已经说明逾期的理由，是否采纳应当在质证、听取对方意见后决定，不宜以逾期为由直接退回。',
    article: cite('CPI', '101.2'),
    applies: ({ answers, court }) =>
      court?.act === 'returned' && court.words['why'] === 'late' && answers['late-reason'] !== undefined,
  },
];
