import { cite, citeAll } from '#law/citations.ts';
import { partyBlocks } from '../paper/parties.ts';
import { flat, heading, ln, para } from '../reader.ts';
import { field, type Template } from '../template.ts';
import {
  agentBlocks,
  agentSection,
  caseSection,
  CAUSE,
  closing,
  COURT,
  nameOfCase,
  noteOf,
} from './common.ts';
import { partySection, signSection } from './common.ts';
import { claimBlocks, evidenceTable } from './complaint.ts';

/** 行政机关还是不作为, in the words of the filing's own form. */
const CHALLENGED = ['行政机关作出的行为', '不履行法定职责或者给付义务'] as const;
const RECONSIDERED = [
  '未申请复议',
  '复议维持',
  '复议改变原行为',
  '复议机关不予受理或者驳回申请',
  '复议机关逾期未作决定',
] as const;
const REVIEWED = RECONSIDERED.slice(1);

/** 行政起诉状. */
const administrative: Template = {
  id: 'complaint-administrative',
  name: '行政起诉状',
  title: '行政起诉状',
  group: 'complaint',
  description: '公民、法人或者其他组织对行政行为不服，向人民法院提起行政诉讼。',
  articles: [...citeAll('ALL', '46', '49', '50'), ...citeAll('ALI', '54', '68')],
  files: 'administrative',
  sections: [
    caseSection(COURT, { ...CAUSE, help: '行政行为的种类，如：罚款。' }),
    partySection(['原告', '被告', '第三人']),
    agentSection,
    {
      title: '被诉行政行为',
      fields: [
        field('challenged', '起诉的是', 'choice', {
          options: [...CHALLENGED],
          required: true,
          article: cite('ALL', '12'),
        }),
        field('name', '行政行为的名称', 'text', {
          required: true,
          help: '如：行政处罚决定；不作为的，写明请求履行的职责。',
          article: cite('ALL', '49(三)'),
        }),
        field('number', '文号', 'text', { when: { id: 'challenged', is: CHALLENGED[0] } }),
        field('made-on', '作出日期', 'date', { when: { id: 'challenged', is: CHALLENGED[0] } }),
        field('applied-on', '申请履行的日期', 'date', {
          when: { id: 'challenged', is: CHALLENGED[1] },
          article: cite('ALL', '47.1'),
        }),
        field('known-on', '知道或者应当知道之日', 'date', {
          help: '如收到决定书之日。',
          article: cite('ALL', '46.1'),
        }),
        field('reconsidered', '是否经过行政复议', 'choice', {
          options: [...RECONSIDERED],
          required: true,
          article: cite('ALL', '44'),
        }),
        field('reconsideration-number', '复议决定文号', 'text'),
        field('reconsideration-received-on', '收到复议决定的日期', 'date', { article: cite('ALL', '45') }),
      ],
    },
    {
      title: '诉讼请求',
      fields: [
        field('claims', '诉讼请求', 'claims', {
          required: true,
          help: '撤销、变更、履行职责、确认违法或者无效、赔偿、补偿等。',
          article: cite('ALI', '68'),
        }),
        field('norm', '一并请求审查的规范性文件', 'text', {
          help: '规章以下，写明文件名称；不请求的不填。',
          article: cite('ALL', '53.1'),
        }),
      ],
    },
    {
      title: '事实与理由',
      fields: [field('facts', '事实与理由', 'long', { required: true, article: cite('ALL', '49(三)') })],
    },
    { title: '证据', fields: [field('evidence', '证据和证据来源', 'evidence')] },
    signSection,
  ],
  notes: [
    noteOf(
      '直接起诉的，应当自知道或者应当知道作出行政行为之日起六个月内提出，法律另有规定的除外。',
      cite('ALL', '46.1'),
    ),
    noteOf('不服复议决定的，在收到复议决定书之日起十五日内起诉。', cite('ALL', '45')),
    noteOf(
      '随附原告的身份证明和联系方式、被诉行政行为或者不作为存在的材料、与其有利害关系的材料。',
      cite('ALI', '54.1'),
    ),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    ...partyBlocks(v.values.parties, ['原告', '被告', '第三人']),
    ...agentBlocks(v),
    para(ln`案由：${v.run('cause', 12)}`),
    v.is('challenged', CHALLENGED[1])
      ? para(ln`被诉行政行为：被告不履行${v.run('name', 14)}的职责。原告于${v.day('applied-on')}提出申请。`)
      : para(
          ln`被诉行政行为：${v.run('name', 14)}（文号：${v.run('number', 10)}），被告于${v.day('made-on')}作出，原告于${v.day('known-on')}知道。`,
        ),
    ...(REVIEWED.some((one) => v.is('reconsidered', one))
      ? [
          para(
            ln`行政复议：${v.run('reconsidered', 8)}，复议决定文号${v.run('reconsideration-number', 10)}，${v.day('reconsideration-received-on')}收到。`,
          ),
        ]
      : []),
    heading('诉讼请求'),
    ...claimBlocks(v),
    ...(v.text('norm') === '' ? [] : [para(ln`请求一并审查${v.run('norm')}的合法性。`)]),
    heading('事实与理由'),
    ...v.paragraphs('facts', 8),
    heading('证据和证据来源'),
    evidenceTable(v.values.evidence),
    ...closing(v, '具状人', '原告'),
    flat('附：起诉状副本（按被告人数）、起诉材料。'),
  ],
};

const CRIME_TYPES = [
  '告诉才处理的案件',
  '被害人有证据证明的轻微刑事案件',
  '公安机关或者人民检察院不予追究的案件（公诉转自诉）',
] as const;

/** 刑事自诉状; with a civil claim 刑事附带民事自诉状 (刑诉解释 第三百一十八条). */
const prosecution: Template = {
  id: 'private-prosecution',
  name: '刑事自诉状',
  title: '刑事自诉状',
  group: 'complaint',
  description: '被害人直接向人民法院控告犯罪，可以同时提起附带民事诉讼。',
  articles: [cite('CrPL', '210'), ...citeAll('CrI', '1', '316', '317', '318', '319')],
  files: 'private-prosecution',
  sections: [
    caseSection(COURT, field('cause', '罪名', 'text', { required: true, help: '如：诽谤罪。' })),
    partySection(['自诉人', '被告人']),
    agentSection,
    {
      title: '指控的犯罪',
      fields: [
        field('crime-type', '自诉案件的类别', 'choice', {
          options: [...CRIME_TYPES],
          required: true,
          article: cite('CrPL', '210'),
        }),
        field('committed-on', '犯罪时间', 'text', { required: true, article: cite('CrI', '319.1(二)') }),
        field('place', '犯罪地点', 'text', { required: true, article: cite('CrI', '319.1(二)') }),
        field('means', '手段和情节', 'long', { required: true, article: cite('CrI', '319.1(二)') }),
        field('harm', '危害后果', 'long', { required: true, article: cite('CrI', '319.1(二)') }),
        field('reported-to', '曾经控告的机关', 'text', {
          when: { id: 'crime-type', is: CRIME_TYPES[2] },
          article: cite('CrI', '1(三)'),
        }),
        field('refusal-paper', '不予追究的文书及文号', 'text', {
          when: { id: 'crime-type', is: CRIME_TYPES[2] },
          article: cite('CrI', '1(三)'),
        }),
      ],
    },
    {
      title: '诉讼请求',
      fields: [
        field('claims', '诉讼请求', 'claims', { required: true, article: cite('CrI', '319.1(三)') }),
        field('with-civil-claim', '是否同时提起附带民事诉讼', 'yes-no', { article: cite('CrI', '318') }),
      ],
    },
    {
      title: '理由',
      fields: [field('grounds', '理由和法律依据', 'long', { article: cite('CrI', '319.1(三)') })],
    },
    {
      title: '证据和证人',
      fields: [
        field('evidence', '证据的名称、来源', 'evidence', { article: cite('CrI', '319.1(五)') }),
        field('witnesses', '证人的姓名、住址、联系方式', 'long', { article: cite('CrI', '319.1(六)') }),
      ],
    },
    signSection,
  ],
  notes: [
    noteOf(
      '要有明确的被告人、具体的诉讼请求和证明被告人犯罪事实的证据，并属于受诉法院管辖。',
      cite('CrI', '316'),
    ),
    noteOf(
      '当事人写明姓名、性别、年龄、民族、出生地、文化程度、职业、工作单位、住址、联系方式。',
      cite('CrI', '319.1(一)'),
    ),
    noteOf('对两名以上被告人提出告诉的，按照被告人的人数提供副本。', cite('CrI', '319.2')),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    ...partyBlocks(v.values.parties, ['自诉人', '被告人']),
    ...agentBlocks(v),
    para(ln`案由和罪名：${v.run('cause', 10)}${v.is('with-civil-claim', 'yes') ? '（附带民事诉讼）' : ''}`),
    heading('诉讼请求'),
    ...claimBlocks(v),
    heading('事实与理由'),
    para(ln`犯罪时间：${v.run('committed-on', 10)}　犯罪地点：${v.run('place', 14)}`),
    para('手段和情节：'),
    ...v.paragraphs('means', 5),
    para('危害后果：'),
    ...v.paragraphs('harm', 3),
    ...(v.is('crime-type', CRIME_TYPES[2])
      ? [
          para(
            ln`自诉人曾向${v.run('reported-to', 10)}控告，该机关以${v.run('refusal-paper', 12)}不予追究被告人的刑事责任。`,
          ),
        ]
      : []),
    ...v.paragraphs('grounds', 3),
    heading('证据和证据来源'),
    evidenceTable(v.values.evidence),
    ...(v.text('witnesses') === '' ? [] : [para('证人：'), ...v.paragraphs('witnesses')]),
    ...closing(v, '具状人', '自诉人'),
    flat('附：自诉状副本（按被告人人数）、证据材料。'),
  ],
};

export const complaintsOfKinds: readonly Template[] = [administrative, prosecution];
