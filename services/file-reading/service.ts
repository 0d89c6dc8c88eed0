import { cite, citeAll } from '#law/citations.ts';
import { LAW, paperByLaw, type Bases } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { READABLE_PARTS } from './parts.ts';
import { CHECKS, COURT_CHECKS } from './rules.ts';

const BASES: Bases = {
  civil: [cite('CPL', '64'), cite('READ', '5')],
  administrative: [cite('ALL', '32')],
  criminal: [cite('CrPL', '40'), cite('CrI', '53')],
  enforcement: [cite('CPL', '64'), cite('READ', '5')],
  compensation: [cite('OPINIONS', '11')],
};

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
  outcomes: {
    approve: {
      name: '准许阅卷',
      tone: 'good',
      article: cite('READ', '5'),
      form: [
        {
          id: 'parts',
          label: '准许查阅的材料',
          type: 'choices',
          choices: READABLE_PARTS,
          article: cite('READ', '5'),
        },
        { id: 'until', label: '阅卷截止日', type: 'date', article: cite('READ', '2') },
      ],
      reasons: 'optional',
      papers: paperByLaw(
        { id: 'approve', form: 'notice', name: '准许阅卷通知书', to: 'applicant' },
        BASES,
        (basis) => [
          '{applicant}：',
          `你方于{submittedOn}申请查阅{caseNumber}{title}一案卷宗。依照${basis}的规定，准许查阅：{decision.parts}。`,
          '{?reasons}',
          '阅卷期间至{decision.until}，期间内阅读的次数和时间不限。查阅的内容应当保密。',
        ],
      ),
      effects: [{ do: 'grant-reading', parts: { decision: 'parts' }, until: { decision: 'until' } }],
    },
    refuse: {
      name: '不准许阅卷',
      tone: 'bad',
      article: cite('READ', '5'),
      form: [
        {
          id: 'why',
          label: '不准许的原因',
          type: 'choice',
          choices: [
            { id: 'not-open', name: '申请查阅的材料依法不公开', article: cite('READ', '5.1') },
            { id: 'state-secret', name: '涉及国家秘密', article: cite('FLOW', '12') },
            { id: 'measure-pending', name: '保全等事项尚未处理完毕', article: cite('FLOW', '8.2') },
            { id: 'trial-affected', name: '现在查阅影响案件审理，请另约时间', article: cite('READ', '1.1') },
            { id: 'not-digital', name: '卷宗尚未电子化，请到法院阅卷', article: cite('READ', '2') },
          ],
          article: cite('READ', '5'),
        },
      ],
      papers: paperByLaw(
        { id: 'refuse', form: 'notice', name: '不准许阅卷通知书', to: 'applicant' },
        BASES,
        (basis) => [
          '{applicant}：',
          `你方于{submittedOn}申请查阅{caseNumber}{title}一案卷宗。依照${basis}的规定，因{decision.why}，不予准许。{reasons}`,
        ],
      ),
      effects: [],
    },
  },
};
