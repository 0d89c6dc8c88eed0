import type { ArticleLine } from '../terms.ts';
import { headingText } from './words.ts';

/** Id of the place on the page where a heading's first article stands. */
export const anchorOf = (article: Pick<ArticleLine, 'key'>): string => `a-${article.key}`;

type Entry = { text: string; level: number; article: ArticleLine };

/** The headings in their order, each with the article it begins with. */
export function headingsOf(articles: readonly ArticleLine[]): Entry[] {
  const entries: Entry[] = [];
  let before: readonly string[] = [];
  for (const article of articles) {
    const common = article.path.findIndex((part, i) => part !== before[i]);
    if (common >= 0)
      article.path.forEach((text, level) => {
        if (level >= common) entries.push({ text: headingText(text), level, article });
      });
    before = article.path;
  }
  return entries;
}

/** The contents of a law; folded away on a phone. */
export function Contents({ articles }: { readonly articles: readonly ArticleLine[] }) {
  const entries = headingsOf(articles);
  if (entries.length < 2) return null;
  return (
    <details className="tbl-contents" open={matchMedia('(min-width: 56rem)').matches}>
      <summary>目录</summary>
      <nav aria-label="目录">
        <ul>
          {entries.map(({ text, level, article }) => (
            <li key={`${article.key} ${text}`} className={`tbl-level-${Math.min(level, 3)}`}>
              <a href={`#${anchorOf(article)}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
