import { cite } from '#law/citations.ts';
import { type CourtService, openAt } from '../service.ts';
import { BARS } from './rules.ts';

const BASIS = cite('CPI', '213');

/** 按撤诉处理: by the court, where the fee is not paid after notice and no relief is granted. */
export const DEEMED_WITHDRAWAL: CourtService = {
  id: 'deemed-withdrawal',
  version: 1,
  name: '按撤诉处理',
  summary: '交费期限届满仍未交纳诉讼费用的，由法院裁定按撤诉处理',
  group: 'fee',
  articles: [BASIS, cite('REG', '11'), cite('FEE', '22.1')],
  guide: [
    '原告应当预交而未预交案件受理费，经通知仍不预交，或者申请缓交、减交、免交未获批准而仍不预交的，法院裁定按撤诉处理。',
    '法院先告知拟按撤诉处理。已经交费、正在申请减免缓交，或者未收到交费通知的，请在答复中说明；裁定前交费的，案件继续审理。',
  ],
  who: { roles: ['court'], article: BASIS },
  stages: openAt(
    ['S2', 'S3'],
    { text: '经通知仍不预交诉讼费用的，可以按撤诉处理', article: BASIS },
    { text: '本阶段不能按撤诉处理', article: BASIS },
  ),
  bars: BARS,
  form: [
    { id: 'party', label: '未交费的当事人', type: 'choice', choices: { from: 'parties' }, article: BASIS },
    { id: 'bill', label: '未交纳的费用', type: 'choice', choices: { from: 'unpaid' }, article: BASIS },
  ],
  materials: [],
  checks: [],
  life: { opens: 'court' },
  decider: [{ role: 'tribunal', article: BASIS }],
  clocks: {
    respond: [{ promise: { length: 3, unit: 'working-day' } }],
    decide: [{ promise: { length: 3, unit: 'working-day' } }],
  },
  submissionPapers: [
    {
      id: 'warning',
      form: 'notice',
      name: '拟按撤诉处理告知书',
      to: 'opponents',
      text: [
        '{answer.party}：',
        '{caseNumber}{title}一案，{answer.bill}的交费期限已经届满，至今未交。',
        `依照${BASIS.label}的规定，本院拟裁定按撤诉处理。已经交费或者有其他情况的，请在平台答复；裁定作出前仍可交费。`,
      ],
    },
  ],
  answer: [
    {
      id: 'state',
      label: '情况说明',
      type: 'choice',
      choices: [
        { id: 'paying', name: '即将交费' },
        { id: 'relief', name: '正在申请减交、免交、缓交' },
        { id: 'not-served', name: '没有收到交费通知' },
        { id: 'none', name: '没有异议' },
      ],
    },
    { id: 'detail', label: '补充说明', type: 'long', optional: true, most: 1_000 },
  ],
  outcomes: {
    deemed: {
      name: '按撤诉处理',
      tone: 'bad',
      article: BASIS,
      papers: [
        {
          id: 'ruling',
          form: 'ruling',
          name: '按撤诉处理裁定书',
          to: 'all',
          text: [
            '{title}一案，本院已于立案后通知{answer.party}预交{answer.bill}，期限届满仍未预交，也未获准缓交、减交或者免交。{reasons}',
            `依照${BASIS.label}的规定，裁定如下：`,
            '本案按{answer.party}撤回起诉处理。',
          ],
        },
      ],
      effects: [
        { do: 'close-bills', why: '裁定按撤诉处理' },
        { do: 'cancel-hearings', why: '裁定按撤诉处理' },
        { do: 'close-case', way: '按撤诉处理' },
      ],
    },
    continues: {
      name: '继续审理',
      tone: 'good',
      article: BASIS,
      reasons: 'optional',
      papers: [
        {
          id: 'continues',
          form: 'notice',
          name: '继续审理通知书',
          to: 'opponents',
          text: ['{answer.party}：', '{caseNumber}{title}一案继续审理。{reasons}'],
        },
      ],
      effects: [],
    },
  },
};
