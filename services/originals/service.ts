import { cite, citeAll } from '#law/citations.ts';
import type { Condition } from '../engine/index.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { CHECKS, GROUNDS, KINDS } from './rules.ts';
import { notice } from './notice.ts';
import { OUTCOMES } from './outcomes.ts';

const way = (...ids: string[]): Condition => ({ field: 'way', is: ids });

/** 原件、原物核对: asked by the court, only on the law's grounds, and followed until the original is back. */
export const ORIGINALS: CourtService = {
  id: 'originals',
  version: 1,
  name: '核对原件、原物',
  summary: '法院在法定情形下要求提供原件、原物，核对后退还',
  group: 'materials',
  articles: [...citeAll('OLR', '12', '13'), cite('OPINIONS', '7'), ...citeAll('EVR', '11', '61')],
  guide: [
    '电子化材料经审核通过后可以直接在诉讼中使用。只有对方有理由地提出异议、材料不清晰、档案管理要求或者法院认为有必要的，才要求提供原件、原物，并须写明理由。',
    '收到通知后，请答复何时当面提交、何时邮寄，或者不能提供的原因。原件不存在或者出示确有困难的，可以说明理由。',
    '法院核对后退还原件，平台记录收到、核对、退还的每一步，直到您确认收回。',
  ],
  who: { roles: ['court'], article: cite('OLR', '12') },
  stages: stagesOf('submit-material'),
  bars: [],
  form: [
    {
      id: 'party',
      label: '由哪一方提供',
      type: 'choice',
      choices: { from: 'parties' },
      article: cite('OLR', '12'),
    },
    { id: 'kind', label: '材料种类', type: 'choice', choices: KINDS, article: cite('OPINIONS', '7') },
    { id: 'which', label: '需要提供原件、原物的材料', type: 'text', most: 200, article: cite('OLR', '12') },
    { id: 'ground', label: '要求提供的理由', type: 'choice', choices: GROUNDS, article: cite('OLR', '12') },
    {
      id: 'why',
      label: '具体说明',
      type: 'long',
      most: 1_000,
      help: '写明异议的内容、不清晰之处或者为何必要',
      article: cite('OLR', '12'),
    },
    { id: 'by', label: '提供期限', type: 'date', article: cite('OLR', '12') },
  ],
  materials: [],
  checks: CHECKS,
  life: { opens: 'court' },
  decider: [{ role: 'clerk', article: cite('OLR', '12') }],
  clocks: {
    respond: [{ promise: { length: 7, unit: 'day' } }],
    decide: [{ promise: { length: 7, unit: 'working-day' } }],
    'step:return': [{ promise: { length: 3, unit: 'working-day' } }],
    'step:take-back': [{ promise: { length: 15, unit: 'day' } }],
  },
  submissionPapers: [
    notice('request', '提供原件、原物通知书', [
      '{caseNumber}{title}一案，请于{answer.by}前向本院提供下列材料的原件、原物以供核对：{answer.which}。',
      '理由：{answer.ground}。{answer.why}',
      '请在平台答复提交的方式和日期；邮寄的，请填写单号。核对后退还。',
    ]),
  ],
  answer: [
    {
      id: 'way',
      label: '如何提供',
      type: 'choice',
      choices: [
        { id: 'bring', name: '当面提交' },
        { id: 'post', name: '邮寄' },
        { id: 'hearing', name: '开庭时出示' },
        { id: 'cannot', name: '不能提供', article: cite('EVR', '61') },
      ],
      article: cite('OLR', '12'),
    },
    { id: 'on', label: '提交或者寄出的日期', type: 'date', when: way('bring', 'post') },
    { id: 'tracking', label: '邮寄单号', type: 'text', most: 60, optional: true, when: way('post') },
    {
      id: 'reason',
      label: '不能提供的原因',
      type: 'long',
      most: 1_000,
      help: '原件不存在，或者出示确有困难；有其他证据证明一致的，请写明',
      when: way('cannot'),
      article: cite('EVR', '61'),
    },
  ],
  outcomes: OUTCOMES,
  steps: {
    return: {
      name: '待退还原件',
      awaits: 'court',
      act: '退还原件',
      form: [
        { id: 'returned-on', label: '退还日期', type: 'date' },
        {
          id: 'returned-by',
          label: '退还方式',
          type: 'choice',
          choices: [
            { id: 'hand', name: '当面退还' },
            { id: 'post', name: '邮寄退还' },
            { id: 'kept', name: '依照档案管理规定附卷' },
          ],
          article: cite('OLR', '12(三)'),
        },
        {
          id: 'returned-tracking',
          label: '邮寄单号',
          type: 'text',
          most: 60,
          when: { field: 'returned-by', is: ['post'] },
        },
      ],
      next: 'take-back',
    },
    'take-back': {
      name: '待当事人确认收回',
      awaits: 'opponent',
      act: '确认已经收回原件',
      late: 'skip',
    },
  },
  many: true,
};
