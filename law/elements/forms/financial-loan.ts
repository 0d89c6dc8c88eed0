import { cite, citeAll } from '../../citations.ts';
import { choice, date, type ElementForm, long, money, percent, text, yesNo } from '../element.ts';
import { claim, given, pay, say, sentence } from '../said.ts';
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
  securityClaims,
  securityElements,
  securityFacts,
} from '../shared.ts';

const articles = citeAll('CIVIL', '667', '674', '675', '676', '691');

/** 金融借款合同纠纷: a lender that is a financial institution. */
export const financialLoan: ElementForm = {
  id: 'financial-loan',
  kind: 'complaint',
  name: '金融借款合同纠纷',
  causeIds: ['9178', '9182'],
  causeNames: ['金融借款合同纠纷', '小额借款合同纠纷'],
  articles,
  evidence: [
    '借款合同、授信合同',
    '借据、放款凭证',
    '还款明细、欠款清单',
    '提前到期通知、催收记录',
    '担保合同、抵押或者质押登记材料',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        money('principal', '尚欠借款本金', { required: true, claim: '借款本金' }),
        ...runningElements('interest', '利息'),
        ...runningElements('penalty', '罚息和复利'),
        choice('early', '提前还款或者解除合同', ['不涉及', '宣布借款提前到期', '解除合同'], {
          claim: '提前还款或者解除合同',
        }),
        date('early-on', '提前到期或者解除的日期'),
        ...otherClaims,
      ],
    },
    proceduralGroup,
    {
      title: '借款合同',
      elements: [
        text('lender', '贷款人', { required: true }),
        text('borrower', '借款人', { required: true }),
        text('contract-name', '合同名称和编号'),
        date('signed-on', '合同签订日期', { required: true }),
        money('agreed', '约定的借款金额'),
        text('term', '借款期限', { help: '如：自2024年3月1日起至2025年2月28日止。' }),
        text('purpose', '借款用途'),
        percent('rate', '约定的年利率'),
        text('rate-terms', '利率、罚息和复利的约定'),
        text('repayment-terms', '还款方式的约定'),
        text('early-terms', '提前到期或者解除的约定'),
      ],
    },
    {
      title: '放款和还款',
      elements: [
        date('lent-on', '放款日期', { required: true }),
        money('lent', '放款金额', { required: true }),
        money('repaid-principal', '已还本金'),
        money('repaid-interest', '已还利息'),
        date('overdue-from', '逾期开始日期', { required: true }),
        text('overdue-days', '逾期期数或者天数'),
        long('demands', '催收经过'),
        date('notified-on', '宣布提前到期或者解除的通知到达日期'),
      ],
    },
    { title: '担保', elements: securityElements },
    closingGroup('留空的，按民法典关于借款合同和担保的规定引用。'),
    mediationGroup,
  ],
  defences: [
    money('already-paid', '主张已经偿还的金额'),
    yesNo('clause-unknown', '是否主张贷款人没有提示或者说明格式条款', {
      article: cite('CIVIL', '496'),
    }),
    yesNo('penalty-too-high', '是否主张利息、罚息、复利和费用总额过高'),
  ],
  claims: (said) => [
    ...claim(
      given(
        said.is('early', '宣布借款提前到期'),
        '确认借款提前到期'.concat(say`（到期日为${said.date('early-on')}）`),
      ),
    ),
    ...claim(
      given(
        said.is('early', '解除合同'),
        '判令解除双方的借款合同'.concat(say`（解除之日为${said.date('early-on')}）`),
      ),
    ),
    ...pay(said, 'principal', '判令被告归还借款本金'),
    ...runningClaim(said, 'interest', '判令被告支付利息'),
    ...runningClaim(said, 'penalty', '判令被告支付罚息、复利'),
    ...securityClaims(said),
    ...closingClaims(said),
  ],
  facts: (said) => [
    sentence(
      say`${said.date('signed-on')}`,
      say`贷款人${said.text('lender')}与借款人${said.text('borrower')}订立借款合同`,
      say`合同名称和编号为${said.text('contract-name')}`,
      say`约定借款金额${said.yuan('agreed')}`,
      say`借款期限为${said.text('term')}`,
      say`借款用途为${said.text('purpose')}`,
      say`年利率为${said.rate('rate')}`,
      say`关于利率、罚息和复利的约定为${said.text('rate-terms')}`,
      say`还款方式的约定为${said.text('repayment-terms')}`,
      say`提前到期或者解除的约定为${said.text('early-terms')}`,
    ),
    sentence(say`${said.date('lent-on')}，原告依约发放借款${said.yuan('lent')}`),
    sentence(
      say`被告已归还本金${said.yuan('repaid-principal')}`,
      say`已支付利息${said.yuan('repaid-interest')}`,
      say`自${said.date('overdue-from')}起逾期`,
      say`逾期情况为${said.text('overdue-days')}`,
      say`尚欠本金${said.yuan('principal')}`,
    ),
    sentence(
      say`原告催收的经过：${said.text('demands')}`,
      say`宣布提前到期或者解除的通知于${said.date('notified-on')}到达被告`,
    ),
    securityFacts(said),
    proceduralFacts(said),
    ...closingFacts(said, articles),
  ],
};
