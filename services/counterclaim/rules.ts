import { cite } from '#law/citations.ts';
import { computeFee, formatYuan } from '#law/fees/index.ts';
import { DEBATE_CLOSED, EVIDENCE_AHEAD } from '../debate-rules.ts';
import { specialPower } from '../powers.ts';
import type { CourtRule } from '../service.ts';

export const BARS: readonly CourtRule[] = [
  DEBATE_CLOSED,
  {
    id: 'law',
    weight: 'refuse',
    text: '反诉在民事案件和刑事自诉案件中提起。',
    article: cite('CPL', '54'),
    applies: ({ facts }) => facts.law !== 'civil' && facts.law !== 'criminal',
  },
  specialPower('counterclaim'),
];

/** Half the fee of a property claim (诉讼费用交纳办法 第十八条), 分. */
export const counterclaimFee = (amountFen: number): number =>
  computeFee({ kind: 'property', amounts: [amountFen], halvings: ['counterclaim-consolidated'] }).total;

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'exclusive',
    field: 'exclusive',
    weight: 'refuse',
    text: '反诉应由其他人民法院专属管辖的，裁定不予受理。',
    mend: '请向有专属管辖权的法院另行起诉。',
    article: cite('CPI', '233.3'),
    applies: ({ answers }) => answers['exclusive'] === true,
  },
  {
    id: 'against',
    field: 'against',
    weight: 'refuse',
    text: ({ facts }) =>
      facts.law === 'criminal' ? '反诉的对象必须是本案自诉人。' : '反诉应当针对本诉的原告提起。',
    article: cite('CPI', '233.1'),
    applies: ({ facts, answers }) => {
      const party = facts.parties.find(({ id }) => id === answers['against']);
      return party !== undefined && party.role !== 'plaintiff' && party.role !== 'prosecutor';
    },
  },
  {
    id: 'fee',
    field: 'amount',
    weight: 'warn',
    text: ({ answers: { amount } }) =>
      `合并审理的，减半交纳案件受理费，按财产案件标准为${formatYuan(counterclaimFee(Number(amount)))}元，自提起反诉次日起七日内交纳；逾期不交的，按撤回反诉处理。`,
    article: cite('FEE', '18'),
    applies: ({ facts, answers }) => facts.law === 'civil' && typeof answers['amount'] === 'number',
  },
];

export const COURT_CHECKS: readonly CourtRule[] = [EVIDENCE_AHEAD];
