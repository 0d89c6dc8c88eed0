import { cite } from '#law/citations.ts';
import type { CourtService } from '../service.ts';

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  allow: {
    name: '准予退费',
    tone: 'good',
    article: cite('FEE', '53.2'),
    form: [{ id: 'amount', label: '退还数额', type: 'money', least: 1, article: cite('FEE', '53.2') }],
    reasons: 'optional',
    papers: [
      {
        id: 'allow',
        form: 'notice',
        name: '退费通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '{caseNumber}{title}一案，你方于{submittedOn}申请退还{answer.receipt}。经审查，{answer.ground}，准予退还{decision.amount}。',
          '{?reasons}',
          '款项自法律文书生效之日起十五日内原路退回交费账户，请注意查收。',
        ],
      },
    ],
    effects: [
      {
        do: 'refund',
        receipt: { answer: 'receipt' },
        amount: { decision: 'amount' },
        why: '申请退费',
        ground: { answer: 'ground' },
        effectiveOn: { answer: 'effective-on' },
      },
    ],
  },
  refuse: {
    name: '不予退费',
    tone: 'bad',
    article: cite('FEE', '53.2'),
    papers: [
      {
        id: 'refuse',
        form: 'notice',
        name: '不予退费通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '{caseNumber}{title}一案，你方于{submittedOn}申请退还{answer.receipt}。经审查，{reasons}',
          '对诉讼费用的决定有异议的，可以向本院院长申请复核。',
        ],
      },
    ],
    effects: [],
  },
};
