import { cite, citeAll } from '../../citations.ts';
import { choice, date, type ElementForm, long, money, text, yesNo } from '../element.ts';
import { claim, given, pay, say, sentence } from '../said.ts';
import { closingFacts, closingGroup, mediationGroup } from '../shared.ts';

const articles = citeAll('CIVIL', '1079', '1084', '1085', '1086', '1087', '1089');

/** 离婚纠纷. */
export const divorce: ElementForm = {
  id: 'divorce',
  kind: 'complaint',
  name: '离婚纠纷',
  causeIds: ['9015'],
  causeNames: ['离婚纠纷'],
  articles,
  evidence: [
    '结婚证',
    '户口簿、子女出生医学证明',
    '证明感情破裂的材料（分居、家庭暴力、告诫书、此前判决等）',
    '不动产、车辆、存款、股权等财产线索',
    '债务凭证',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        yesNo('dissolve', '请求解除婚姻关系', {
          required: true,
          claim: '解除婚姻关系',
          article: cite('CIVIL', '1079'),
        }),
        yesNo('children-claimed', '是否有未成年子女需要安排抚养', {
          required: true,
          article: cite('CIVIL', '1084'),
        }),
        text('custody', '子女由谁直接抚养', {
          when: { id: 'children-claimed', is: 'yes' },
          required: true,
          claim: '子女抚养',
          help: '如：婚生子张小某由原告直接抚养。',
        }),
        money('support', '对方每月负担的抚养费', {
          when: { id: 'children-claimed', is: 'yes' },
          claim: '抚养费',
          periodic: true,
          article: cite('CIVIL', '1085'),
        }),
        date('support-from', '抚养费起付日', { when: { id: 'children-claimed', is: 'yes' } }),
        text('support-until', '抚养费付至', {
          when: { id: 'children-claimed', is: 'yes' },
          help: '如：子女年满十八周岁之日。',
        }),
        text('visits', '探望的方式和时间', {
          when: { id: 'children-claimed', is: 'yes' },
          claim: '探望权',
          article: cite('CIVIL', '1086'),
        }),
        yesNo('property-claimed', '是否请求分割夫妻共同财产', {
          required: true,
          article: cite('CIVIL', '1087'),
        }),
        long('property', '共同财产及分割意见', {
          when: { id: 'property-claimed', is: 'yes' },
          required: true,
          claim: '共同财产分割',
          help: '一项一行：名称、价值、登记在谁名下、归谁所有。',
        }),
        yesNo('debts-claimed', '是否请求处理夫妻共同债务', { article: cite('CIVIL', '1089') }),
        long('debts', '共同债务及负担意见', { when: { id: 'debts-claimed', is: 'yes' }, claim: '共同债务' }),
        money('compensation', '家务劳动补偿', { claim: '离婚经济补偿', article: cite('CIVIL', '1088') }),
        money('harm', '离婚损害赔偿', { claim: '离婚损害赔偿', article: cite('CIVIL', '1091') }),
        long('other-claims', '其他请求', { help: '一行一项。' }),
        yesNo('costs', '是否请求由对方负担诉讼费用'),
      ],
    },
    {
      title: '婚姻和家庭情况',
      elements: [
        date('married-on', '登记结婚的日期', { required: true }),
        text('registry', '婚姻登记机关'),
        long('children', '子女情况', { help: '姓名、性别、出生日期、现与谁共同生活。' }),
        long('life', '婚后生活情况'),
      ],
    },
    {
      title: '离婚的事由',
      elements: [
        choice(
          'ground',
          '主要事由',
          [
            '感情不和',
            '感情不和分居满二年',
            '重婚或者与他人同居',
            '家庭暴力或者虐待、遗弃',
            '赌博、吸毒等恶习屡教不改',
            '其他',
          ],
          { required: true, article: cite('CIVIL', '1079') },
        ),
        long('breakdown', '感情破裂的经过', { required: true }),
        date('apart-since', '分居开始的日期'),
        yesNo('sued-before', '以前是否起诉过离婚'),
        text('sued-before-case', '前次案件的案号和结果', { when: { id: 'sued-before', is: 'yes' } }),
        date('sued-before-effective', '前次裁判生效的日期', { when: { id: 'sued-before', is: 'yes' } }),
        yesNo('fault', '对方是否有过错', { article: cite('CIVIL', '1091') }),
        long('fault-facts', '过错的事实', { when: { id: 'fault', is: 'yes' } }),
        long('burden', '原告负担较多家庭义务的情况', { article: cite('CIVIL', '1088') }),
      ],
    },
    closingGroup('留空的，按民法典关于离婚的规定引用。'),
    mediationGroup,
  ],
  defences: [
    yesNo('agree-divorce', '是否同意离婚'),
    long('own-property', '主张属于个人财产的范围'),
    long('own-custody', '对子女抚养的主张'),
  ],
  claims: (said) => [
    ...claim(given(said.yes('dissolve'), '判令解除原告与被告的婚姻关系')),
    ...claim(say`${said.text('custody')}`),
    ...claim(
      say`判令被告每月负担抚养费${said.yuan('support')}`.concat(
        given(said.yuan('support') !== '', say`，自${said.date('support-from')}起`),
        given(said.yuan('support') !== '', say`，至${said.text('support-until')}止`),
      ),
    ),
    ...claim(say`不直接抚养一方探望子女的方式和时间：${said.text('visits')}`),
    ...said.lines('property').flatMap((line) => claim(`依法分割夫妻共同财产：${line}`)),
    ...said.lines('debts').flatMap((line) => claim(`依法处理夫妻共同债务：${line}`)),
    ...pay(said, 'compensation', '判令被告支付离婚经济补偿'),
    ...pay(said, 'harm', '判令被告支付离婚损害赔偿'),
    ...said.lines('other-claims').flatMap(claim),
    ...claim(given(!said.no('costs'), '判令被告负担本案诉讼费用')),
  ],
  facts: (said) => [
    sentence(say`原告与被告于${said.date('married-on')}登记结婚`, say`登记机关为${said.text('registry')}`),
    sentence(say`双方的子女情况：${said.text('children')}`),
    sentence(say`婚后生活情况：${said.text('life')}`),
    sentence(
      given(!said.is('ground', '其他'), say`双方感情破裂的主要事由为${said.text('ground')}`),
      said.text('breakdown'),
    ),
    sentence(say`双方自${said.date('apart-since')}起分居至今`),
    sentence(
      say`此前的离婚诉讼为${said.text('sued-before-case')}`,
      say`该裁判于${said.date('sued-before-effective')}生效`,
    ),
    sentence(say`被告对离婚负有过错：${said.text('fault-facts')}`),
    sentence(say`原告负担较多家庭义务：${said.text('burden')}`),
    ...closingFacts(said, articles),
  ],
};
