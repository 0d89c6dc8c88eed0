import { cite } from '#law/citations.ts';
import { DEBATE_CLOSED, EVIDENCE_AHEAD } from '../debate-rules.ts';
import { specialPower } from '../powers.ts';
import type { CourtRule } from '../service.ts';
import { feeChange, feeChangeInWords } from './fee.ts';

export const BARS: readonly CourtRule[] = [
  DEBATE_CLOSED,
  specialPower('change'),
  {
    id: 'law',
    weight: 'refuse',
    text: '追加、变更诉讼请求适用于民事、行政案件。',
    article: cite('CPI', '232'),
    applies: ({ facts }) => facts.law !== 'civil' && facts.law !== 'administrative',
  },
];

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'direction',
    field: 'amount',
    weight: 'refuse',
    text: '变更后的标的额与所选的变更方式不一致。',
    mend: '增加的，填写增加后的总额；减少的，填写减少后的总额。',
    article: cite('FEE', '21'),
    applies: ({ facts, answers: { how, amount } }) =>
      typeof amount === 'number' &&
      ((how === 'increase' && amount < facts.amountFen) || (how === 'decrease' && amount >= facts.amountFen)),
  },
  {
    id: 'new-claim',
    weight: 'warn',
    text: '行政案件的起诉状副本送达被告后，原告提出新的诉讼请求的，不予准许，有正当理由的除外。请在理由中说明。',
    article: cite('ALI', '70'),
    applies: ({ facts }) => facts.law === 'administrative',
  },
  {
    id: 'fee',
    field: 'amount',
    weight: 'warn',
    text: ({ facts, answers }) => `${feeChangeInWords(facts, answers)}以法院通知为准。`,
    article: cite('FEE', '21'),
    applies: ({ facts, answers }) => feeChange(facts, answers) !== undefined,
  },
];

export const COURT_CHECKS: readonly CourtRule[] = [
  EVIDENCE_AHEAD,
  {
    id: 'fee-forgotten',
    field: 'fee',
    weight: 'warn',
    text: ({ facts, answers }) => feeChangeInWords(facts, answers),
    article: cite('FEE', '21'),
    applies: ({ facts, answers, court }) => {
      const change = feeChange(facts, answers);
      return (
        change !== undefined &&
        court?.act === 'granted' &&
        court.words['fee'] !== (change.pay > 0 ? 'pay' : change.refund > 0 ? 'refund' : 'none')
      );
    },
  },
  {
    id: 'refund-most',
    field: 'refund',
    weight: 'refuse',
    text: ({ facts, answers }) =>
      `退还的数额不能超过按变更后数额计算的差额。${feeChangeInWords(facts, answers)}`,
    article: cite('FEE', '21(二)'),
    applies: ({ facts, answers, court }) => {
      const refund = court?.words['refund'];
      return typeof refund === 'number' && refund > (feeChange(facts, answers)?.refund ?? 0);
    },
  },
];
