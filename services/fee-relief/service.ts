import { cite, citeAll } from '#law/citations.ts';
import { STAGE_IDS, STAGES } from '#law/stages/index.ts';
import type { Condition } from '../engine/index.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { BARS, CHECKS, COURT_CHECKS, groundsOf, KINDS } from './rules.ts';
import { percent, until } from './amounts.ts';
import { OUTCOMES } from './outcomes.ts';

const of = (kind: string): Condition => ({ field: 'kind', is: [kind] });

/** 申请减交、免交、缓交诉讼费用（司法救助）. */
export const FEE_RELIEF: CourtService = {
  id: 'fee-relief',
  version: 1,
  name: '申请减交、免交、缓交诉讼费用',
  summary: '交纳诉讼费用确有困难的，申请司法救助',
  group: 'fee',
  articles: [...citeAll('FEE', '43', '44', '45', '46', '47', '48', '49', '50', '51'), cite('SCL', '41')],
  guide: [
    '当事人交纳诉讼费用确有困难的，在起诉或者上诉时书面申请，并提交经济困难的证明。',
    '免交只适用于自然人；减交的比例不低于百分之三十；正在接受法律援助的可以缓交。',
    '因生活困难或者追索基本生活费用申请免交、减交的，还须提供符合当地经济困难标准的证明。',
    '缓交在决定立案之前决定。不予批准的，法院书面说明理由，请在指定期限内交费；有异议的可以申请复核。',
  ],
  who: { roles: ['party'], article: cite('FEE', '44.1') },
  stages: stagesOf('fees'),
  bars: BARS,
  form: [
    {
      id: 'at',
      label: '案件阶段',
      type: 'choice',
      known: 'stage',
      choices: STAGE_IDS.map((id) => ({ id, name: STAGES[id] })),
    },
    { id: 'kind', label: '申请的救助', type: 'choice', choices: KINDS, article: cite('FEE', '44.1') },
    {
      id: 'exempt-ground',
      label: '免交的理由',
      type: 'choice',
      choices: groundsOf('exempt'),
      when: of('exempt'),
      article: cite('FEE', '45'),
    },
    {
      id: 'reduce-ground',
      label: '减交的理由',
      type: 'choice',
      choices: groundsOf('reduce'),
      when: of('reduce'),
      article: cite('FEE', '46'),
    },
    percent(of('reduce')),
    {
      id: 'defer-ground',
      label: '缓交的理由',
      type: 'choice',
      choices: groundsOf('defer'),
      when: of('defer'),
      article: cite('FEE', '47'),
    },
    until(of('defer')),
    {
      id: 'livelihood',
      label: '是否因生活困难或者追索基本生活费用申请免交、减交',
      type: 'yes-no',
      when: { field: 'kind', is: ['exempt', 'reduce'] },
      article: cite('FEE', '48.2'),
    },
    { id: 'facts', label: '经济困难的情况', type: 'long', most: 3_000, article: cite('FEE', '48.1') },
  ],
  materials: [
    { id: 'hardship', name: '足以证明确有经济困难的材料', article: cite('FEE', '48.1') },
    {
      id: 'standard',
      name: '本人及家庭经济状况符合当地公民经济困难标准的证明',
      when: { field: 'livelihood', is: ['yes'] },
      article: cite('FEE', '48.2'),
    },
    {
      id: 'legal-aid',
      name: '法律援助机构给予法律援助的文书',
      when: { field: 'defer-ground', is: ['defer-3'] },
      article: cite('FEE', '47(三)'),
    },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [
    { role: 'filing-division', article: cite('FEE', '49'), when: { field: 'at', is: ['S1'] } },
    { role: 'tribunal', article: cite('FEE', '48.3') },
  ],
  clocks: {
    // deferral: before the filing is decided, which the law gives seven days
    decide: [
      { promise: { length: 2, unit: 'day' }, when: of('defer') },
      { promise: { length: 5, unit: 'day' } },
    ],
    correct: [{ promise: { length: 5, unit: 'day' } }],
    'ask-review': [{ promise: { length: 7, unit: 'day' } }],
    review: [
      {
        law: { length: 15, unit: 'day', article: cite('FEE', '43.2') },
        promise: { length: 10, unit: 'day' },
      },
    ],
  },
  outcomes: OUTCOMES,
};
