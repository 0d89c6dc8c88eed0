import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleNumber, type Citation, citedArticles } from '#law/citations.ts';
import { type Law, LAWS } from '#law/laws.ts';
import { SERVICES } from './registry.ts';

/** Optional law texts (not part of the repository): {title, articles: [{n, text}]} a line. */
function lawTexts(): Map<string, Map<number, string>> {
  const base = process.env['TONGBAN_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data');
  const file = join(base, 'laws', 'core_laws.jsonl');
  if (!existsSync(file)) return new Map();
  const laws = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; articles: { n: number; text: string }[] }); // the form of the files
  return new Map(
    laws.map(({ title, articles }) => [title, new Map(articles.map(({ n, text }) => [n, text]))]),
  );
}

/** What an article lacks that is cited of it: the article, its paragraph, its item. */
function lacking({ article }: Citation, text: string | undefined): string | undefined {
  if (text === undefined) return 'no such article';
  const item = /\(([一二三四五六七八九十]+)\)/u.exec(article)?.[1];
  if (item !== undefined && !new RegExp(`[（(]${item}[）)]`, 'u').test(text)) return 'no such item';
  const paragraph = Number(/\.(\d+)/u.exec(article)?.[1] ?? 1);
  const paragraphs = text
    .split('\n')
    .filter((line) => !/^\s*(?:[（(][一二三四五六七八九十]+[）)]|\d+[．.])/u.test(line));
  return paragraph > paragraphs.length ? `only ${paragraphs.length} paragraphs` : undefined;
}

test('every article that a service cites, in rules and in papers, stands in the text of its law', () => {
  assert.ok(SERVICES.length > 0);
  const texts = lawTexts();
  for (const cited of citedArticles()) {
    const law: Law = LAWS[cited.law];
    // without the texts the counts in the table are all there is to check against
    assert.ok(articleNumber(cited) <= (law.articles ?? 9_999), cited.label);
    const articles = texts.get(law.title);
    if (articles) assert.equal(lacking(cited, articles.get(articleNumber(cited))), undefined, cited.label);
  }
});
