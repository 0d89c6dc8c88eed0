import { cite, citeAll } from '../../citations.ts';
import { choice, date, type Element, type ElementForm, long, money, text, yesNo } from '../element.ts';
import { claim, given, pay, say, sentence } from '../said.ts';
import { closingFacts, closingGroup, mediationGroup } from '../shared.ts';

const articles = citeAll('LABOUR_CONTRACT', '10', '30', '46', '47', '82', '87');

const SUMS: readonly Element[] = [
  money('wages', '拖欠的工资', { claim: '拖欠的工资', article: cite('LABOUR_CONTRACT', '30') }),
  money('double', '未订立书面合同的二倍工资差额', {
    claim: '二倍工资差额',
    article: cite('LABOUR_CONTRACT', '82'),
  }),
  money('overtime', '加班费', { claim: '加班费', article: cite('LABOUR', '44') }),
  money('leave', '未休年休假工资', { claim: '未休年休假工资', article: cite('LABOUR', '45') }),
  money('insurance', '未依法缴纳社会保险造成的损失', { claim: '社会保险待遇损失' }),
  money('severance', '解除或者终止劳动合同的经济补偿', {
    claim: '经济补偿',
    article: cite('LABOUR_CONTRACT', '47'),
  }),
  money('unlawful', '违法解除或者终止的赔偿金', {
    claim: '违法解除赔偿金',
    article: cite('LABOUR_CONTRACT', '87'),
  }),
  money('injury', '工伤保险待遇', { claim: '工伤保险待遇' }),
];

/** 劳动争议, after the labour arbitration. */
export const labour: ElementForm = {
  id: 'labour',
  kind: 'complaint',
  name: '劳动争议',
  causeIds: ['9462'],
  causeNames: [
    '劳动争议',
    '劳动合同纠纷',
    '确认劳动关系纠纷',
    '追索劳动报酬纠纷',
    '经济补偿金纠纷',
    '社会保险纠纷',
    '福利待遇纠纷',
  ],
  articles,
  evidence: [
    '劳动合同、入职材料',
    '工资流水、工资条',
    '考勤、加班审批记录',
    '社保缴费记录',
    '解除或者终止劳动合同通知',
    '仲裁裁决书及送达回证',
    '工伤认定决定书、劳动能力鉴定结论',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        yesNo('relation', '是否请求确认劳动关系', { claim: '确认劳动关系' }),
        text('relation-period', '请求确认的期间', { when: { id: 'relation', is: 'yes' }, required: true }),
        ...SUMS,
        text('sums-method', '计算方法和期间', { help: '逐项写明基数、月数和期间。' }),
        yesNo('continue', '是否请求继续履行劳动合同', {
          claim: '继续履行劳动合同',
          article: cite('LABOUR_CONTRACT', '48'),
        }),
        yesNo('not-pay', '是否请求不支付仲裁裁决确定的款项', {
          claim: '不支付裁决款项',
          help: '用人单位不服裁决起诉时填写。',
        }),
        text('not-pay-items', '不应支付的项目和金额', { when: { id: 'not-pay', is: 'yes' }, required: true }),
        long('other-claims', '其他请求', { help: '一行一项。' }),
        yesNo('costs', '是否请求由对方负担诉讼费用'),
      ],
    },
    {
      title: '劳动关系',
      elements: [
        text('worker', '劳动者', { required: true }),
        text('employer', '用人单位', { required: true }),
        date('joined-on', '入职日期', { required: true }),
        yesNo('written', '是否订立书面劳动合同', { article: cite('LABOUR_CONTRACT', '10') }),
        text('contract-term', '合同期限', { when: { id: 'written', is: 'yes' } }),
        text('post', '工作岗位和地点'),
        money('monthly', '月工资标准', { periodic: true }),
        text('hours', '工时制度和加班情况'),
        text('social', '社会保险缴纳情况', { article: cite('LABOUR', '72') }),
      ],
    },
    {
      title: '争议的经过',
      elements: [
        date('ended-on', '解除或者终止的日期'),
        choice('ended-how', '解除或者终止的方式', [
          '用人单位解除',
          '劳动者解除',
          '协商一致解除',
          '合同到期终止',
          '尚未解除',
        ]),
        long('ended-why', '解除或者终止的理由', { article: cite('LABOUR_DISPUTES', '44') }),
        long('unpaid', '未付款项的情况'),
        yesNo('injured', '是否发生工伤'),
        text('injured-how', '工伤认定、劳动能力鉴定情况', { when: { id: 'injured', is: 'yes' } }),
      ],
    },
    {
      title: '仲裁',
      elements: [
        text('tribunal', '劳动人事争议仲裁委员会', { required: true }),
        text('award-number', '裁决书或者不予受理通知书的文号', {
          required: true,
          article: cite('LABOUR_ARBITRATION', '5'),
        }),
        date('applied-on', '申请仲裁的日期', { article: cite('LABOUR_ARBITRATION', '27') }),
        date('served-on', '收到裁决书的日期', {
          required: true,
          article: cite('LABOUR_ARBITRATION', '50'),
          help: '不服裁决的，收到之日起十五日内起诉。',
        }),
        long('award', '裁决结果', { required: true }),
      ],
    },
    closingGroup('留空的，按劳动合同法的规定引用。'),
    mediationGroup,
  ],
  defences: [
    yesNo('no-relation', '是否主张不存在劳动关系'),
    yesNo('time-barred', '是否主张超过仲裁时效', { article: cite('LABOUR_ARBITRATION', '27') }),
    long('lawful-end', '解除或者终止合法的事实'),
  ],
  claims: (said) => [
    ...claim(say`确认${said.text('relation-period')}期间原告与被告存在劳动关系`),
    ...SUMS.flatMap(({ id, claim: name = '' }) => pay(said, id, `判令被告支付${name}`)),
    ...claim(given(said.yes('continue'), '判令被告继续履行劳动合同')),
    ...claim(say`判令原告无须支付${said.text('not-pay-items')}`),
    ...said.lines('other-claims').flatMap(claim),
    ...claim(given(!said.no('costs'), '判令被告负担本案诉讼费用')),
  ],
  facts: (said) => [
    sentence(
      say`${said.text('worker')}于${said.date('joined-on')}入职${said.text('employer')}`,
      given(said.yes('written'), '双方订立了书面劳动合同'),
      given(said.no('written'), '双方没有订立书面劳动合同'),
      say`合同期限为${said.text('contract-term')}`,
      say`工作岗位和地点为${said.text('post')}`,
      say`月工资标准为${said.yuan('monthly')}`,
      say`工时和加班情况为${said.text('hours')}`,
      say`社会保险缴纳情况为${said.text('social')}`,
    ),
    sentence(
      say`${said.date('ended-on')}`,
      given(!said.is('ended-how', '尚未解除'), say`双方的劳动关系以${said.text('ended-how')}的方式结束`),
      given(said.is('ended-how', '尚未解除'), '双方的劳动合同尚未解除'),
      say`理由为${said.text('ended-why')}`,
    ),
    sentence(say`未付款项的情况：${said.text('unpaid')}`, say`计算方法和期间为${said.text('sums-method')}`),
    sentence(say`工伤情况：${said.text('injured-how')}`),
    sentence(
      say`${said.date('applied-on')}申请仲裁`,
      say`${said.text('tribunal')}作出${said.text('award-number')}`,
      say`裁决结果为${said.text('award')}`,
      say`原告于${said.date('served-on')}收到裁决书`,
      given(said.text('award') !== '', '原告不服该裁决，提起诉讼'),
    ),
    ...closingFacts(said, articles),
  ],
};
