import { cite, citeAll } from '../../citations.ts';
import { choice, date, type ElementForm, long, money, text, yesNo } from '../element.ts';
import { claim, given, pay, say, sentence } from '../said.ts';
import {
  closingClaims,
  closingFacts,
  closingGroup,
  lendingRate,
  mediationGroup,
  otherClaims,
  proceduralFacts,
  proceduralGroup,
  runningClaim,
  runningElements,
  securityClaims,
  securityElements,
  securityFacts,
} from '../shared.ts';

const articles = [
  ...citeAll('CIVIL', '667', '674', '675', '676', '680'),
  ...citeAll('LENDING', '25', '28', '29'),
];

/** 民间借贷纠纷. */
export const privateLending: ElementForm = {
  id: 'private-lending',
  kind: 'complaint',
  name: '民间借贷纠纷',
  causeIds: ['9181'],
  causeNames: ['民间借贷纠纷'],
  articles,
  evidence: [
    '借条、借款合同或者欠条',
    '银行转账记录、收据等款项交付凭证',
    '还款记录',
    '催收的聊天记录、函件',
    '担保合同、抵押登记材料',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        money('principal', '尚欠借款本金', {
          required: true,
          claim: '借款本金',
          help: '预先扣除的利息不计入本金。',
        }),
        ...runningElements('interest', '利息'),
        ...runningElements('overdue', '逾期利息或者违约金'),
        yesNo('early', '是否请求提前还款或者解除合同', { claim: '提前还款或者解除合同' }),
        ...otherClaims,
      ],
    },
    proceduralGroup,
    {
      title: '借款的经过',
      elements: [
        text('lender', '出借人', { required: true }),
        text('borrower', '借款人', { required: true }),
        choice('agreement', '借款凭据', ['借款合同', '借条', '欠条', '收据', '口头约定', '其他'], {
          required: true,
        }),
        date('agreed-on', '约定或者出具凭据的日期'),
        text('purpose', '借款用途'),
        money('agreed', '约定的借款金额'),
        money('lent', '实际交付的金额', { required: true }),
        date('lent-on', '交付日期', { required: true }),
        choice('delivery', '交付方式', ['银行转账', '微信或者支付宝转账', '现金', '票据', '其他']),
        date('due-on', '约定的还款日期', { help: '没有约定的不填；可以随时催告还款。' }),
        lendingRate('rate', '约定的借期内年利率'),
        lendingRate('overdue-rate', '约定的逾期年利率'),
        text('repayment-method', '约定的还款方式'),
      ],
    },
    {
      title: '还款和催收',
      elements: [
        money('repaid-principal', '已还本金'),
        money('repaid-interest', '已还利息'),
        date('defaulted-on', '逾期开始日期'),
        long('demands', '催收经过', { help: '何时、以什么方式催收，对方怎么答复。' }),
        yesNo('spouses', '借款是否用于被告夫妻共同生活或者共同生产经营', {
          article: cite('CIVIL', '1064'),
        }),
      ],
    },
    { title: '担保', elements: securityElements },
    closingGroup('留空的，按民法典关于借款合同的规定和民间借贷司法解释引用。'),
    mediationGroup,
  ],
  defences: [
    yesNo('not-delivered', '是否主张借款没有实际交付', { article: cite('LENDING', '15') }),
    money('already-paid', '主张已经偿还的金额'),
    yesNo('rate-too-high', '是否主张利率超过法定上限', { article: cite('LENDING', '25') }),
  ],
  claims: (said) => [
    ...claim(given(said.yes('early'), '解除双方的借款合同，借款提前到期')),
    ...pay(said, 'principal', '判令被告归还借款本金'),
    ...runningClaim(said, 'interest', '判令被告支付利息'),
    ...runningClaim(said, 'overdue', '判令被告支付逾期利息、违约金'),
    ...securityClaims(said),
    ...closingClaims(said),
  ],
  facts: (said) => [
    sentence(
      say`${said.date('agreed-on')}`,
      say`${said.text('borrower')}因${said.text('purpose')}向${said.text('lender')}借款`,
      given(said.text('purpose') === '', say`${said.text('borrower')}向${said.text('lender')}借款`),
      given(!said.is('agreement', '其他'), say`双方以${said.text('agreement')}为凭`),
      say`约定借款金额${said.yuan('agreed')}`,
      say`借款于${said.date('due-on')}到期`,
      say`借期内年利率为${said.rate('rate')}`,
      say`逾期年利率为${said.rate('overdue-rate')}`,
      say`还款方式为${said.text('repayment-method')}`,
    ),
    sentence(
      say`${said.date('lent-on')}，原告向被告交付借款${said.yuan('lent')}`,
      given(!said.is('delivery', '其他'), say`交付方式为${said.text('delivery')}`),
    ),
    sentence(
      say`被告已归还本金${said.yuan('repaid-principal')}`,
      say`已支付利息${said.yuan('repaid-interest')}`,
      say`自${said.date('defaulted-on')}起逾期未还`,
      say`至今尚欠本金${said.yuan('principal')}`,
    ),
    sentence(say`原告催收的经过：${said.text('demands')}`),
    given(said.yes('spouses'), '上述借款用于被告夫妻共同生活或者共同生产经营，属于夫妻共同债务。'),
    securityFacts(said),
    proceduralFacts(said),
    ...closingFacts(said, articles),
  ],
};
