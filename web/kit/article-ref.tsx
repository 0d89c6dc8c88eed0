import type { ReactNode } from 'react';

/** The article a statement rests on, in a quiet voice: 《民事诉讼法》第一百二十六条. */
export function ArticleRef({ children }: { readonly children: ReactNode }) {
  return (
    <cite className="tb-article">
      <span className="tb-sr">依据：</span>
      {children}
    </cite>
  );
}
