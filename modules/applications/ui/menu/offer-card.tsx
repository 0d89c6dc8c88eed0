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

/** An application of the same service that is on its way. */
function Running({ running }: Pick<OfferView, 'running'>) {
  if (!running) return null;
  return (
    <p>
      <Go href={applicationPath(running.courtId, running.id)}>已有一件申请：{running.stateName}</Go>
    </p>
  );
}

function Reasons({ findings }: Pick<OfferView, 'findings'>) {
  return findings.map((finding) => (
    <div key={`${finding.rule}${finding.text}`} className="ap-why">
      <p>
        {finding.text}
        {finding.mend}
      </p>
      <ArticleRef brief>{finding.article}</ArticleRef>
    </div>
  ));
}

/** A service that can be asked for here and now, with the conditions to know of. */
export function OfferCard({ offer, ground }: OfferCardProps) {
  const go = useGo();
  const { id, name, summary, running } = offer;
  return (
    <article className="ap-offer" aria-labelledby={`offer-${id}`}>
      <header>
        <h4 id={`offer-${id}`}>{name}</h4>
        {ground !== undefined && offer.findings.length > 0 && <StateTag tone="near">有条件</StateTag>}
      </header>
      <p className="tb-faint">{summary}</p>
      {ground !== undefined && <Reasons findings={offer.findings} />}
      <Running running={running} />
      <footer className="tb-row">
        {ground === undefined ? (
          <Go href={`/applications/new?service=${id}`} aria-label={`申请：${name}`}>
            申请
          </Go>
        ) : (
          <Button onClick={() => go(newPath(id, ground))} aria-label={`申请：${name}`}>
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

/** A service that is closed here and now: why, and by which article. */
export function ClosedLine({ offer }: { readonly offer: OfferView }) {
  return (
    <li>
      <div>
        <h4>{offer.name}</h4>
        <Go href={`/guide/services/${offer.id}`} aria-label={`怎么办：${offer.name}`}>
          怎么办
        </Go>
      </div>
      <div className="tb-stack">
        <span>
          <StateTag tone="neutral">现在不能申请</StateTag>
        </span>
        <Reasons findings={offer.findings.filter(({ weight }) => weight === 'refuse')} />
        <Running running={offer.running} />
      </div>
    </li>
  );
}
