import { cite, citeAll } from '../../citations.ts';
import { choice, date, type ElementForm, long, money, text, yesNo } from '../element.ts';
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

const articles = citeAll('CIVIL', '509', '577', '579', '585', '595', '626', '628');

/** 买卖合同纠纷, of the seller who is not paid and of the buyer who did not get what was sold. */
export const sale: ElementForm = {
  id: 'sale',
  kind: 'complaint',
  name: '买卖合同纠纷',
  causeIds: ['9142'],
  causeNames: ['买卖合同纠纷'],
  articles,
  evidence: [
    '买卖合同、订单',
    '送货单、签收单、验收记录',
    '对账单、结算单、发票',
    '付款凭证',
    '催款函、聊天记录',
    '检验报告等质量证据',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        money('price', '给付价款', { claim: '价款', help: '原告为买受人请求退款的，填在下一项。' }),
        money('refund', '返还已付价款', { claim: '返还价款' }),
        ...runningElements('penalty', '逾期利息或者违约金'),
        money('loss', '赔偿违约所受的损失', { claim: '违约损失', article: cite('CIVIL', '584') }),
        text('loss-items', '损失的明细'),
        choice('quality-remedy', '标的物瑕疵的处理', ['不涉及', '修理', '重作', '更换', '退货', '减少价款'], {
          claim: '瑕疵责任',
        }),
        choice('contract-remedy', '合同的处理', ['不涉及', '继续履行', '确认已经解除', '判决解除'], {
          claim: '合同的解除或者继续履行',
          article: cite('CIVIL', '563'),
        }),
        ...otherClaims,
      ],
    },
    proceduralGroup,
    {
      title: '合同的约定',
      elements: [
        text('seller', '出卖人', { required: true }),
        text('buyer', '买受人', { required: true }),
        choice('form', '合同形式', ['书面合同', '订单', '口头', '电子合同', '其他']),
        date('signed-on', '合同签订日期', { required: true }),
        text('contract-name', '合同名称和编号'),
        text('goods', '标的物', { required: true, help: '名称、规格、质量要求和数量。' }),
        money('total', '合同总价'),
        text('unit-price', '单价和计价方式'),
        text('delivery-terms', '交付的时间、地点、方式和风险承担'),
        text('payment-terms', '付款时间和方式'),
        text('inspection-terms', '质量标准、检验方式和异议期限', { article: cite('CIVIL', '621') }),
        text('penalty-terms', '违约金或者定金的约定', { article: cite('CIVIL', '585') }),
      ],
    },
    {
      title: '合同的履行',
      elements: [
        long('delivered', '标的物交付情况', { required: true, help: '何时、交付多少、由谁签收。' }),
        money('paid', '已付价款'),
        date('overdue-from', '逾期付款或者逾期交付的起算日'),
        long('demands', '催促履行的经过'),
        long('quality', '质量争议的情况'),
        text('checked', '对账或者结算情况'),
      ],
    },
    { title: '担保', elements: securityElements },
    closingGroup('留空的，按民法典关于买卖合同和违约责任的规定引用。'),
    mediationGroup,
  ],
  defences: [
    money('already-paid', '主张已经支付的金额'),
    yesNo('defects', '是否主张标的物存在质量问题', { article: cite('CIVIL', '621') }),
    yesNo('penalty-too-high', '是否请求减少过高的违约金', { article: cite('CIVIL', '585') }),
  ],
  claims: (said) => [
    ...claim(given(said.is('contract-remedy', '确认已经解除'), '确认原告与被告之间的买卖合同已经解除')),
    ...claim(given(said.is('contract-remedy', '判决解除'), '判令解除原告与被告之间的买卖合同')),
    ...claim(given(said.is('contract-remedy', '继续履行'), '判令被告继续履行合同')),
    ...pay(said, 'price', '判令被告支付价款'),
    ...pay(said, 'refund', '判令被告返还已付价款'),
    ...runningClaim(said, 'penalty', '判令被告支付逾期利息、违约金'),
    ...pay(said, 'loss', '判令被告赔偿损失', said.text('loss-items')),
    ...claim(
      given(
        !said.is('quality-remedy', '不涉及'),
        say`判令被告就标的物瑕疵承担${said.text('quality-remedy')}的责任`,
      ),
    ),
    ...securityClaims(said),
    ...closingClaims(said),
  ],
  facts: (said) => [
    sentence(
      say`${said.date('signed-on')}`,
      say`出卖人${said.text('seller')}与买受人${said.text('buyer')}订立买卖合同`,
      say`合同名称和编号为${said.text('contract-name')}`,
      say`合同形式为${said.text('form')}`,
    ),
    sentence(
      say`合同约定的标的物为${said.text('goods')}`,
      say`总价${said.yuan('total')}`,
      say`单价和计价方式为${said.text('unit-price')}`,
      say`交付约定为${said.text('delivery-terms')}`,
      say`付款约定为${said.text('payment-terms')}`,
      say`检验约定为${said.text('inspection-terms')}`,
      say`违约责任约定为${said.text('penalty-terms')}`,
    ),
    sentence(say`合同履行中，标的物交付情况如下：${said.text('delivered')}`),
    sentence(
      say`已付价款${said.yuan('paid')}`,
      say`对账或者结算情况为${said.text('checked')}`,
      say`自${said.date('overdue-from')}起构成逾期`,
      say`尚欠价款${said.yuan('price')}`,
    ),
    sentence(say`原告催促履行的经过：${said.text('demands')}`),
    sentence(say`关于质量：${said.text('quality')}`),
    securityFacts(said),
    proceduralFacts(said),
    ...closingFacts(said, articles),
  ],
};
