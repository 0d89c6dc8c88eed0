import { cite, citeAll } from '../../citations.ts';
import { date, type ElementForm, long, money, text, yesNo } from '../element.ts';
import { pay, say, sentence } from '../said.ts';
import {
  closingClaims,
  closingFacts,
  closingGroup,
  mediationGroup,
  otherClaims,
  proceduralFacts,
  proceduralGroup,
  runningClaim,
  runningElements,
} from '../shared.ts';

const articles = [...citeAll('CIVIL', '577', '674', '675', '676'), ...citeAll('BANK_CARDS', '2')];

/** 信用卡纠纷: the issuer claims what was overdrawn. */
export const creditCard: ElementForm = {
  id: 'credit-card',
  kind: 'complaint',
  name: '信用卡纠纷',
  causeIds: ['9193'],
  causeNames: ['信用卡纠纷'],
  articles,
  evidence: [
    '信用卡申请表、领用合约及签收记录',
    '账户交易明细、对账单',
    '欠款构成清单',
    '利率、费用标准的提示和说明材料',
    '催收记录',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        money('principal', '透支本金', { required: true, claim: '透支本金' }),
        ...runningElements('interest', '透支利息'),
        ...runningElements('penalty', '违约金和复利'),
        money('fees', '分期手续费等费用', { claim: '手续费等费用', article: cite('BANK_CARDS', '2') }),
        ...otherClaims,
      ],
    },
    proceduralGroup,
    {
      title: '领卡和约定',
      elements: [
        text('issuer', '发卡行', { required: true }),
        text('holder', '持卡人', { required: true }),
        date('applied-on', '申领日期', { required: true }),
        text('card', '卡片种类和卡号末四位', { help: '只填末四位。' }),
        money('limit', '授信额度'),
        text('terms', '利息、违约金、手续费的约定', { required: true }),
        text('notice', '对格式条款的提示和说明方式', { article: cite('CIVIL', '496') }),
      ],
    },
    {
      title: '使用和逾期',
      elements: [
        long('use', '用卡和还款情况'),
        date('overdue-from', '逾期开始日期', { required: true }),
        date('counted-to', '欠款计算截止日', { required: true }),
        long('demands', '催收经过', { article: cite('BANK_CARDS', '3') }),
        yesNo('instalments', '是否办理分期'),
        text('instalment-terms', '分期的金额、期数和费率', { when: { id: 'instalments', is: 'yes' } }),
      ],
    },
    closingGroup('留空的，按民法典关于借款合同的规定和银行卡司法解释引用。'),
    mediationGroup,
  ],
  defences: [
    yesNo('theft', '是否主张伪卡盗刷或者网络盗刷', { article: cite('BANK_CARDS', '4') }),
    yesNo('not-told', '是否主张发卡行没有提示或者说明格式条款', { article: cite('BANK_CARDS', '2') }),
    yesNo('total-too-high', '是否主张息费总额过高', { article: cite('BANK_CARDS', '2') }),
    money('already-paid', '主张已经偿还的金额'),
  ],
  claims: (said) => [
    ...pay(said, 'principal', '判令被告归还信用卡透支本金'),
    ...runningClaim(said, 'interest', '判令被告支付透支利息'),
    ...runningClaim(said, 'penalty', '判令被告支付违约金、复利'),
    ...pay(said, 'fees', '判令被告支付分期手续费等费用'),
    ...closingClaims(said),
  ],
  facts: (said) => [
    sentence(
      say`${said.date('applied-on')}`,
      say`${said.text('holder')}向${said.text('issuer')}申领信用卡`,
      say`卡片种类和卡号末四位为${said.text('card')}`,
      say`授信额度${said.yuan('limit')}`,
      say`双方关于利息、违约金、手续费的约定为${said.text('terms')}`,
      say`发卡行提示和说明格式条款的方式为${said.text('notice')}`,
    ),
    sentence(say`被告用卡和还款情况：${said.text('use')}`, say`分期情况为${said.text('instalment-terms')}`),
    sentence(
      say`被告自${said.date('overdue-from')}起逾期`,
      say`截至${said.date('counted-to')}`,
      say`尚欠透支本金${said.yuan('principal')}`,
      say`利息${said.yuan('interest')}`,
      say`违约金和复利${said.yuan('penalty')}`,
      say`手续费等费用${said.yuan('fees')}`,
    ),
    sentence(say`原告催收的经过：${said.text('demands')}`),
    proceduralFacts(said),
    ...closingFacts(said, articles),
  ],
};
