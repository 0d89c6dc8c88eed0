import type { ReactNode } from 'react';
import { LAWS } from '#law/laws.ts';

/** The words of what stands in it, where it is text. */
function wordsOf(children: ReactNode): string {
  if (typeof children === 'string' || typeof children === 'number') return String(children);
  return Array.isArray(children) ? children.map(wordsOf).join('') : '';
}

/** Longest first: the title of an interpretation holds that of its law. */
const SHORT_NAMES = Object.values(LAWS)
  .map(({ title, short }) => [`《${title}》`, `《${short}》`] as const)
  .toSorted(([a], [b]) => b.length - a.length);

/** A citation with laws by their short names (简称): 《民诉法解释》第四十三条. Laws without one stay as they are. */
export function briefly(citation: string): string {
  return SHORT_NAMES.reduce((text, [title, short]) => text.replaceAll(title, short), citation);
}

/** Where a citation in any spelling leads: the article in the law library. */
export function articleHref(citation: string): string {
  return `/law/at?cite=${encodeURIComponent(citation.slice(0, 300))}`;
}

/**
 * The article a statement rests on, in a quiet voice: 《民事诉讼法》第一百二十六条. It leads to its text, beside the page and not in its place, for
 * what is being typed there must not be lost. Not inside buttons and links. `brief` names laws by their short names, where many citations stand together.
 */
export function ArticleRef({ children, brief }: { readonly children: ReactNode; readonly brief?: boolean }) {
  const words = wordsOf(children);
  return (
    <cite className="tb-article">
      <span className="tb-sr">依据：</span>
      {/第.+条|^《.+》$/.test(words) ? (
        <a
          href={articleHref(words)}
          target="_blank"
          rel="noopener"
          title={brief ? `${words}（在新标签页查看条文）` : '在新标签页查看条文'}
        >
          {brief ? briefly(words) : children}
        </a>
      ) : (
        children
      )}
    </cite>
  );
}
