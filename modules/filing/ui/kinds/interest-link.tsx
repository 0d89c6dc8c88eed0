import { yuanText } from '#web/kit/amount.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Section } from '#web/kit/page.tsx';
import { useDesk } from '../draft/desk.ts';

/** Where the calculator of interest begins with what this draft says. */
export function interestHref(principalFen: number, performUntil: string): string {
  const query = new URLSearchParams({
    kind: 'delayed-performance',
    ...(principalFen > 0 && { principal: yuanText(principalFen) }),
    ...(performUntil !== '' && { perform: performUntil }),
  });
  return `/tools/interest?${query}`;
}

/** 迟延履行利息: the law doubles it day by day until all is paid; the calculator says how much it is today. */
export function InterestLink() {
  const { content } = useDesk();
  const total = content.claims.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  return (
    <Section title="迟延履行利息">
      <p>
        逾期没有履行金钱给付的，应当加倍支付迟延履行期间的债务利息；请求写“至实际履行之日止”即可，不必算出总数。
        <ArticleRef>《中华人民共和国民事诉讼法》第二百六十四条</ArticleRef>
      </p>
      <p>
        <a
          href={interestHref(total, content.enforcement?.performUntil ?? '')}
          target="_blank"
          rel="noreferrer"
        >
          用利息计算算到今天<span className="tb-sr">（在新标签页打开）</span>
        </a>
      </p>
    </Section>
  );
}
