import type { ReactNode } from 'react';

/** The words of what stands in it, where it is text. */
function wordsOf(children: ReactNode): string {
  if (typeof children === 'string' || typeof children === 'number') return String(children);
  return Array.isArray(children) ? children.map(wordsOf).join('') : '';
}

/** Where a citation in any spelling leads: the article in the law library. */
export function articleHref(citation: string): string {
  return `/law/at?cite=${encodeURIComponent(citation.slice(0, 300))}`;
}

/**
 * The article a statement rests on, in a quiet voice: 《民事诉讼法》第一百二十六条. It leads to its text, beside the page and not in its place, for
 * what is being typed there must not be lost. Not inside buttons and links.
 */
export function ArticleRef({ children }: { readonly children: ReactNode }) {
  const words = wordsOf(children);
  return (
    <cite className="tb-article">
      <span className="tb-sr">依据：</span>
      {/第.+条|^《.+》$/.test(words) ? (
        <a href={articleHref(words)} target="_blank" rel="noopener" title="在新标签页查看条文">
          {children}
        </a>
      ) : (
        children
      )}
    </cite>
  );
}
