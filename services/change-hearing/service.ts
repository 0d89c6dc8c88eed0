import { cite } from '#law/citations.ts';
import { BEGUN, HEARING, NEW_TIME, NEW_TIME_CHECKS, NO_HEARING } from '../hearing-rules.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { CHECKS } from './rules.ts';

const CONFLICT = { field: 'why', is: ['conflict'] } as const;

/** 申请变更开庭日期: a date is moved before the hearing; it does not count as an adjournment. */
export const CHANGE_HEARING: CourtService = {
  id: 'change-hearing',
  version: 1,
  name: '申请变更开庭日期',
  summary: '与其他法院的开庭冲突等，请求在开庭前另定日期；不计入延期次数',
  group: 'trial',
  articles: [cite('OPINIONS', '10'), cite('CPL', '139'), cite('CPL', '149')],
  guide: [
    '代理律师已有其他开庭且时间冲突的，提供另一法院的传票或者开庭通知，请求变更开庭日期。',
    '双方法院都可以变更的，一般保留先确定的日期；一案临近审限届满的，保留该案日期。',
    '变更开庭日期不是延期审理，不计入延期次数。在收到法院通知前，请按原定时间到庭。',
  ],
  who: { roles: ['party'], article: cite('OPINIONS', '10') },
  stages: stagesOf('adjournment'),
  bars: [NO_HEARING],
  form: [
    HEARING,
    {
      id: 'why',
      label: '原因',
      type: 'choice',
      choices: [
        { id: 'conflict', name: '与其他法院的开庭时间冲突', note: '应当提供传票或者开庭通知' },
        { id: 'agreed', name: '各方当事人一致请求变更' },
        { id: 'other', name: '其他正当理由' },
      ],
    },
    { id: 'other-court', label: '另案的审理法院', type: 'text', most: 60, when: CONFLICT },
    { id: 'other-case', label: '另案的案号', type: 'text', most: 60, when: CONFLICT },
    { id: 'other-at', label: '另案的开庭时间', type: 'moment', when: CONFLICT },
    {
      id: 'other-fixed-on',
      label: '另案传票签发日期',
      type: 'date',
      when: CONFLICT,
      help: '法院据以判断哪一次开庭先确定',
    },
    { id: 'reason', label: '具体情况', type: 'long', most: 1_000 },
    { id: 'possible', label: '可以开庭的时间', type: 'text', most: 120, optional: true },
  ],
  materials: [
    {
      id: 'summons',
      name: '另案的传票或者开庭通知',
      when: CONFLICT,
      article: cite('OPINIONS', '10'),
    },
    { id: 'other', name: '其他证明材料', optional: true, article: cite('OPINIONS', '10') },
  ],
  checks: [BEGUN, ...CHECKS],
  courtChecks: NEW_TIME_CHECKS,
  life: { opens: 'applicant', correct: false },
  decider: [{ role: 'tribunal', article: cite('OPINIONS', '10') }],
  clocks: { decide: [{ promise: { length: 2, unit: 'working-day' } }] },
  outcomes: {
    granted: {
      name: '准许变更',
      tone: 'good',
      article: cite('OPINIONS', '10'),
      form: [NEW_TIME],
      reasons: 'optional',
      papers: [
        {
          id: 'granted',
          form: 'notice',
          name: '变更开庭日期通知书',
          to: 'all',
          text: [
            '各方当事人及诉讼代理人：',
            '本院受理的{caseNumber}{title}一案，原定于{answer.hearing}开庭。{applicant}于{submittedOn}申请变更开庭日期。',
            '本院经审查认为，{?reasons}',
            '本案开庭时间变更为{decision.to}。请准时到庭。',
          ],
        },
      ],
      effects: [
        { do: 'move-hearing', hearing: { answer: 'hearing' }, to: { decision: 'to' }, counts: false },
        { do: 'add-node', name: '变更开庭日期' },
      ],
    },
    refused: {
      name: '不予变更',
      tone: 'bad',
      article: cite('OPINIONS', '10'),
      papers: [
        {
          id: 'refused',
          form: 'notice',
          name: '不予变更开庭日期通知书',
          to: 'applicant',
          text: [
            '{applicant}：',
            '你方于{submittedOn}在{caseNumber}{title}一案中申请变更开庭日期。',
            '本院经审查认为，{reasons}',
            '本案开庭日期不予变更，请于{answer.hearing}准时到庭。',
          ],
        },
      ],
      effects: [],
    },
  },
};
