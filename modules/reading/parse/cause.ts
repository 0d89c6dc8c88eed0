import { allCauses, type Cause } from '#modules/reference/index.ts';
import type { ReadComplaint } from '../terms.ts';
import { found, foundText, type Ink, type Span, trim } from './ink.ts';

/** Usual short names of causes that are no prefix of the name in the list. */
const SHORT: Readonly<Record<string, string>> = {
  交通事故: '机动车交通事故责任纠纷',
  机动车交通事故: '机动车交通事故责任纠纷',
  道路交通事故: '机动车交通事故责任纠纷',
  道路交通事故人身损害赔偿: '机动车交通事故责任纠纷',
  物业费: '物业服务合同纠纷',
  物业合同: '物业服务合同纠纷',
  物业服务: '物业服务合同纠纷',
  施工合同: '建设工程施工合同纠纷',
  建设工程: '建设工程合同纠纷',
  商品房买卖: '商品房买卖合同纠纷',
  二手房买卖: '房屋买卖合同纠纷',
  房屋租赁: '房屋租赁合同纠纷',
  金融借款: '金融借款合同纠纷',
  借贷: '民间借贷纠纷',
  民间借款: '民间借贷纠纷',
  生命权: '生命权、身体权、健康权纠纷',
  健康权: '生命权、身体权、健康权纠纷',
  身体权: '生命权、身体权、健康权纠纷',
  人身损害赔偿: '生命权、身体权、健康权纠纷',
  装修合同: '装饰装修合同纠纷',
  装饰装修: '装饰装修合同纠纷',
  医疗损害: '医疗损害责任纠纷',
  产品质量: '产品责任纠纷',
  信用卡: '信用卡纠纷',
  子女抚养费: '抚养费纠纷',
  劳务费: '劳务合同纠纷',
};
/** Words of the facts that speak for a cause when the document names none. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/准予?(?:原告|双方|原被告)?.{0,10}离婚|判决.{0,12}离婚|解除婚姻关系/, '离婚纠纷'],
  [/变更.{0,16}(?:抚养|直接抚养)/, '变更抚养关系纠纷'],
  [/赡养费|赡养义务/, '赡养费纠纷'],
  [/抚养费/, '抚养费纠纷'],
  [/遗嘱.{0,40}(?:有效|继承)/, '遗嘱继承纠纷'],
  [/遗产|被继承人|依法继承/, '法定继承纠纷'],
  [/信用卡/, '信用卡纠纷'],
  [/物业(?:管理)?(?:服务)?费/, '物业服务合同纠纷'],
  [/交通事故|交强险/, '机动车交通事故责任纠纷'],
  [/诊疗(?:过程|行为|活动)/, '医疗损害责任纠纷'],
  [/(?:雇佣|雇请|提供劳务).{0,80}(?:受伤|伤残|坠落|死亡)/, '提供劳务者受害责任纠纷'],
  [/饲养|(?:狗|犬)咬/, '饲养动物损害责任纠纷'],
  [/名誉|社会评价/, '名誉权纠纷'],
  [/肖像/, '肖像权纠纷'],
  [/(?:推倒|殴打|打伤|殴伤|致伤|摔伤)/, '生命权、身体权、健康权纠纷'],
  [/劳动仲裁|劳动人事争议仲裁|劳动合同/, '劳动争议'],
  [/劳动报酬|拖欠.{0,6}工资/, '追索劳动报酬纠纷'],
  [/装修/, '装饰装修合同纠纷'],
  [/工程款|施工合同/, '建设工程施工合同纠纷'],
  [/商品房买卖合同(?:》?\(预售\)|.{0,60}逾期交房)|预售/, '商品房预售合同纠纷'],
  [/(?:房屋|商品房)买卖合同|购房款/, '房屋买卖合同纠纷'],
  [/股权转让/, '股权转让纠纷'],
  [/合伙(?:协议|经营|出资)/, '合伙合同纠纷'],
  [/代偿|追偿/, '追偿权纠纷'],
  [/加工款|加工合同|承揽|定作/, '承揽合同纠纷'],
  [/运输(?:协议|合同)|运费/, '公路货物运输合同纠纷'],
  [/培训(?:费|服务|协议|合同)/, '教育培训合同纠纷'],
  [/(?:房屋|商铺|场地)租赁|租金|房租/, '房屋租赁合同纠纷'],
  [/误转|转错账|不当得利/, '不当得利纠纷'],
  [/采光|通行|楼道|相邻/, '相邻关系纠纷'],
  [/货款|(?:购销|买卖|供货)合同/, '买卖合同纠纷'],
  [/(?:银行|贷款公司).{0,200}借款合同/, '金融借款合同纠纷'],
  [/借条|借款|借给|向.{0,8}借/, '民间借贷纠纷'],
];

const byName = new Map<string, Cause>();
for (const cause of allCauses()) {
  const known = byName.get(cause.name);
  // a case takes the more specific of two causes of one name
  if (!known || cause.level > known.level) byName.set(cause.name, cause);
}
const LONG_NAMES = [...byName.values()]
  .filter((cause) => cause.name.length >= 5)
  .sort((a, b) => b.name.length - a.name.length);

/** The cause that a name means: as it stands in the list, with 纠纷 added, or by its usual short name. */
export function causeNamed(text: string): Cause | undefined {
  const name = text
    .replace(/[\s"“”《》]/g, '')
    .replace(/(?:一案|案件|案)$/, '')
    .replace(/\(.*\)$/, '');
  const stem = name.replace(/纠纷$/, '');
  for (const one of [name, `${stem}纠纷`, `${stem}合同纠纷`, `${stem}责任纠纷`, SHORT[stem] ?? '', stem]) {
    const cause = byName.get(one);
    if (cause) return cause;
  }
  return undefined;
}

type CauseFound = Pick<ReadComplaint, 'cause' | 'causeId'>;

function asFound(ink: Ink, span: Span, cause: Cause | undefined, sure: number): CauseFound {
  const words = foundText(ink, span, sure);
  return cause
    ? { cause: { ...words, value: cause.name }, causeId: found(ink, span, cause.id, sure) }
    : { cause: words };
}

function mention(ink: Ink, span: Span): { span: Span; cause: Cause } | undefined {
  const text = ink.text.slice(span.start, Math.min(span.end, span.start + 20_000));
  if (!/纠纷|争议|之诉/.test(text)) return undefined;
  for (const cause of LONG_NAMES) {
    const at = text.indexOf(cause.name);
    if (at >= 0) return { cause, span: { start: span.start + at, end: span.start + at + cause.name.length } };
  }
  return undefined;
}

/** The cause: from its own line, from title and head, or from words of the body, less and less sure. */
export function causeOf(ink: Ink, named: Span | undefined, head: Span, body: readonly Span[]): CauseFound {
  if (named) {
    const line = trim(ink, { start: named.start, end: Math.min(named.end, lineEnd(ink, named.start)) });
    const words = ink.text.slice(line.start, line.end).replace(/\(.*$/, '');
    const cause = causeNamed(words) ?? causeNamed(words.split(/[,;\s、]/)[0] ?? '');
    if (words !== '')
      return asFound(ink, { start: line.start, end: line.start + words.length }, cause, cause ? 0.97 : 0.6);
  }
  const inHead = mention(ink, head) ?? bracketed(ink, head);
  if (inHead) return asFound(ink, inHead.span, inHead.cause, 0.85);
  for (const span of body) {
    const hit = mention(ink, span);
    if (hit && hit.cause.level > 2) return asFound(ink, hit.span, hit.cause, 0.6);
  }
  for (const [form, name] of HINTS)
    for (const span of body) {
      const match = form.exec(ink.text.slice(span.start, span.end));
      const cause = byName.get(name);
      if (!match || !cause) continue;
      const start = span.start + match.index;
      return asFound(ink, { start, end: start + match[0].length }, cause, 0.45);
    }
  return {};
}

/** （民间借贷） in or below the title, 因民间借贷一案 in the head. */
function bracketed(ink: Ink, head: Span): { span: Span; cause: Cause } | undefined {
  const text = ink.text.slice(head.start, head.end);
  for (const match of text.matchAll(
    /\(([\u4e00-\u9fff、]{2,24})\)|因(?:与.{2,40})?([\u4e00-\u9fff、]{2,20})一案/g,
  )) {
    const words = match[1] ?? match[2] ?? '';
    const cause = causeNamed(words);
    if (!cause) continue;
    const start = head.start + match.index + match[0].indexOf(words);
    return { cause, span: { start, end: start + words.length } };
  }
  return undefined;
}

function lineEnd(ink: Ink, at: number): number {
  const feed = ink.text.indexOf('\n', at);
  return feed < 0 ? ink.text.length : feed;
}
