import { cite } from '#law/citations.ts';
import { ln, para } from '../reader.ts';
import { field, type Template } from '../template.ts';
import { application, noteOf } from './common.ts';

/** 调查取证申请书. */
const evidenceCollection = application({
  id: 'evidence-collection',
  name: '调取证据申请书',
  title: '调取证据申请书',
  group: 'application',
  description: '因客观原因不能自行收集的证据，申请法院调查收集。',
  articles: [cite('CPL', '67'), cite('EVR', '20'), cite('CPI', '94')],
  roles: ['申请人'],
  fields: [
    field('holder', '被调查人', 'text', {
      required: true,
      article: cite('EVR', '20'),
      help: '姓名或者单位名称、住所地。',
    }),
    field('what', '要调取的证据名称或者内容', 'long', { required: true }),
    field('clue', '明确的线索', 'text', { required: true }),
    field('proves', '要证明的事实', 'long', { required: true }),
  ],
  reasonsLabel: '不能自行收集的原因',
  notes: [
    noteOf(
      '应当在举证期限届满前提交书面申请，写明被调查人、证据、原因、要证明的事实和线索。',
      cite('EVR', '20'),
    ),
  ],
  request: (v) => [
    para(ln`申请人民法院向${v.run('holder', 12)}调取下列证据（线索：${v.run('clue', 10)}）：`),
    ...v.paragraphs('what', 2),
    para('要证明的事实：'),
    ...v.paragraphs('proves', 2),
  ],
});

/** 延期举证申请书. */
const evidenceExtension = application({
  id: 'evidence-extension',
  name: '延长举证期限申请书',
  title: '延长举证期限申请书',
  group: 'application',
  description: '在举证期限内提供证据确有困难，申请延长。',
  articles: [cite('CPL', '68'), cite('EVR', '54')],
  roles: ['申请人'],
  fields: [
    field('ends-on', '原举证期限届满日', 'date', { required: true, article: cite('EVR', '54') }),
    field('until', '申请延长至', 'date', { required: true }),
    field('what', '需要补充的证据', 'long'),
  ],
  notes: [noteOf('应当在举证期限届满前提出书面申请；延长的期限适用于其他当事人。', cite('EVR', '54'))],
  request: (v) => [
    para(ln`举证期限于${v.day('ends-on')}届满，申请延长至${v.day('until')}。`),
    para('需要补充的证据：'),
    ...v.paragraphs('what', 2),
  ],
});

/** 鉴定申请书. */
const appraisal = application({
  id: 'appraisal',
  name: '鉴定申请书',
  title: '鉴定申请书',
  group: 'application',
  description: '就查明事实的专门性问题申请鉴定。',
  articles: [cite('CPL', '79'), cite('EVR', '31'), cite('CPI', '121')],
  roles: ['申请人', '被申请人'],
  fields: [
    field('matter', '鉴定事项', 'long', { required: true }),
    field('materials', '鉴定材料', 'text'),
    field('proves', '要证明的事实', 'long', { required: true }),
  ],
  notes: [noteOf('应当在法院指定期间内提出并预交鉴定费用，逾期视为放弃。', cite('EVR', '31'))],
  request: (v) => [
    para('申请对下列事项进行鉴定：'),
    ...v.paragraphs('matter', 2),
    para(ln`鉴定材料：${v.run('materials', 14)}。`),
    para('要证明的事实：'),
    ...v.paragraphs('proves', 2),
  ],
});

/** 证人出庭申请书. */
const witness = application({
  id: 'witness',
  name: '证人出庭作证申请书',
  title: '证人出庭作证申请书',
  group: 'application',
  description: '申请法院通知证人出庭作证。',
  articles: [cite('CPL', '76'), cite('EVR', '69'), cite('CPI', '117')],
  roles: ['申请人'],
  fields: [
    field('witness', '证人姓名', 'text', { required: true, article: cite('EVR', '69.2') }),
    field('witness-job', '职业', 'text'),
    field('witness-address', '住所', 'text', { required: true }),
    field('witness-phone', '联系方式', 'text', { required: true }),
    field('testimony', '作证的主要内容', 'long', { required: true }),
  ],
  reasonsLabel: '与待证事实的关联和出庭的必要性',
  notes: [noteOf('应当在举证期限届满前提交申请书。', cite('EVR', '69'))],
  request: (v) => [
    para(
      ln`申请通知证人${v.run('witness', 6)}（职业：${v.run('witness-job', 6)}；住所：${v.run('witness-address', 12)}；联系方式：${v.run('witness-phone', 8)}）出庭作证。`,
    ),
    para('作证的主要内容：'),
    ...v.paragraphs('testimony', 3),
  ],
});

export const evidenceApplications: readonly Template[] = [
  evidenceCollection,
  evidenceExtension,
  appraisal,
  witness,
];
