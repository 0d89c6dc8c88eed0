import { plainChineseDate } from '#law/chinese-text.ts';
import { cite } from '#law/citations.ts';
import type { CourtRule } from '../service.ts';

const late = (administrative: boolean): CourtRule => ({
  id: administrative ? 'late-administrative' : 'late',
  weight: 'refuse',
  text: ({ facts: { answerUntil } }) =>
    `您方提交答辩状的期间已于${answerUntil === null ? '' : plainChineseDate(answerUntil)}届满，管辖异议应当在此期间提出。`,
  mend: '认为违反级别管辖、专属管辖规定的，可以提交书面意见，由法院依职权审查。',
  article: administrative ? cite('ALI', '10') : cite('CPL', '130.1'),
  applies: ({ facts: { law, answerUntil, today } }) =>
    administrative === (law === 'administrative') && answerUntil !== null && today > answerUntil,
});

export const BARS: readonly CourtRule[] = [
  {
    id: 'law',
    weight: 'refuse',
    text: '管辖异议在民事、行政案件中提出。',
    article: cite('CPL', '130.1'),
    applies: ({ facts }) => facts.law !== 'civil' && facts.law !== 'administrative',
  },
  late(false),
  late(true),
  {
    id: 'again',
    weight: 'refuse',
    text: '您方的管辖异议已经审查，不再重复审查。',
    mend: '不服裁定的，可以在裁定书送达之日起十日内上诉。',
    article: cite('CPI', '39'),
    applies: ({ facts }) =>
      facts.earlier.some(
        ({ service, mine, outcome }) => mine && service === 'jurisdiction-objection' && outcome !== null,
      ),
  },
];

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'this-court',
    field: 'competent',
    weight: 'refuse',
    text: '您认为有管辖权的法院就是受理本案的法院。',
    article: cite('CPL', '130.1'),
    applies: ({ facts, answers }) => answers['competent'] === facts.courtName,
  },
  {
    id: 'fee',
    weight: 'warn',
    text: '异议不成立的，每件交纳案件受理费五十元至一百元，由提出异议的一方负担。',
    article: cite('FEE', '13(六)'),
    applies: () => true,
  },
];
