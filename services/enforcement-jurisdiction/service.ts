import { cite } from '#law/citations.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { citedInPaper } from '../law-of-case.ts';
import type { CourtRule, CourtService } from '../service.ts';
import { stagesOf } from '../service.ts';
import type { CaseFacts } from '../case-facts.ts';

const BASIS = citedInPaper(cite('EXI', '3.2'));
const staged = stagesOf('jurisdiction-objection');

/** The ten days of this side for an objection, where the notice has been served. */
const period = ({ periods, mine }: CaseFacts) =>
  periods.find(
    ({ rule, partyId }) => rule === 'D19' && (partyId === null || mine.partyIds.includes(partyId)),
  );

const BARS: readonly CourtRule[] = [
  {
    id: 'late',
    weight: 'refuse',
    text: ({ facts }) => {
      const own = period(facts);
      return `自收到执行通知书之日起十日的异议期限已于${own ? plainChineseDate(own.dueOn) : ''}届满。`;
    },
    article: cite('EXI', '3.1'),
    applies: ({ facts }) => {
      const own = period(facts);
      return own !== undefined && facts.today > own.dueOn;
    },
  },
];

/** 执行管辖异议: nothing stops meanwhile, and the court above reviews (执行程序解释 第三条). */
export const ENFORCEMENT_JURISDICTION: CourtService = {
  id: 'enforcement-jurisdiction',
  version: 1,
  name: '提出执行管辖异议',
  summary: '认为受理执行申请的法院没有管辖权的，自收到执行通知书之日起十日内提出',
  group: 'trial',
  articles: [cite('EXI', '3'), cite('CPL', '235')],
  guide: [
    '自收到执行通知书之日起十日内提出。审查和复议期间，不停止执行。',
    '异议成立的，撤销执行案件，并告知向有管辖权的法院申请执行；不成立的，裁定驳回。对裁定不服的，可以向上一级人民法院申请复议。',
  ],
  who: { roles: ['debtor', 'creditor'], article: cite('EXI', '3.1') },
  stages: {
    open: ['S7'],
    conditional: [],
    say: (stage) =>
      stage === 'S7'
        ? staged.say(stage)
        : { text: '执行管辖异议在执行案件中提出。', article: cite('EXI', '3.1') },
  },
  bars: BARS,
  form: [
    { id: 'competent', label: '您认为有管辖权的法院', type: 'text', most: 60, article: cite('CPL', '235') },
    { id: 'reason', label: '事实和理由', type: 'long', most: 3_000 },
  ],
  materials: [{ id: 'proof', name: '证明材料', optional: true, article: cite('EXI', '3.1') }],
  checks: [
    {
      id: 'not-stayed',
      weight: 'warn',
      text: '管辖异议审查和复议期间，不停止执行。',
      article: cite('EXI', '3.3'),
      applies: () => true,
    },
  ],
  life: { opens: 'applicant', correct: false },
  decider: [{ role: 'tribunal', article: cite('EXI', '3.2') }],
  clocks: { decide: [{ promise: { length: 15, unit: 'day' } }] },
  outcomes: {
    upheld: {
      name: '异议成立，撤销执行案件',
      tone: 'good',
      article: cite('EXI', '3.2'),
      papers: [
        {
          id: 'upheld',
          form: 'ruling',
          name: '执行管辖异议裁定书',
          to: 'all',
          text: [
            '本院受理{caseNumber}{title}一案后，{applicant}于{submittedOn}对管辖权提出异议，认为本案应由{answer.competent}执行。',
            '本院经审查认为，{reasons}',
            `依照${BASIS}的规定，裁定如下：`,
            '{applicant}的异议成立，撤销本执行案件。申请执行人可以向有管辖权的人民法院申请执行。',
            '如不服本裁定，可以向上一级人民法院申请复议。',
          ],
        },
      ],
      effects: [
        { do: 'close-case', way: '撤销执行案件' },
        { do: 'add-node', name: '执行管辖异议成立' },
      ],
    },
    rejected: {
      name: '驳回异议',
      tone: 'bad',
      article: cite('EXI', '3.2'),
      papers: [
        {
          id: 'rejected',
          form: 'ruling',
          name: '执行管辖异议裁定书',
          to: 'all',
          text: [
            '本院受理{caseNumber}{title}一案后，{applicant}于{submittedOn}对管辖权提出异议，认为本案应由{answer.competent}执行。',
            '本院经审查认为，{reasons}',
            `依照${BASIS}的规定，裁定如下：`,
            '驳回{applicant}对本案管辖权提出的异议。',
            '如不服本裁定，可以向上一级人民法院申请复议。复议期间，不停止执行。',
          ],
        },
      ],
      effects: [{ do: 'add-node', name: '驳回执行管辖异议' }],
    },
  },
};
