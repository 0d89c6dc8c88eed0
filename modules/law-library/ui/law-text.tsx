import { memo } from 'react';
import { Go } from '#web/kit/link.tsx';
import type { ArticleLine } from '../terms.ts';
import { anchorOf, headingsOf } from './law-contents.tsx';
import { Marked, marksOf } from './marked.tsx';
import { lawHref } from './words.ts';

interface LawTextProps {
  readonly slug: string;
  readonly articles: readonly ArticleLine[];
  readonly words: readonly string[];
  readonly on: string | undefined;
}

/** The text of a law, article by article; what is not on the screen is not laid out (law.css), so that 1,260 articles scroll easily. */
export const LawText = memo(function LawText({ slug, articles, words, on }: LawTextProps) {
  const headings = Map.groupBy(headingsOf(articles), ({ article }) => article.key);
  return (
    <div className="tb-section tbl-law-text">
      {articles.map((article) => (
        <section
          key={article.key}
          id={anchorOf(article)}
          className="tbl-law-article"
          aria-label={article.label}
        >
          {headings.get(article.key)?.map(({ text, level }) => (
            <h2 key={text} className={`tbl-heading-${Math.min(level, 3)}`}>
              {text}
            </h2>
          ))}
          {article.body.split('\n').map((line, i) => (
            <p
              key={`${i} ${line.slice(0, 20)}`}
              className={/^[（(]/.test(line) ? 'tbl-text tbl-text-item' : 'tbl-text'}
            >
              {i === 0 && (
                <Go href={lawHref(slug, article.key, on)} className="tbl-no">
                  {article.label}
                </Go>
              )}{' '}
              <Marked text={line} marks={words.length === 0 ? [] : marksOf(line, words)} />
            </p>
          ))}
        </section>
      ))}
    </div>
  );
});
