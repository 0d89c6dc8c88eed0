import { Button } from 'antd';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Go, useGo } from '#web/kit/link.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { OfferView } from '../../views.ts';
import { applicationPath, type Ground, groundText } from '../api.ts';

interface OfferCardProps {
  readonly offer: OfferView;
  readonly ground: Ground | undefined;
}

/** Where a new application begins. */
export const newPath = (service: string, ground: Ground) =>
  `/applications/new?service=${service}&${ground.caseId ? 'case' : 'court'}=${encodeURIComponent(groundText(ground))}`;

/** One service of the menu: open or closed here and now, with the reason and its article. */
export function OfferCard({ offer, ground }: OfferCardProps) {
  const go = useGo();
  const { id, name, summary, open, running } = offer;
  const closed = ground !== undefined && !open;
  const findings =
    ground === undefined ? [] : offer.findings.filter(({ weight }) => open || weight === 'refuse');
  return (
    <article className={closed ? 'ap-offer ap-offer-closed' : 'ap-offer'} aria-labelledby={`offer-${id}`}>
      <header>
        <h4 id={`offer-${id}`}>{name}</h4>
        {closed && <StateTag tone="neutral">现在不能申请</StateTag>}
        {ground !== undefined && open && findings.length > 0 && <StateTag tone="near">有条件</StateTag>}
      </header>
      <p className="tb-faint">{summary}</p>
      {findings.map((finding) => (
        <div key={`${finding.rule}${finding.text}`} className="ap-why">
          <p>
            {finding.text}
            {finding.mend}
          </p>
          <ArticleRef>{finding.article}</ArticleRef>
        </div>
      ))}
      {running && (
        <p>
          <Go href={applicationPath(running.courtId, running.id)}>已有一件申请：{running.stateName}</Go>
        </p>
      )}
      <footer className="tb-row">
        {ground !== undefined && open && (
          <Button type="primary" ghost onClick={() => go(newPath(id, ground))} aria-label={`申请：${name}`}>
            申请
          </Button>
        )}
        <Go href={`/guide/services/${id}`} aria-label={`怎么办：${name}`}>
          怎么办
        </Go>
      </footer>
    </article>
  );
}
