import { cite } from '#law/citations.ts';
import { EVIDENCE_ANEW, EVIDENCE_LINE, MOVE_EVIDENCE } from '../debate-rules.ts';
import { type Bases, paperByLaw, under } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';

const JOIN: Bases = {
  civil: [cite('CPL', '54'), cite('CPL', '143'), cite('CPI', '233.2')],
  criminal: [cite('CrPL', '213'), cite('CrI', '334')],
};
const REJECT: Bases = {
  civil: [cite('CPI', '233.3'), cite('CPL', '157.1(一)')],
  criminal: [cite('CrI', '334')],
};

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  joined: {
    name: '受理，合并审理',
    tone: 'good',
    article: cite('CPI', '233.2'),
    reasons: 'optional',
    form: EVIDENCE_ANEW,
    papers: paperByLaw(
      { id: 'joined', form: 'notice', name: '受理反诉通知书', to: 'all' },
      JOIN,
      (basis, law) => [
        '各方当事人：',
        '本院受理的{caseNumber}{title}一案，{applicant}于{submittedOn}对{answer.against}提起反诉。反诉请求为：{answer.claims}',
        '本院经审查认为，{?reasons}',
        `依照${basis}的规定，本院予以受理，与本诉合并审理。`,
        ...(law === 'civil'
          ? [
              '反诉人应当按交费通知交纳案件受理费；逾期不交纳，又没有获准缓交、减交、免交的，按撤回反诉处理。',
              '反诉被告自收到本通知书和反诉状副本之日起十五日内提出答辩状；不提出答辩状的，不影响本院审理。',
            ]
          : []),
        EVIDENCE_LINE,
      ],
    ),
    effects: [
      { do: 'add-counterclaim', amount: { answer: 'amount' }, text: { answer: 'claims' } },
      { do: 'create-bill', fee: 'counterclaim', amount: { answer: 'amount' }, when: under('civil') },
      { do: 'start-period', rule: 'D16', of: 'opponents', from: 'service', when: under('civil') },
      MOVE_EVIDENCE,
      { do: 'add-node', name: '受理反诉' },
    ],
    next: 'answer',
  },
  rejected: {
    name: '不予受理',
    tone: 'bad',
    article: cite('CPI', '233.3'),
    papers: paperByLaw(
      { id: 'rejected', form: 'ruling', name: '反诉不予受理裁定书', to: 'all' },
      REJECT,
      (basis, law) => [
        '在{caseNumber}{title}一案中，{applicant}于{submittedOn}对{answer.against}提起反诉。',
        '本院经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '对{applicant}的反诉，本院不予受理。',
        law === 'civil'
          ? '可以另行起诉。如不服本裁定，可以在裁定书送达之日起十日内，向本院递交上诉状，上诉于上一级人民法院。'
          : '如不服本裁定，可以在接到裁定书第二日起五日内提出上诉。',
      ],
    ),
    effects: [
      { do: 'start-period', rule: 'D45-ruling', of: 'applicant', from: 'service', when: under('civil') },
      { do: 'start-period', rule: 'D47-ruling', of: 'applicant', from: 'service', when: under('criminal') },
      { do: 'add-node', name: '反诉不予受理' },
    ],
  },
};

/** What follows the decision. */
export const STEPS: NonNullable<CourtService['steps']> = {
  answer: {
    name: '待对方答辩',
    awaits: 'opponent',
    act: '提交答辩',
    form: [
      { id: 'answer', label: '答辩意见', type: 'long', most: 6_000, article: cite('CPL', '128.1') },
      { id: 'files', label: '答辩状和证据', type: 'files', optional: true },
    ],
    effects: [{ do: 'add-node', name: '对反诉的答辩' }],
    late: 'skip',
  },
};
