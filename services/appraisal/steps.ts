import { cite } from '#law/citations.ts';
import type { Effect } from '../effects.ts';
import type { Clock, Field, Paper, Step } from '../engine/index.ts';

const notice = (id: string, name: string, to: Paper['to'], text: readonly string[]): Paper => ({
  id,
  form: 'notice',
  name,
  to,
  text,
});
/** Each side says it apart, so each has its own words. */
const objection = (prefix: string): readonly Field[] => [
  { id: `${prefix}objects`, label: '对鉴定书是否有异议', type: 'yes-no', article: cite('EVR', '37.2') },
  {
    id: `${prefix}objection`,
    label: '异议的内容和理由',
    type: 'long',
    when: { field: `${prefix}objects`, is: ['yes'] },
    article: cite('EVR', '37.2'),
  },
];
const promised = (length: number): readonly Clock[] => [{ promise: { length, unit: 'day' } }];

/** The law leaves all these times to the court. */
export const STEP_CLOCKS = {
  'step:propose': promised(5),
  'step:choose': promised(5),
  'step:prepay': promised(7),
  'step:commission': promised(7),
  'step:report': promised(60),
  'step:object': promised(7),
  'step:object-other': promised(7),
  'step:answer': promised(15),
} satisfies Record<`step:${string}`, readonly Clock[]>;

/** From the choice of the institution to the answer to objections (民事证据规定 第三十一条至第三十八条). */
export const STEPS: Readonly<Record<string, Step<Effect>>> = {
  propose: {
    name: '待对方对鉴定机构表示意见',
    awaits: 'opponent',
    act: '答复鉴定机构意见',
    form: [
      { id: 'agrees', label: '是否同意申请人建议的鉴定机构', type: 'yes-no', article: cite('EVR', '32.1') },
      {
        id: 'proposal',
        label: '建议的鉴定机构',
        type: 'text',
        optional: true,
        when: { field: 'agrees', is: ['no'] },
        article: cite('EVR', '32.1'),
      },
    ],
    next: 'choose',
    late: 'skip',
  },
  choose: {
    name: '待确定鉴定机构',
    awaits: 'court',
    act: '确定鉴定机构',
    form: [
      {
        id: 'way',
        label: '确定的方式',
        type: 'choice',
        choices: [
          { id: 'agreed', name: '双方协商确定' },
          { id: 'appointed', name: '协商不成，由法院指定' },
        ],
        article: cite('EVR', '32.1'),
      },
      { id: 'institution', label: '鉴定机构', type: 'text', most: 100, article: cite('EVR', '32.1') },
      { id: 'fee', label: '预交鉴定费用的数额', type: 'money', least: 0, article: cite('EVR', '31.1') },
      { id: 'pay-by', label: '预交期限', type: 'date', article: cite('EVR', '31.1') },
    ],
    papers: [
      notice('institution', '确定鉴定机构通知书', 'all', [
        '{caseNumber}{title}一案的鉴定事项，经{decision.way}，确定由{decision.institution}鉴定。',
        '对鉴定人申请回避的，请在收到本通知后及时提出并说明理由。',
      ]),
      notice('prepay', '鉴定费用交纳告知书', 'applicant', [
        '{applicant}：',
        '请于{decision.pay-by}前向{decision.institution}预交鉴定费用{decision.fee}。该费用由您直接支付给鉴定机构，本院不代收代付。',
        '逾期不预交的，视为放弃鉴定申请；对需要鉴定的事实负有举证责任的，承担举证不能的法律后果。',
      ]),
    ],
    next: 'prepay',
  },
  prepay: {
    name: '待预交鉴定费用',
    awaits: 'applicant',
    act: '登记已预交鉴定费用',
    form: [
      { id: 'paid-on', label: '预交日期', type: 'date', article: cite('EVR', '31.1') },
      { id: 'proof', label: '交费凭证', type: 'files', optional: true, article: cite('FEE', '12.1') },
    ],
    next: 'commission',
    end: {
      act: '未预交，视为放弃鉴定申请',
      papers: [
        notice('given-up', '视为放弃鉴定申请通知书', 'all', [
          '{caseNumber}{title}一案，{applicant}申请鉴定后没有在指定期限内预交鉴定费用，依照《最高人民法院关于民事诉讼证据的若干规定》第三十一条第一款的规定，视为放弃申请。',
        ]),
      ],
    },
  },
  commission: {
    name: '待出具鉴定委托书',
    awaits: 'court',
    act: '出具鉴定委托书',
    form: [
      { id: 'examined', label: '鉴定材料是否已经质证', type: 'yes-no', article: cite('EVR', '34.1') },
      { id: 'purpose', label: '鉴定目的', type: 'text', most: 300, article: cite('EVR', '32.3') },
      { id: 'by', label: '鉴定期限届满日', type: 'date', article: cite('EVR', '32.3') },
    ],
    papers: [
      {
        id: 'commission',
        form: 'letter',
        name: '鉴定委托书',
        to: 'outside',
        text: [
          '{decision.institution}：',
          '本院审理的{caseNumber}{title}一案，需要对专门性问题进行鉴定，现委托你机构鉴定。',
          '一、鉴定事项和范围：{decision.scope}',
          '二、鉴定目的：{decision.purpose}。',
          '三、鉴定期限：于{decision.by}前完成鉴定，提交鉴定书。',
          '四、鉴定开始之前，请鉴定人签署承诺书，保证客观、公正、诚实地进行鉴定，保证出庭作证，作虚假鉴定的承担法律责任。',
          '鉴定材料已经当事人质证。未经本院准许，不得自行收取当事人的材料。',
        ],
      },
    ],
    effects: [
      { do: 'stop-trial-clock', cause: 'appraisal' },
      { do: 'add-node', name: '委托鉴定' },
    ],
    next: 'report',
  },
  report: {
    name: '待鉴定机构提交鉴定书',
    awaits: 'court',
    act: '登记收到鉴定书',
    form: [
      { id: 'conclusion', label: '鉴定意见摘要', type: 'long', article: cite('EVR', '36.1(六)') },
      { id: 'object-by', label: '提出异议的期限', type: 'date', article: cite('EVR', '37.2') },
    ],
    papers: [
      notice('report', '送交鉴定书副本通知书', 'all', [
        '{caseNumber}{title}一案委托{decision.institution}所作的鉴定书副本随本通知送交。鉴定意见：{decision.conclusion}',
        '对鉴定书的内容有异议的，请于{decision.object-by}前以书面方式提出。',
      ]),
    ],
    effects: [
      { do: 'restart-trial-clock', cause: 'appraisal' },
      { do: 'add-node', name: '收到鉴定书' },
    ],
    next: 'object',
    end: {
      act: '终止鉴定',
      papers: [
        notice('ended', '终止鉴定通知书', 'all', [
          '{caseNumber}{title}一案委托{decision.institution}的鉴定，因不能按期完成等原因终止。当事人可以申请另行委托鉴定人，已经收取的鉴定费用应当退还。',
        ]),
      ],
      effects: [{ do: 'restart-trial-clock', cause: 'appraisal' }],
    },
  },
  object: {
    name: '待申请人对鉴定书发表意见',
    awaits: 'applicant',
    act: '对鉴定书发表意见',
    form: objection(''),
    next: 'object-other',
    late: 'skip',
  },
  'object-other': {
    name: '待对方对鉴定书发表意见',
    awaits: 'opponent',
    act: '对鉴定书发表意见',
    form: objection('other-'),
    next: 'answer',
    late: 'skip',
  },
  answer: {
    name: '待鉴定人答复异议',
    awaits: 'court',
    act: '转交鉴定人答复',
    form: [{ id: 'reply', label: '鉴定人的解释、说明或者补充', type: 'long', article: cite('EVR', '37.3') }],
    papers: [
      notice('reply', '鉴定人书面答复通知书', 'all', [
        '申请人的异议：{?decision.objection}',
        '对方当事人的异议：{?decision.other-objection}',
        '鉴定人答复如下：{decision.reply}',
        '收到答复后仍有异议的，请书面提出并预交鉴定人出庭费用，由本院通知鉴定人出庭；不预交的，视为放弃异议。',
      ]),
    ],
    end: { act: '双方无异议，办结' },
  },
};
