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
} from '../shared.ts';

const articles = citeAll('CIVIL', '577', '703', '721', '722', '733');

/** 房屋租赁合同纠纷, of the landlord and of the tenant. */
export const houseLease: ElementForm = {
  id: 'house-lease',
  kind: 'complaint',
  name: '房屋租赁合同纠纷',
  causeIds: ['9196'],
  causeNames: ['房屋租赁合同纠纷'],
  articles,
  evidence: [
    '房屋租赁合同',
    '房屋权属证明或者出租权利来源',
    '租金、押金支付凭证',
    '交接清单、房屋现状照片',
    '催告函、解除通知及送达凭证',
    '水电等费用票据',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        money('rent', '拖欠的租金', { claim: '租金', article: cite('CIVIL', '722') }),
        text('rent-period', '租金所属期间'),
        ...runningElements('penalty', '逾期利息或者违约金'),
        choice('contract-remedy', '合同的处理', ['不涉及', '判决解除', '确认已经解除', '继续履行'], {
          claim: '合同的解除或者继续履行',
        }),
        yesNo('vacate', '是否请求腾退返还房屋', { claim: '腾退房屋', article: cite('CIVIL', '733') }),
        money('occupation', '房屋占有使用费', { claim: '占有使用费' }),
        text('occupation-method', '占有使用费的计算方法和期间'),
        money('deposit', '返还押金或者预付租金', { claim: '返还押金' }),
        money('utilities', '水、电、物业等费用', { claim: '水电物业等费用' }),
        money('loss', '赔偿损失', { claim: '损失赔偿' }),
        text('loss-items', '损失的明细', { help: '如房屋损坏修复费、装修损失。' }),
        ...otherClaims,
      ],
    },
    proceduralGroup,
    {
      title: '租赁合同',
      elements: [
        text('landlord', '出租人', { required: true }),
        text('tenant', '承租人', { required: true }),
        text('premises', '租赁房屋的坐落和面积', { required: true }),
        text('title', '房屋权属情况'),
        date('signed-on', '合同签订日期', { required: true }),
        choice('use', '租赁用途', ['居住', '经营', '办公', '仓储', '其他']),
        date('from', '租期起'),
        date('until', '租期止'),
        text('rent-terms', '租金标准、支付时间和方式', { required: true }),
        money('deposit-paid', '押金'),
        text('termination-terms', '解除条件和违约责任的约定'),
      ],
    },
    {
      title: '合同的履行',
      elements: [
        date('handed-over', '房屋交付日期'),
        text('paid-until', '租金已付至'),
        date('overdue-from', '逾期开始日期'),
        long('breach', '违约的事实', {
          required: true,
          help: '欠租、擅自转租、改变用途、损坏房屋、不履行维修义务等。',
        }),
        yesNo('subleased', '是否转租', { article: cite('CIVIL', '716') }),
        long('demands', '催告和通知解除的经过', { article: cite('CIVIL', '722') }),
        text('possession', '房屋现由谁占有、是否腾退'),
        long('fit-out', '装饰装修和扩建情况'),
      ],
    },
    closingGroup('留空的，按民法典关于租赁合同的规定引用。'),
    mediationGroup,
  ],
  defences: [
    money('already-paid', '主张已经支付的金额'),
    yesNo('unrepaired', '是否主张出租人没有履行维修义务', { article: cite('CIVIL', '713') }),
    yesNo('penalty-too-high', '是否请求减少过高的违约金', { article: cite('CIVIL', '585') }),
  ],
  claims: (said) => [
    ...claim(given(said.is('contract-remedy', '判决解除'), '判令解除原告与被告之间的房屋租赁合同')),
    ...claim(given(said.is('contract-remedy', '确认已经解除'), '确认原告与被告之间的房屋租赁合同已经解除')),
    ...claim(given(said.is('contract-remedy', '继续履行'), '判令被告继续履行房屋租赁合同')),
    ...claim(
      given(said.yes('vacate'), '判令被告腾退并返还租赁房屋'.concat(say`（${said.text('premises')}）`)),
    ),
    ...pay(said, 'rent', '判令被告支付租金', said.text('rent-period')),
    ...runningClaim(said, 'penalty', '判令被告支付逾期利息、违约金'),
    ...pay(said, 'occupation', '判令被告支付房屋占有使用费', said.text('occupation-method')),
    ...pay(said, 'deposit', '判令被告返还押金或者预付租金'),
    ...pay(said, 'utilities', '判令被告支付水、电、物业等费用'),
    ...pay(said, 'loss', '判令被告赔偿损失', said.text('loss-items')),
    ...closingClaims(said),
  ],
  facts: (said) => [
    sentence(
      say`${said.date('signed-on')}`,
      say`出租人${said.text('landlord')}与承租人${said.text('tenant')}订立房屋租赁合同`,
      say`租赁房屋为${said.text('premises')}`,
      say`房屋权属情况为${said.text('title')}`,
      say`租赁用途为${said.text('use')}`,
      say`租期自${said.date('from')}起至${said.date('until')}止`,
      say`租金标准、支付时间和方式为${said.text('rent-terms')}`,
      say`押金${said.yuan('deposit-paid')}`,
      say`解除条件和违约责任的约定为${said.text('termination-terms')}`,
    ),
    sentence(
      say`房屋于${said.date('handed-over')}交付`,
      say`租金已付至${said.text('paid-until')}`,
      say`自${said.date('overdue-from')}起逾期`,
    ),
    sentence(say`违约的事实：${said.text('breach')}`, given(said.yes('subleased'), '承租人将房屋转租')),
    sentence(say`催告和通知的经过：${said.text('demands')}`),
    sentence(
      say`房屋占有和腾退情况：${said.text('possession')}`,
      say`装饰装修和扩建情况为${said.text('fit-out')}`,
    ),
    proceduralFacts(said),
    ...closingFacts(said, articles),
  ],
};
