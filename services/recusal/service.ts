import { cite } from '#law/citations.ts';
import { LAW, under } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { CIVIL_GROUNDS, CRIMINAL_GROUNDS, TO_BE_PROVED } from './grounds.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';
import { OF_THE_CASE, OUTCOMES, whose } from './outcomes.ts';

/** 申请回避. */
export const RECUSAL: CourtService = {
  id: 'recusal',
  version: 2,
  name: '申请回避',
  summary: '审判人员、书记员、鉴定人等有法定情形，可能影响公正审理的，申请其回避',
  group: 'trial',
  articles: [
    cite('CPL', '47'),
    cite('CPL', '48'),
    cite('CPL', '49'),
    cite('CPL', '50'),
    cite('CPI', '43'),
    cite('CPI', '44'),
    cite('CPI', '45'),
    cite('ALL', '55'),
    cite('ALI', '74'),
    cite('CrPL', '29'),
    cite('CrPL', '30'),
    cite('CrPL', '31'),
    cite('CrPL', '32'),
    cite('CrI', '33'),
    cite('CrI', '35'),
  ],
  guide: [
    '可以在一份申请中申请几人回避，法院对每一人分别作出决定；其中依法由不同的人决定的，请分别提出申请。',
    '应当说明理由，在案件开始审理时提出；开始审理后才知道事由的，在法庭辩论终结前提出。',
    '院长担任审判长或者独任审判员的，由审判委员会决定；审判人员由院长决定；其他人员由审判长或者独任审判员决定，刑事案件中由院长决定。',
    '提交后，被申请回避的人员暂停参与本案工作，需要采取紧急措施的除外。法院在三日内决定。',
    '被驳回的，可以申请复议一次，复议期间不停止该人员参与本案工作；刑事案件中不属于法定情形的申请，驳回后不得申请复议。',
  ],
  who: { roles: ['party'], article: cite('CPL', '47') },
  stages: stagesOf('recusal'),
  bars: BARS,
  form: [
    LAW,
    {
      id: 'whose',
      label: '申请谁回避',
      type: 'choice',
      article: cite('CPL', '49'),
      choices: [
        { id: 'judge', name: '审判长、审判员、人民陪审员、执行员', note: '由院长决定' },
        { id: 'president', name: '担任审判长或者独任审判员的院长', note: '由审判委员会决定' },
        { id: 'staff', name: '法官助理、书记员', note: '由审判长或者独任审判员决定；刑事案件由院长决定' },
        {
          id: 'other',
          name: '司法技术人员、翻译人员、鉴定人、勘验人',
          note: '由审判长或者独任审判员决定；刑事案件由院长决定',
        },
      ],
    },
    {
      id: 'person',
      label: '被申请回避的人员',
      type: 'choices',
      help: '可以选择几人；由不同的人决定的，请分别提出申请',
      choices: { from: 'staff' },
      when: OF_THE_CASE,
    },
    { id: 'name', label: '被申请回避人员的姓名和身份', type: 'text', most: 60, when: whose('other') },
    {
      id: 'ground',
      label: '回避事由',
      type: 'choice',
      choices: CIVIL_GROUNDS,
      when: under('civil', 'administrative', 'enforcement', 'compensation'),
    },
    {
      id: 'ground-criminal',
      label: '回避事由',
      type: 'choice',
      choices: CRIMINAL_GROUNDS,
      when: under('criminal'),
    },
    { id: 'facts', label: '事实和理由', type: 'long', most: 3_000, article: cite('CPL', '48.1') },
    {
      id: 'learnt',
      label: '何时知道该事由',
      type: 'choice',
      article: cite('CPL', '48.1'),
      choices: [
        { id: 'before', name: '案件开始审理前或者开始审理时' },
        { id: 'after', name: '案件开始审理后' },
      ],
    },
    { id: 'learnt-on', label: '知道的日期', type: 'date', when: { field: 'learnt', is: ['after'] } },
  ],
  materials: [
    {
      id: 'proof',
      name: '证明材料',
      when: { field: 'ground-criminal', is: TO_BE_PROVED },
      help: '违反规定会见、收受财物等事由，刑事案件中应当提供证明材料',
      article: cite('CrI', '33'),
    },
    { id: 'clues', name: '有关事由的材料或者线索', optional: true, article: cite('CPL', '48.1') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant', correct: false },
  decider: [
    { role: 'judicial-committee', article: cite('CPL', '49'), when: whose('president') },
    { role: 'president', article: cite('CPL', '49'), when: whose('judge') },
    { role: 'president', article: cite('CrI', '38'), when: under('criminal') },
    { role: 'presiding-judge', article: cite('CPL', '49') },
  ],
  clocks: {
    decide: [
      // criminal procedure sets no number of days (刑诉解释 第三十五条)
      { promise: { length: 3, unit: 'day' }, when: under('criminal', 'compensation') },
      {
        law: { length: 3, unit: 'day', article: cite('ALI', '74.3') },
        promise: { length: 3, unit: 'day' },
        when: under('administrative'),
      },
      { law: { length: 3, unit: 'day', article: cite('CPL', '50') }, promise: { length: 3, unit: 'day' } },
    ],
    // "on receiving the decision": the platform keeps it open for three days, for nobody sits beside the screen
    'ask-review': [{ promise: { length: 3, unit: 'day' } }],
    review: [
      { promise: { length: 3, unit: 'day' }, when: under('criminal', 'compensation') },
      {
        law: { length: 3, unit: 'day', article: cite('ALI', '74.4') },
        promise: { length: 3, unit: 'day' },
        when: under('administrative'),
      },
      { law: { length: 3, unit: 'day', article: cite('CPL', '50') }, promise: { length: 3, unit: 'day' } },
    ],
  },
  submitted: [{ do: 'pause-staff', person: { answer: 'person' }, when: OF_THE_CASE }],
  undone: [{ do: 'unpause-staff', person: { answer: 'person' }, when: OF_THE_CASE }],
  outcomes: OUTCOMES,
  many: true,
};
