import { type ArticleNumber, readNumber } from './article-number.ts';

/** What a person asked for: laws, an article, words. */
export type Question = {
  /** Laws meant, most likely first. */
  laws: readonly string[];
  /** The law stands apart in the query (《》, a space, a number after it): only there is sought. */
  bound: boolean;
  articles: readonly ArticleNumber[];
  /** What remains to be sought in the texts. */
  words: string;
};

const HAN = '零〇一二三四五六七八九十百千';
const ARTICLE = new RegExp(
  `(第)?\\s*([${HAN}]+|\\d{1,4})\\s*(条)?(?:\\s*(?:之|[-—](?=\\d))\\s*([${HAN}]+|\\d{1,2}))?(?:\\s*第?\\s*[${HAN}\\d]+\\s*款)?(?:\\s*第?\\s*[（(]?[${HAN}\\d]+[）)]?\\s*项)?`,
  'gu',
);
const LONGEST = 60;
/** Stands where the law's name stood (a private character nobody types). */
const NAME = '\ue000';
/** Half width, without brackets and marks that only decorate; a space stays a border. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[《》〈〉「」“”"'<>]/g, ' ')
    .replaceAll(/中华人民共和国(?=\p{Script=Han})/gu, '')
    .replaceAll(/(?<=\p{Script=Han})[((]([一二三四五六七八九十]+)[))]/gu, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();

const border = (before: string | undefined, after: string) =>
  (before === undefined || before === ' ' || '、,，;；和及与依照根据'.includes(before)) &&
  (after === '' || /^[ \d第的中、,，]|^[零〇一二三四五六七八九十百千]+条/.test(after));

type Mention = { at: number; length: number; laws: readonly string[]; bound: boolean };

/** The longest known name in the text; one that stands apart wins over one inside a word. */
function mention(text: string, names: ReadonlyMap<string, readonly string[]>): Mention | undefined {
  let best: Mention | undefined;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ' ') continue;
    let name = '';
    for (let end = at; end < text.length && name.length < LONGEST; end++) {
      const c = text[end] ?? '';
      if (!/[\p{Script=Han}\p{L}\p{N}]/u.test(c)) continue;
      name += c;
      const laws = names.get(name);
      if (!laws) continue;
      const length = end + 1 - at;
      const bound = border(text[at - 1], text.slice(end + 1));
      if (!best || (bound === best.bound ? length > best.length : bound)) best = { at, length, laws, bound };
    }
  }
  return best;
}

/** Reads a query or citation in any spelling: 民诉法126, 《民事诉讼法》第一百二十六条, 劳动合同法 三十八条, 诉讼费 减半. */
export function readQuestion(query: string, names: ReadonlyMap<string, readonly string[]>): Question {
  let text = plain(query);
  const found = mention(text, names);
  if (found?.bound) {
    const afterLaw = text.slice(found.at + found.length);
    text = `${text.slice(0, found.at)}${NAME}${afterLaw}`;
  }
  const articles: ArticleNumber[] = [];
  const take = (all: string, di?: string, number = '', tiao?: string, sub?: string, at = 0): string => {
    const before = text.slice(0, at).trimEnd();
    const after = text.slice(at + all.length);
    const digits = /^\d+$/.test(number);
    // 126 after the law's name, 第126 at the end, 126条 anywhere; any other number is a word like the others
    const named = before.endsWith(NAME) && (digits || /^\s*$/.test(after));
    const alone =
      digits &&
      (found !== undefined || all.trim() === text) &&
      /\s$|^$/.test(text.slice(0, at)) &&
      /^(\s|$)/.test(after);
    const ordinal = di !== undefined && /^\s*$/.test(after);
    const n = readNumber(number);
    const s = sub === undefined ? 0 : readNumber(sub);
    if (!(tiao !== undefined || named || alone || ordinal) || !n || s === undefined) return all;
    articles.push({ number: n, sub: s });
    return ' ';
  };
  const words = text.replace(ARTICLE, take);
  return {
    laws: found?.laws ?? [],
    bound: found?.bound ?? false,
    articles,
    words: words
      .replaceAll(/[\ue000、,，;；。]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      // what is left of "民诉法第126条的规定" is nothing to look for
      .replace(found ? /^(的|中)?(规定)?$/ : /^$/, ''),
  };
}
