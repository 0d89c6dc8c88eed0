import { cite, citeAll } from '#law/citations.ts';
import { ln, para } from '../reader.ts';
import { field, type Template } from '../template.ts';
import { application, noteOf } from './common.ts';

const APPLICANT = ['申请人', '被申请人'] as const;

/** 财产保全申请书. */
const preservation = application({
  id: 'preservation',
  name: '财产保全申请书',
  title: '财产保全申请书',
  group: 'application',
  description: '诉前或者诉讼中申请查封、扣押、冻结对方财产。',
  articles: [...citeAll('CPL', '103', '104', '105', '106'), cite('PRS', '1')],
  roles: APPLICANT,
  fields: [
    field('kind', '保全的种类', 'choice', {
      options: ['诉讼财产保全', '诉前财产保全'],
      required: true,
      article: cite('CPL', '103'),
    }),
    field('amount', '请求保全的数额', 'money', { required: true, article: cite('CPL', '105') }),
    field('property', '被保全财产信息或者线索', 'long', {
      required: true,
      article: cite('PRS', '1'),
      help: '一项一行：开户行和账号、不动产坐落和权属证号、车牌号等。',
    }),
    field('security', '担保方式', 'choice', {
      options: ['保险公司保单保函', '担保公司保函', '现金', '不动产', '申请不提供担保'],
      article: cite('PRS', '5'),
    }),
    field('security-terms', '担保的具体内容', 'text', { article: cite('PRS', '6') }),
  ],
  notes: [
    noteOf('诉前保全应当提供担保，不提供的裁定驳回申请。', cite('CPL', '104')),
    noteOf('法院责令提供担保的，担保数额一般不超过请求保全数额的百分之三十。', cite('PRS', '5')),
  ],
  request: (v) => [
    para(
      ln`申请${v.run('kind', 6)}，请求依法查封、扣押、冻结被申请人价值${v.money('amount')}元（大写：${v.capitals('amount')}）的财产。`,
    ),
    para('被保全财产的信息或者线索：'),
    ...v.paragraphs('property', 3),
    para(ln`担保：${v.run('security', 8)}，${v.run('security-terms', 12)}。`),
  ],
  attachments: ['证据材料', '担保材料', '财产线索材料'],
});

/** 回避申请书. */
const recusal = application({
  id: 'recusal',
  name: '回避申请书',
  title: '回避申请书',
  group: 'application',
  description: '申请审判人员、书记员、翻译人员、鉴定人等回避。',
  articles: [...citeAll('CPL', '47', '48', '49'), ...citeAll('RECUSAL', '1', '2')],
  roles: ['申请人'],
  fields: [
    field('person', '申请回避的人员', 'text', { required: true }),
    field('position', '职务或者身份', 'choice', {
      options: ['审判长', '审判员', '人民陪审员', '法官助理', '书记员', '翻译人员', '鉴定人', '勘验人'],
      required: true,
      article: cite('CPL', '47'),
    }),
    field('ground', '法定事由', 'choice', {
      options: [
        '是本案当事人或者当事人、诉讼代理人近亲属',
        '与本案有利害关系',
        '与本案当事人、诉讼代理人有其他关系，可能影响公正审理',
        '接受请客送礼或者违反规定会见',
      ],
      required: true,
      article: cite('CPL', '47'),
    }),
  ],
  notes: [
    noteOf('应当说明理由，在案件开始审理时提出；之后才知道的，可以在法庭辩论终结前提出。', cite('CPL', '48')),
    noteOf('审判人员的回避由院长决定，其他人员的回避由审判长或者独任审判员决定。', cite('CPL', '49')),
  ],
  request: (v) => [
    para(ln`申请${v.run('position', 5)}${v.run('person', 6)}回避本案。法定事由：${v.run('ground', 14)}。`),
  ],
});

/** 撤诉申请书. */
const withdrawal = application({
  id: 'withdrawal',
  name: '撤诉申请书',
  title: '撤诉申请书',
  group: 'application',
  description: '原告在宣判前申请撤回起诉。',
  articles: [cite('CPL', '148'), cite('FEE', '15')],
  roles: ['申请人（原告）', '被告'],
  fields: [
    field('part', '撤回的范围', 'choice', {
      options: ['撤回全部起诉', '撤回对部分被告的起诉'],
      required: true,
    }),
    field('part-of', '部分被告的姓名或者名称', 'text', {
      when: { id: 'part', is: '撤回对部分被告的起诉' },
      required: true,
    }),
  ],
  notes: [
    noteOf('是否准许由法院裁定；法庭辩论终结后申请撤诉，被告不同意的，可以不予准许。', cite('CPI', '238')),
    noteOf('申请撤诉的，减半交纳案件受理费。', cite('FEE', '15')),
    noteOf('代理人申请撤诉，应当有委托人的特别授权。', cite('CPL', '62.2')),
  ],
  request: (v) => [
    v.is('part', '撤回对部分被告的起诉')
      ? para(ln`申请撤回对${v.run('part-of', 8)}的起诉。`)
      : v.is('part', '撤回全部起诉')
        ? para('申请撤回本案起诉。')
        : para([{ text: '申请撤回' }, v.run('part', 10), { text: '起诉。' }]),
  ],
});

/** 管辖异议申请书. */
const jurisdictionObjection = application({
  id: 'jurisdiction-objection',
  name: '管辖权异议申请书',
  title: '管辖权异议申请书',
  group: 'application',
  description: '被告认为受诉法院没有管辖权，请求移送。',
  articles: citeAll('CPL', '130', '35', '34'),
  roles: ['申请人（被告）', '被申请人（原告）'],
  fields: [
    field('competent', '有管辖权的法院', 'text', { required: true }),
    field('served-on', '收到起诉状副本的日期', 'date', { article: cite('CPL', '130') }),
  ],
  notes: [
    noteOf(
      '应当在提交答辩状期间提出；未提出并应诉答辩或者反诉的，视为受诉法院有管辖权。',
      cite('CPL', '130'),
    ),
  ],
  request: (v) => [
    para(
      ln`请求依法将本案移送${v.run('competent', 14)}审理。申请人收到起诉状副本的日期为${v.day('served-on')}。`,
    ),
  ],
});

/** 延期开庭申请书. */
const adjournment = application({
  id: 'adjournment',
  name: '延期开庭申请书',
  title: '延期开庭申请书',
  group: 'application',
  description: '因正当理由不能按期到庭，申请延期审理。',
  articles: citeAll('CPL', '149'),
  roles: ['申请人'],
  fields: [
    field('hearing-on', '原定开庭日期', 'date', { required: true }),
    field('hearing-time', '原定开庭时间', 'text'),
    field('propose', '可以开庭的时间', 'text'),
  ],
  notes: [
    noteOf(
      '必须到庭的当事人有正当理由没有到庭、临时申请回避、需要调取新证据等情形，可以延期开庭。',
      cite('CPL', '149'),
    ),
  ],
  request: (v) => [
    para(
      ln`本案原定于${v.day('hearing-on')}${v.run('hearing-time', 4)}开庭，申请延期。可以开庭的时间：${v.run('propose', 12)}。`,
    ),
  ],
  attachments: ['不能到庭的证明材料'],
});

export const applications: readonly Template[] = [
  preservation,
  recusal,
  withdrawal,
  jurisdictionObjection,
  adjournment,
];
