import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleNumber, cite, citedArticles, shortLabel } from './citations.ts';
import * as law from './index.ts';
import { LAWS, type Law, type LawId } from './laws.ts';

const HERE = import.meta.dirname;

test('labels read as a judgment writes them', () => {
  assert.equal(cite('CPL', '126').label, '《中华人民共和国民事诉讼法》第一百二十六条');
  assert.equal(cite('OLR', '31.2(一)').label, '《人民法院在线诉讼规则》第三十一条第二款第一项');
  assert.equal(shortLabel(cite('CPL', '127(七)')), '民事诉讼法第一百二十七条第七项');
  assert.equal(cite('CIVIL', '1201').label.endsWith('第一千二百零一条'), true);
  assert.equal(articleNumber(cite('FEE', '22.2')), 22);
});

test('a citation that does not exist cannot be made', () => {
  for (const article of ['307', '0', 'x', '1a', '126(7)', '-1', ''] as const)
    assert.throws(() => cite('CPL', article), RangeError, article);
});

/** Every cite('X', 'n') and citeAll('X', 'n', …) written anywhere in law/, so that none hides in a branch never taken. */
function writtenCitations(): [LawId, string][] {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' });
  const found: [LawId, string][] = [];
  for (const file of files.filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))) {
    const text = readFileSync(join(HERE, file), 'utf8');
    for (const m of text.matchAll(/\b(?:cite|citeAll)\(\s*'([A-Za-z_]+)'((?:,\s*'[^']+')+),?\s*\)/g)) {
      const articles = [...(m[2] ?? '').matchAll(/'([^']+)'/g)].map((a) => a[1] ?? '');
      for (const a of articles) found.push([m[1] as LawId, a]);
    }
  }
  return found;
}

test('no citation dangles', () => {
  const written = writtenCitations();
  assert.ok(written.length > 200, `only ${written.length} citations found`);
  for (const [id, article] of written) {
    assert.ok(id in LAWS, id);
    assert.ok(cite(id, article).label.startsWith(`《${LAWS[id].title}》`));
  }
  assert.ok(Object.keys(law).length > 50 && citedArticles().length > 150);
});

test('every law in the table is named in full, once', () => {
  const titles = Object.values(LAWS).map((l) => l.title);
  assert.equal(new Set(titles).size, titles.length);
  for (const l of Object.values(LAWS)) assert.ok(l.short !== '' && l.version !== '');
});

/** Optional law texts (not part of the repository): {title, articles: [{n, text}]} a line. */
function lawTexts(): Map<string, { n: number; text: string }[]> | undefined {
  const base = process.env['TONGBAN_DATA'] ?? join(HERE, '..', '..', 'shared', 'data');
  const file = join(base, 'laws', 'core_laws.jsonl');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const laws = lines.map((l) => JSON.parse(l) as { title: string; articles: { n: number; text: string }[] });
  return new Map(laws.map((l) => [l.title, l.articles]));
}

test('cited articles, paragraphs and items stand in the texts of the laws where these are at hand', () => {
  const texts = lawTexts();
  if (!texts) {
    // without the texts the counts in the table are all there is to check against
    for (const c of citedArticles()) assert.ok(articleNumber(c) <= ((LAWS[c.law] as Law).articles ?? 9999));
    return;
  }
  let checked = 0;
  for (const [id, article] of writtenCitations()) {
    const known: Law = LAWS[id];
    const articles = texts.get(known.title);
    if (!articles) continue;
    assert.equal(Math.max(...articles.map((a) => a.n)), known.articles, `article count of ${known.title}`);
    const found = articles.find((a) => a.n === Number.parseInt(article, 10));
    assert.ok(found, `${known.title} ${article}`);
    const item = /\(([一二三四五六七八九十]+)\)/.exec(article)?.[1];
    if (item !== undefined)
      assert.match(found.text, new RegExp(`[（(]${item}[）)]`), `${known.title} ${article}`);
    const paragraph = Number(/\.(\d+)/.exec(article)?.[1] ?? 1);
    const paragraphs = found.text
      .split('\n')
      .filter((p) => !/^\s*([（(][一二三四五六七八九十]+[）)]|\d+[．.])/.test(p));
    assert.ok(
      paragraph <= paragraphs.length,
      `${known.title} ${article} has ${paragraphs.length} paragraphs`,
    );
    checked++;
  }
  assert.ok(checked > 150, `only ${checked} checked`);
});
