import { cite, citeAll } from '#law/citations.ts';
import type { Condition } from '../engine/index.ts';
import { READABLE_PARTS } from '../file-reading/parts.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { CHECKS } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

const by = (...ids: string[]): Condition => ({ field: 'way', is: ids });

/** 申请复制案件材料. */
export const COPIES: CourtService = {
  id: 'copies',
  version: 1,
  name: '申请复制案件材料',
  summary: '申请取得案件材料的复制件，需要时加盖法院印章',
  group: 'representation',
  articles: [
    cite('CPL', '52'),
    cite('CPL', '64'),
    cite('ALL', '32'),
    cite('CrPL', '40'),
    ...citeAll('READ', '5', '7', '8'),
  ],
  guide: [
    '写明需要复制的材料、份数和取得的方式。复制应当经案卷保管人员同意。',
    '已经审理终结的案件，可以要求在复制件上盖章确认。',
    '法院可以收取必要的复制费用，在平台交纳；电子复制件一般不收费。',
  ],
  who: { roles: ['party'], article: cite('CPL', '64'), helpers: true },
  stages: stagesOf('file-reading'),
  bars: [],
  form: [
    {
      id: 'parts',
      label: '材料的种类',
      type: 'choices',
      choices: READABLE_PARTS,
      article: cite('READ', '5'),
    },
    {
      id: 'which',
      label: '需要复制的材料',
      type: 'long',
      most: 2_000,
      help: '名称和页码',
      article: cite('READ', '7.1'),
    },
    {
      id: 'way',
      label: '取得的方式',
      type: 'choice',
      choices: [
        { id: 'electronic', name: '在平台取得电子复制件' },
        { id: 'pick-up', name: '到法院领取纸质复制件' },
        { id: 'post', name: '邮寄纸质复制件' },
      ],
      article: cite('READ', '7.1'),
    },
    {
      id: 'number',
      label: '纸质复制件份数',
      type: 'number',
      least: 1,
      most: 20,
      when: by('pick-up', 'post'),
    },
    { id: 'address', label: '收件人、地址和电话', type: 'long', most: 300, when: by('post') },
    { id: 'seal', label: '是否需要加盖法院印章', type: 'yes-no', article: cite('READ', '7.2') },
    { id: 'purpose', label: '用途', type: 'text', most: 200, article: cite('READ', '1') },
  ],
  materials: [],
  checks: CHECKS,
  life: { opens: 'applicant', correct: false },
  decider: [{ role: 'clerk', article: cite('READ', '7.2') }],
  clocks: {
    decide: [{ promise: { length: 3, unit: 'working-day' } }],
    'step:hand-over': [{ promise: { length: 5, unit: 'working-day' } }],
  },
  outcomes: OUTCOMES,
  steps: {
    'hand-over': {
      name: '待交付复制件',
      awaits: 'court',
      act: '交付复制件',
      form: [
        { id: 'on', label: '交付日期', type: 'date' },
        { id: 'files', label: '电子复制件', type: 'files', optional: true },
        { id: 'tracking', label: '邮寄单号', type: 'text', most: 60, optional: true },
      ],
      papers: [
        {
          id: 'handed-over',
          form: 'notice',
          name: '复制件交付通知书',
          to: 'applicant',
          text: [
            '{applicant}：',
            '你方申请的案件材料复制件已于{decision.on}交付，取得方式：{answer.way}。对其中涉及的国家秘密、商业秘密和个人隐私应当保密。',
            '邮寄单号：{?decision.tracking}。',
          ],
        },
      ],
    },
  },
  many: true,
};
