/** Parts of a complaint, as headings announce them. */
export type Part =
  | 'claims'
  | 'facts'
  | 'grounds'
  | 'evidence'
  | 'cause'
  | 'parties'
  | 'closing'
  | 'annex'
  | 'aside';

const NUMBER = String.raw`(?:第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:部分)?[、.:)]|\((?:[一二三四五六七八九十]{1,2}|\d{1,2})\))?`;
const OPEN = String.raw`^[\s【\[〔〖《<(*#★◆●■▪]*${NUMBER}[\s【\[〔〖]*`;
const CLOSE = String.raw`(?:\([^)\n]{0,60}\)|如下|部分|摘要|为|之?陈述)*[】\]〕〗》>)*]*`;
const AND = String.raw`(?:[、与和及,]|以及)`;

type Heading = { part: Part; name: string; bare: boolean };
/** `bare`: the word is common in running text, so it must stand alone or before a colon. */
const HEADINGS: readonly Heading[] = [
  {
    part: 'claims',
    bare: false,
    name: String.raw`(?:原告的?|具体的?|本案)?(?:诉讼请求(?:事项)?|请求事项|诉请事项|诉讼请求${AND}(?:依据|理由))`,
  },
  {
    part: 'claims',
    bare: true,
    name: '诉请|诉求|诉讼主张|请求内容|请求|请求判令|请求依法判令|请求法院判令|诉讼目的',
  },
  {
    part: 'facts',
    bare: false,
    name: String.raw`(?:主要|案件|具体|起诉的?|诉讼的?|基本)?事实(?:经过|部分)?${AND}?(?:起诉|法律|诉讼)?(?:理由|依据)`,
  },
  {
    part: 'facts',
    bare: true,
    name: '事实|事实经过|案件事实|基本事实|主要事实|案情|案情简介|案情概述|案件经过|事实情况|案件基本事实|案件情况',
  },
  {
    part: 'grounds',
    bare: true,
    name: '理由|起诉理由|诉讼理由|法律依据|法律理由|起诉依据|理由和依据|理由与依据|请求依据|诉讼依据',
  },
  {
    part: 'evidence',
    bare: false,
    name: String.raw`证据${AND}(?:证据)?来源[^。\n]{0,20}|证据(?:目录|清单|材料清单|列表)`,
  },
  {
    part: 'evidence',
    bare: true,
    name: '证据|主要证据|证据材料|相关证据|举证清单|证据名称及来源|附证据|附证据目录',
  },
  { part: 'cause', bare: true, name: '案由|案件类型|纠纷类型|起诉案由|立案案由' },
  {
    part: 'parties',
    bare: true,
    name: '当事人|当事人信息|当事人基本情况|当事人情况|当事人基本信息|诉讼当事人|当事人身份信息',
  },
  {
    part: 'aside',
    bare: true,
    name: '说明|特别提示|填写说明|约定管辖和诉讼保全|约定管辖和诉前保全|诚信诉讼承诺|诉讼承诺|对纠纷解决方式的意愿|管辖依据|管辖',
  },
];

/** After a heading: the line's end, a colon, a cell; for words that are never running text also a number. */
const ALONE = String.raw`(?=\s*$|\s*:|\t)`;
const BEFORE_ITEMS = String.raw`(?=\s*$|\s*:|\t|\s*(?:\d|[一二三四五六七八九十]{1,2}、|\(|[①-⑳]))`;
const COMPILED = HEADINGS.map((heading) => ({
  ...heading,
  form: new RegExp(
    `${OPEN}(?:${heading.name})${CLOSE}${heading.bare ? ALONE : BEFORE_ITEMS}${String.raw`\s*:?[\s\t]*`}`,
  ),
}));
const CLOSING = /^(?:为此|特此|综上)?[,\s]*(?:此致|谨呈|此呈|呈)(?=$|[\s:敬\t]|.{2,20}法院)[\s:]*(?:敬礼)?/;
/** Without 此致 the signature ends the text; it stays in the closing. */
const SIGNING = /^(?=(?:具状人|起诉人|具呈人)\s*(?:\(|:|\s|$))/;
const ANNEX = /^(?:附[:\s]|附件?[一二三\d]?[:：]|附件$|附$|附项|附录|附页|附注)/;

/** The part that a line opens and how many characters the heading takes; undefined for running text. */
export function headingOf(line: string): { part: Part; length: number } | undefined {
  if (line.length > 400) return undefined;
  const closing = CLOSING.exec(line) ?? SIGNING.exec(line);
  if (closing) return { part: 'closing', length: closing[0].length };
  for (const { part, form } of COMPILED) {
    const match = form.exec(line);
    if (match) return { part, length: match[0].length };
  }
  const annex = ANNEX.exec(line);
  if (!annex) return undefined;
  const inner = headingOf(line.slice(annex[0].length));
  return inner?.part === 'evidence'
    ? { part: 'evidence', length: annex[0].length + inner.length }
    : { part: 'annex', length: annex[0].length };
}
