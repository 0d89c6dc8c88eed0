import { cite, type Citation } from '../citations.ts';
import { LAWS } from '../laws.ts';
import {
  choice,
  type ComposedClaim,
  date,
  type ElementGroup,
  long,
  money,
  percent,
  type Said,
  text,
  yesNo,
} from './element.ts';
import { bracket, claim, given, pay, say, sentence } from './said.ts';

/** What every claims block ends with. */
export const otherClaims = [
  yesNo('expenses-claimed', '是否主张律师费等实现债权的费用', {
    help: '合同有约定或者法律有规定的，可以主张。',
  }),
  money('expenses', '实现债权的费用', {
    when: { id: 'expenses-claimed', is: 'yes' },
    claim: '实现债权的费用',
  }),
  text('expenses-items', '费用明细', {
    when: { id: 'expenses-claimed', is: 'yes' },
    help: '如律师费、保全担保费、公证费。',
  }),
  long('other-claims', '其他请求', { help: '一行一项。' }),
  yesNo('costs', '是否请求由对方负担诉讼费用', { article: cite('FEE', '29') }),
] as const;

/** The claims that every claims block ends with. */
export function closingClaims(said: Said): ComposedClaim[] {
  return [
    ...pay(said, 'expenses', '判令被告支付原告实现债权的费用', said.text('expenses-items')),
    ...said.lines('other-claims').flatMap(claim),
    ...claim(given(!said.no('costs'), '判令被告负担本案诉讼费用')),
  ];
}

/** 约定管辖和保全. */
export const proceduralGroup: ElementGroup = {
  title: '约定管辖和诉讼保全',
  elements: [
    yesNo('agreed-forum', '是否约定了仲裁或者管辖法院', { article: cite('CPL', '35') }),
    text('agreed-forum-clause', '约定的内容', {
      when: { id: 'agreed-forum', is: 'yes' },
      help: '写明条款；有有效的仲裁协议的，应当申请仲裁。',
    }),
    yesNo('pre-preserved', '是否已经诉前保全', { article: cite('CPL', '104') }),
    text('pre-preserved-by', '作出保全裁定的法院和案号', { when: { id: 'pre-preserved', is: 'yes' } }),
    yesNo('preservation', '是否申请诉讼保全', {
      article: cite('CPL', '103'),
      help: '申请保全应当另行提交申请书。',
    }),
  ],
};

/** What was agreed on the forum and what has been preserved, as the complaint says it. */
export const proceduralFacts = (said: Said): string =>
  sentence(
    say`双方关于争议解决的约定为：${said.text('agreed-forum-clause')}`,
    say`原告已申请诉前保全，裁定法院和案号为${said.text('pre-preserved-by')}`,
  );

/** 调解意愿 (民事诉讼法第一百二十五条): asked of both sides, and never counted against anyone. */
export const mediationGroup: ElementGroup = {
  title: '对纠纷解决方式的意愿',
  elements: [
    choice('mediation', '是否愿意先行调解', ['愿意', '不愿意', '暂不确定'], { article: cite('CPL', '125') }),
    long('mediation-terms', '可以接受的调解方案', {
      when: { id: 'mediation', is: '愿意' },
      help: '可以不填。',
    }),
  ],
};

/** The last block of facts: what else the court should know, and the grounds. */
export const closingGroup = (hint: string): ElementGroup => ({
  title: '依据和其他说明',
  elements: [
    long('contract-basis', '合同依据', { help: '写明所依据的合同条款。' }),
    long('legal-basis', '法律依据', { help: hint }),
    long('remarks', '其他需要说明的内容'),
  ],
});

/** 《民法典》第五百七十七条、第五百七十九条 and so on, each law named once. */
export function articlesText(articles: readonly Citation[]): string {
  const byLaw = new Map<string, string[]>();
  for (const { law, label } of articles) {
    const title = `《${LAWS[law].title}》`;
    byLaw.set(title, [...(byLaw.get(title) ?? []), label.replace(title, '')]);
  }
  return [...byLaw].map(([title, numbers]) => title + numbers.join('、')).join('，');
}

/** The closing paragraphs: what the claims rest on, and the prayer. */
export function closingFacts(said: Said, articles: readonly Citation[]): string[] {
  const basis = said.text('legal-basis') || articlesText(articles);
  return [
    said.text('remarks') && `${said.text('remarks')}。`,
    sentence(
      '综上',
      say`根据合同约定（${said.text('contract-basis')}）`,
      `依照${basis}的规定，原告提起本案诉讼，请求依法支持原告的诉讼请求`,
    ),
  ];
}

/** Guarantee and security (担保), asked in every matter of money. */
export const securityElements = [
  yesNo('secured', '是否有担保', { article: cite('CIVIL', '681') }),
  choice('security-kind', '担保方式', ['保证', '抵押', '质押', '保证和物的担保'], {
    when: { id: 'secured', is: 'yes' },
  }),
  text('guarantor', '担保人', { when: { id: 'secured', is: 'yes' } }),
  choice('guarantee-kind', '保证方式', ['连带责任保证', '一般保证', '没有约定'], {
    when: { id: 'secured', is: 'yes' },
    article: cite('CIVIL', '686.2'),
    help: '没有约定或者约定不明确的，按照一般保证承担责任；保证合同成立于2021年以前的，适用当时的法律。',
  }),
  text('collateral', '担保物', {
    when: { id: 'secured', is: 'yes' },
    help: '写明名称、位置、权属证号和登记情况。',
  }),
  date('guarantee-called', '向担保人主张权利的日期', {
    when: { id: 'secured', is: 'yes' },
    article: cite('CIVIL', '693'),
  }),
  yesNo('security-claimed', '是否主张担保权利', { when: { id: 'secured', is: 'yes' }, claim: '担保责任' }),
] as const;

/** What a guarantor is asked for: without an agreement the guarantee is a general one (民法典第六百八十六条第二款). */
function guaranteeAsked(said: Said): string {
  if (said.is('guarantee-kind', '连带责任保证')) return '对上述债务承担连带清偿责任';
  if (said.is('guarantee-kind', '一般保证') || said.is('guarantee-kind', '没有约定'))
    return '在债务人财产依法强制执行后仍不能履行的部分承担保证责任';
  return '对上述债务承担保证责任';
}

export function securityClaims(said: Said): ComposedClaim[] {
  if (!said.yes('security-claimed')) return [];
  const joint = guaranteeAsked(said);
  const guarantees = said.is('security-kind', '保证') || said.is('security-kind', '保证和物的担保');
  return [
    ...claim(given(guarantees, say`判令${said.text('guarantor')}${joint}`)),
    ...claim(
      given(
        !said.is('security-kind', '保证'),
        say`确认原告对${said.text('collateral')}折价或者拍卖、变卖所得价款在上述债权范围内优先受偿`,
      ),
    ),
  ];
}

export const securityFacts = (said: Said): string =>
  sentence(
    say`上述债务由${said.text('guarantor')}提供担保`,
    given(said.text('guarantor') !== '', say`担保方式为${said.text('security-kind')}`),
    given(
      !said.is('security-kind', '抵押') && !said.is('security-kind', '质押'),
      said.is('guarantee-kind', '没有约定')
        ? '双方没有约定保证方式'
        : say`保证方式为${said.text('guarantee-kind')}`,
    ),
    say`担保物为${said.text('collateral')}`,
    say`原告于${said.date('guarantee-called')}向担保人主张过权利`,
  );

/** How a running sum (利息, 违约金) is asked for: the sum so far, the day it is counted to, rate and base, and on until paid. */
export const runningElements = (id: string, name: string) => [
  money(id, `${name}（暂计）`, { claim: name }),
  date(`${id}-until`, `${name}暂计至`),
  text(`${id}-method`, `${name}的计算方法`, { help: '如：以欠付本金为基数，按照年利率10%计算。' }),
  date(`${id}-from`, `${name}起算日`),
  yesNo(`${id}-on`, `是否主张计算至实际付清之日`),
];

/** The claim for a running sum; without a sum so far it is still made when it is to run until paid. */
export function runningClaim(said: Said, id: string, words: string): ComposedClaim[] {
  const method = said.text(`${id}-method`);
  const from = say`自${said.date(`${id}-from`)}起`;
  const on = given(said.yes(`${id}-on`), '计算至实际付清之日止');
  const how = [method, from && on ? `${from}${on}` : from ? `${from}计算` : on];
  const until = say`暂计至${said.date(`${id}-until`)}`;
  if (said.fen(id) > 0) return pay(said, id, words, until, ...how);
  return said.yes(`${id}-on`) ? [{ text: `${words}${bracket(...how)}。`, amountFen: null }] : [];
}

/** A yearly rate with the cap the law puts on it. */
export const lendingRate = (id: string, label: string) =>
  percent(id, label, {
    article: cite('LENDING', '25'),
    help: '年利率，以百分数表示；超过合同成立时一年期贷款市场报价利率四倍的部分不受保护。',
  });
