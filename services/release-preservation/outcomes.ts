import { cite, citeAll } from '#law/citations.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import { REVIEW_LINE, REVIEWED_BY } from '../preservation/course.ts';
import type { CourtService } from '../service.ts';

const articles = [...citeAll('CPL', '107', '157.1(四)'), cite('CPI', '166')];
const BASES: Bases = {
  civil: articles,
  administrative: [cite('ALI', '78'), cite('CPI', '166')],
  criminal: [cite('CrPL', '102'), ...articles],
  enforcement: articles,
};
const head = [
  '申请人：{applicant}。',
  '申请人以{answer.own-ground}{answer.other-ground}为由，于{submittedOn}向本院申请解除对{answer.measure}的保全。',
];
const considered = (basis: string) => ['本院经审查认为，{reasons}', `依照${basis}的规定，裁定如下：`];
const ruling = (id: string, name: string) => ({ id, form: 'ruling', name, to: 'all' }) as const;

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  allow: {
    name: '裁定解除保全',
    tone: 'good',
    article: cite('CPI', '166'),
    papers: [
      ...paperByLaw(ruling('ruling', '解除保全裁定书'), BASES, (basis) => [
        ...head,
        '申请人以{?answer.security-by}提供担保，担保数额{?answer.security-amount}。',
        ...considered(basis),
        '解除对{answer.measure}的保全。',
        '本裁定立即开始执行。',
        REVIEW_LINE,
      ]),
      {
        id: 'assistance',
        form: 'notice',
        name: '协助执行通知书（解除）',
        to: 'outside',
        text: [
          '本院已裁定解除对{answer.measure}的保全，请立即协助办理解除手续，并书面回复本院。附：裁定书一份。',
        ],
      },
    ],
    reviewPapers: paperByLaw(ruling('upheld', '复议裁定书'), REVIEWED_BY, (basis) => [
      ...head,
      ...considered(basis),
      '解除对{answer.measure}的保全。',
    ]),
    effects: [
      { do: 'lift-measure', measure: { answer: 'measure' } },
      { do: 'add-node', name: '解除保全' },
    ],
    review: { by: 'all', article: cite('PRS', '25.1') },
  },
  refuse: {
    name: '裁定驳回申请',
    tone: 'bad',
    article: cite('PRS', '23.4'),
    papers: paperByLaw(
      { ...ruling('refusal', '驳回解除保全申请裁定书'), to: 'applicant' },
      BASES,
      (basis) => [...head, ...considered(basis), '驳回申请人{applicant}的解除保全申请。', REVIEW_LINE],
    ),
    reviewPapers: paperByLaw(ruling('revoked', '复议裁定书'), REVIEWED_BY, (basis) => [
      ...head,
      ...considered(basis),
      '驳回申请人{applicant}的解除保全申请；已经解除的，撤销原裁定，依法重新采取保全措施。',
    ]),
    effects: [],
    review: { by: 'applicant', article: cite('PRS', '25.1') },
  },
};
