import { cite, citeAll } from '#law/citations.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import { REVIEW_LINE, REVIEWED_BY } from '../preservation/course.ts';
import type { CourtService } from '../service.ts';

const articles = [...citeAll('CPL', '103', '157.1(四)'), cite('CPI', '485.2')];
const ruling = (id: string, name: string) => ({ id, form: 'ruling', name, to: 'all' }) as const;
const BASES: Bases = {
  civil: articles,
  administrative: [cite('ALI', '76'), cite('CPI', '485.2')],
  criminal: [cite('CrPL', '102'), ...articles],
  enforcement: articles,
};
const head = [
  '申请人：{applicant}。',
  '申请人以{answer.reason}为由，于{submittedOn}向本院申请续行对{answer.measure}的保全，续行至{answer.until}。',
];
const considered = (basis: string) => ['本院经审查认为，{reasons}', `依照${basis}的规定，裁定如下：`];

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  allow: {
    name: '准予续行',
    tone: 'good',
    article: cite('CPI', '485.2'),
    form: [{ id: 'until', label: '续行至', type: 'date', article: cite('CPI', '485.2') }],
    reasons: 'optional',
    papers: [
      ...paperByLaw(ruling('ruling', '续行保全裁定书'), BASES, (basis) => [
        ...head,
        '本院经审查认为，申请人的申请符合法律规定。',
        '{?reasons}',
        `依照${basis}的规定，裁定如下：`,
        '对{answer.measure}的保全续行至{decision.until}。需要再次续行的，应当在期限届满七日前向本院提出。',
        REVIEW_LINE,
      ]),
      {
        id: 'assistance',
        form: 'notice',
        name: '协助执行通知书',
        to: 'outside',
        text: [
          '本院已裁定续行对{answer.measure}的保全，期限至{decision.until}，请协助办理续行手续，并书面回复本院。附：裁定书一份。',
        ],
      },
    ],
    reviewPapers: paperByLaw(ruling('upheld', '复议裁定书'), REVIEWED_BY, (basis) => [
      ...head,
      ...considered(basis),
      '对{answer.measure}的保全续行至{decision.until}。',
    ]),
    effects: [
      { do: 'renew-measure', measure: { answer: 'measure' }, until: { decision: 'until' } },
      { do: 'add-node', name: '续行保全' },
    ],
    review: { by: 'all', article: cite('PRS', '25.1') },
  },
  refuse: {
    name: '不予续行',
    tone: 'bad',
    article: cite('CPL', '103.1'),
    papers: paperByLaw(
      { ...ruling('refusal', '驳回续行保全申请裁定书'), to: 'applicant' },
      BASES,
      (basis) => [...head, ...considered(basis), '驳回申请人{applicant}的续行保全申请。', REVIEW_LINE],
    ),
    reviewPapers: paperByLaw(ruling('revoked', '复议裁定书'), REVIEWED_BY, (basis) => [
      ...head,
      ...considered(basis),
      '驳回申请人{applicant}的续行保全申请。',
    ]),
    effects: [],
    review: { by: 'applicant', article: cite('PRS', '25.1') },
  },
};
