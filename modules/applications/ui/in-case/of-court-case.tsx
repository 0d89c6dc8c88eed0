import { useQuery } from '@tanstack/react-query';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { useNow } from '#web/kit/clock.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go, useGo } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import type { Slots } from '#web/kit/slot.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import type { DeskRow, OfferView } from '../../views.ts';
import { courtKeys, readCourtMenu, requestPath } from '../court/notify/court-form.ts';
import { DESK_KEY } from '../court/use-desk.ts';
import { Standing } from '../state.tsx';
import '../list/list.css';
import './in-case.css';

/** The applications of a case on the court's page of it, newest first, and what the court may begin of its own motion. */
export function OfCourtCase({ caseId }: Slots['case.court']) {
  const menu = useQuery({
    queryKey: courtKeys.menu(caseId),
    queryFn: ({ signal }) => readCourtMenu(caseId, signal),
  });
  return (
    <>
      <Section title="本案的申请">
        <div className="ap-in-case">
          <CursorList<DeskRow>
            queryKey={[...DESK_KEY, 'of-case', caseId]}
            path={`/api/desk/cases/${caseId}/applications`}
            query={{ limit: 5 }}
            label="本案的申请"
            rowKey={(row) => row.id}
            renderRow={(row) => <Line row={row} />}
            empty={
              <EmptyState title="本案还没有申请">当事人提出的申请、本院发出的通知都会列在这里。</EmptyState>
            }
          />
        </div>
      </Section>
      <Section title="依职权通知当事人">
        <Loaded query={menu} rows={2}>
          {({ services }) => (
            <ul className="tb-list">
              {services
                .toSorted((a, b) => Number(b.open) - Number(a.open))
                .map((offer) => (
                  <li key={offer.id}>
                    <Begin caseId={caseId} offer={offer} />
                  </li>
                ))}
            </ul>
          )}
        </Loaded>
      </Section>
    </>
  );
}

/** What the court may begin here; where it may not, why and by which article. */
function Begin({ caseId, offer }: { readonly caseId: string; readonly offer: OfferView }) {
  const go = useGo();
  const [against] = offer.open ? [] : offer.findings.filter(({ weight }) => weight === 'refuse');
  return (
    <div className="tb-stack">
      <div>
        <DisabledReason
          whyNot={against && `${against.text}${against.mend ?? ''}`}
          onClick={() => go(requestPath(caseId, offer.id))}
        >
          {offer.name}
        </DisabledReason>
      </div>
      {against ? <ArticleRef>{against.article}</ArticleRef> : <p className="tb-faint">{offer.summary}</p>}
    </div>
  );
}

function Line({ row }: { readonly row: DeskRow }) {
  const now = useNow();
  const due = row.awaits === 'nobody' ? null : row.dueAt;
  return (
    <article className="ap-line">
      <div>
        <Go href={`/court/applications?id=${row.id}`} className="tb-item-title">
          {row.serviceName}
        </Go>
        <div className="tb-faint">
          {row.partyNames}，{whenText(row.submittedAt, now)}
          {row.awaits === 'court' &&
            `；${row.assignedTo ? `${row.assignedTo.name}办理` : `由${row.deciderName}决定`}`}
        </div>
      </div>
      <div>
        <Standing tone={row.tone}>{row.stateName}</Standing>
      </div>
      {due && (
        <div className="tb-faint">
          <DueDate
            at={due}
            compact
            {...(row.dueArticle !== null && { name: row.stateName, article: row.dueArticle })}
          />
        </div>
      )}
    </article>
  );
}
