import { type Citation, citedArticles } from '#law/citations.ts';
import * as law from '#law/index.ts';
import { LAWS } from '#law/laws.ts';
import { articleKey } from './names/article-number.ts';
import { lawSlug } from './names/slug.ts';

/** Rules of this platform that stand on an article, by the table they are in. */
export type CitedBy = { table: string; rules: string[] }[];

/** What a table of law/ is about, by a part of its name; the first that fits. */
const TABLES: readonly (readonly [RegExp, string])[] = [
  [/PERIOD|DEADLINE|D\d\d/i, '期限规则'],
  [/FEE|TIER|RELIEF|REFUND/i, '诉讼费用规则'],
  [/INTEREST|RATE/i, '利息规则'],
  [/JURISDICTION|COURT|LEVEL|PLACE/i, '管辖规则'],
  [/MATERIAL|CONDITION|FILING|GROUND/i, '立案规则'],
  [/POWER|IDENTIT|LAWYER|AGENT|CATEGOR/i, '代理人规则'],
  [/DELIVERY|SERVICE|SERVE/i, '送达规则'],
  [/DOCUMENT|CATALOG/i, '文书目录'],
  [/STAGE|RIGHT|ACT/i, '程序权利规则'],
  [/ELEMENT|FORM/i, '要素式文书'],
];
const NAMES = ['name', 'title', 'label', 'what', 'text', 'words', 'act'] as const;
const DEEPEST = 8;

const isCitation = (value: unknown): value is Citation =>
  typeof value === 'object' && value !== null && 'law' in value && 'article' in value && 'label' in value;

/** Walks the tables of law/ once: each row that has a name and cites something is a rule. Functions are not called. */
function walk(
  value: unknown,
  table: string,
  rule: string | undefined,
  depth: number,
  put: (c: Citation, table: string, rule?: string) => void,
): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (isCitation(value)) return put(value, table, rule);
  const record = value as Readonly<Record<string, unknown>>;
  const name = Array.isArray(value)
    ? undefined
    : NAMES.map((key) => record[key]).find(
        (text): text is string => typeof text === 'string' && /\p{Script=Han}/u.test(text),
      );
  for (const part of value instanceof Map ? value.values() : Object.values(record))
    walk(part, table, name ?? rule, depth + 1, put);
}

let known: Map<string, Map<string, Set<string>>> | undefined;
const place = (slug: string, article: string) => `${slug}/${article}`;
const keyOf = (citation: Citation) =>
  place(
    lawSlug(LAWS[citation.law].title),
    articleKey({ number: Number.parseInt(citation.article, 10), sub: 0 }),
  );

function rulesByArticle(): Map<string, Map<string, Set<string>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  const put = (citation: Citation, table: string, rule?: string) => {
    const tables = found.get(keyOf(citation)) ?? new Map<string, Set<string>>();
    found.set(keyOf(citation), tables);
    const rules = tables.get(table) ?? new Set<string>();
    tables.set(table, rules);
    if (rule !== undefined) rules.add(rule.slice(0, 80));
  };
  for (const [name, value] of Object.entries(law)) {
    const table = TABLES.find(([pattern]) => pattern.test(name))?.[1] ?? '其他规则';
    walk(value, table, undefined, 0, put);
  }
  // What only functions cite is said as such
  for (const citation of citedArticles()) if (!found.has(keyOf(citation))) put(citation, '计算与校验');
  return found;
}

/** The rules that cite this article. */
export function citedBy(slug: string, article: string): CitedBy {
  known ??= rulesByArticle();
  return [...(known.get(place(slug, article)) ?? [])]
    .filter(([, rules], _, all) => rules.size > 0 || all.length === 1)
    .map(([table, rules]) => ({
      table,
      rules: [...rules].slice(0, 20),
    }));
}
