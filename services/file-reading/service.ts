import { cite, citeAll } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { READABLE_PARTS } from './parts.ts';
import { CHECKS, COURT_CHECKS } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

/** 阅卷申请: it is decided here, and read in a room of its own. */
export const FILE_READING: CourtService = {
  id: 'file-reading',
  version: 1,
  name: '申请阅卷',
  summary: '申请在线查阅本案电子卷宗',
  group: 'representation',
  articles: [
    cite('CPL', '64'),
    cite('ALL', '32'),
    cite('CrPL', '40'),
    ...citeAll('CrI', '53', '54', '55'),
    ...citeAll('READ', '1', '2', '5', '8'),
    ...citeAll('FLOW', '8', '9', '10', '11', '12'),
    cite('OPINIONS', '11'),
  ],
  guide: [
    '民事、执行案件可以查阅审判卷、执行卷的正卷；行政案件的代理律师可以查阅本案有关材料；刑事自诉案件的辩护律师可以查阅案卷材料。副卷、合议庭和审判委员会讨论记录、内部请示以及涉及国家秘密的材料不公开。',
    '书记员在三个工作日内办理。准许后在准许的期间内阅读，次数和时间不限，卷宗带有您的姓名、执业证号和案号。',
    '案件审理终结后，为申请再审的需要可以查阅审判卷的正卷。不得泄露、传播卷宗内容，违反的通报司法行政机关。',
  ],
  who: { roles: ['party'], article: cite('CPL', '64'), helpers: true },
  stages: stagesOf('file-reading'),
  bars: [],
  form: [
    LAW,
    {
      id: 'purpose',
      label: '阅卷的目的',
      type: 'choice',
      choices: [
        { id: 'hearing', name: '准备开庭' },
        { id: 'appeal', name: '准备上诉' },
        { id: 'enforcement', name: '申请执行或者办理执行事务' },
        { id: 'retrial', name: '申请再审', article: cite('READ', '1.2') },
        { id: 'other', name: '其他' },
      ],
      article: cite('READ', '1'),
    },
    {
      id: 'parts',
      label: '需要查阅的材料',
      type: 'choices',
      choices: READABLE_PARTS,
      article: cite('READ', '5'),
    },
    { id: 'note', label: '说明', type: 'long', most: 1_000, optional: true },
    {
      id: 'undertaking',
      label: '承诺对卷宗中的国家秘密、商业秘密、个人隐私保密，不泄露、传播卷宗内容',
      type: 'yes-no',
      article: cite('READ', '8'),
    },
  ],
  materials: [],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant', correct: false },
  decider: [{ role: 'clerk', article: cite('READ', '3') }],
  clocks: { decide: [{ promise: { length: 3, unit: 'working-day' } }] },
  outcomes: OUTCOMES,
};
