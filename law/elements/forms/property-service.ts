import { cite, citeAll } from '../../citations.ts';
import { choice, date, type ElementForm, long, money, text, yesNo } from '../element.ts';
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

const articles = citeAll('CIVIL', '937', '944', '577', '585');

/** 物业服务合同纠纷: fees of the manager (物业费). */
export const propertyService: ElementForm = {
  id: 'property-service',
  kind: 'complaint',
  name: '物业服务合同纠纷',
  causeIds: ['9280'],
  causeNames: ['物业服务合同纠纷'],
  articles,
  evidence: [
    '物业服务合同、前期物业服务合同',
    '业主身份和房屋权属材料',
    '收费标准、备案或者公示材料',
    '欠费明细',
    '催缴函及送达凭证',
    '履行物业服务的记录',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        money('fee', '物业费', { required: true, claim: '物业费', article: cite('CIVIL', '944') }),
        text('fee-period', '欠费期间', { required: true, help: '如：2023年1月至2024年12月。' }),
        ...runningElements('penalty', '违约金'),
        money('utilities', '代垫的水电、公共能耗等费用', { claim: '代垫费用' }),
        ...otherClaims,
      ],
    },
    proceduralGroup,
    {
      title: '合同和房屋',
      elements: [
        text('manager', '物业服务人', { required: true }),
        text('owner', '业主或者物业使用人', { required: true }),
        text('estate', '物业项目名称', { required: true }),
        text('premises', '房屋坐落和房号', { required: true }),
        text('area', '建筑面积', { help: '如：89.5平方米。' }),
        choice('contract-kind', '合同类型', ['前期物业服务合同', '物业服务合同', '没有书面合同']),
        date('signed-on', '合同签订日期'),
        text('term', '服务期限'),
        text('standard', '物业费标准和交纳时间', { required: true }),
        text('penalty-terms', '逾期交费的约定', { article: cite('CIVIL', '585') }),
      ],
    },
    {
      title: '履行和催缴',
      elements: [
        long('service', '物业服务的履行情况'),
        date('overdue-from', '逾期开始日期'),
        long('demands', '催缴的时间和方式', {
          required: true,
          article: cite('CIVIL', '944'),
          help: '催告后应当留出合理期限。',
        }),
        long('dispute', '对方不交费的理由'),
      ],
    },
    closingGroup('留空的，按民法典关于物业服务合同的规定引用。'),
    mediationGroup,
  ],
  defences: [
    yesNo('bad-service', '是否主张物业服务不符合约定', { article: cite('CIVIL', '942') }),
    yesNo('irregular-fees', '是否主张擅自扩大收费范围或者提高标准', {
      article: cite('PROPERTY_SERVICE', '2'),
    }),
    money('prepaid', '已经预交的物业费', { article: cite('PROPERTY_SERVICE', '3') }),
  ],
  claims: (said) => [
    ...pay(said, 'fee', '判令被告支付物业费', said.text('fee-period')),
    ...runningClaim(said, 'penalty', '判令被告支付逾期交纳物业费的违约金'),
    ...pay(said, 'utilities', '判令被告支付原告代垫的费用'),
    ...closingClaims(said),
  ],
  facts: (said) => [
    sentence(
      say`原告${said.text('manager')}为${said.text('estate')}提供物业服务`,
      say`被告${said.text('owner')}系该项目${said.text('premises')}的业主或者物业使用人`,
      say`房屋建筑面积${said.text('area')}`,
    ),
    sentence(
      say`${said.date('signed-on')}`,
      said.is('contract-kind', '没有书面合同')
        ? '双方没有签订书面合同'
        : say`双方的合同为${said.text('contract-kind')}`,
      say`服务期限为${said.text('term')}`,
      say`物业费标准和交纳时间为${said.text('standard')}`,
      say`逾期交费的约定为${said.text('penalty-terms')}`,
    ),
    sentence(say`原告履行物业服务的情况：${said.text('service')}`),
    sentence(
      say`被告自${said.date('overdue-from')}起逾期未交`,
      say`欠费期间为${said.text('fee-period')}`,
      say`欠交物业费${said.yuan('fee')}`,
    ),
    sentence(say`原告催缴的经过：${said.text('demands')}`),
    sentence(say`被告不交费的理由为：${said.text('dispute')}`),
    proceduralFacts(said),
    ...closingFacts(said, articles),
  ],
};
