import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FILING_FACES } from '#law/filing/faces.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Facts, Page, Section, StateStrip } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import { remedyText } from '../kinds/remedy.ts';
import { filingApi, filingPath, type FilingView, keys, readFiling } from '../api.ts';
import { ClockDue, FilingStateTag, nextStep } from '../filing-state.tsx';
import '../filing.css';
import '../form/form.css';
import { FilingActions } from './actions.tsx';
import { ContentView, MaterialsView } from './content-view.tsx';
import { Bills, Documents, Timeline, TrailSection } from './parts.tsx';

const TOPICS = ['filing', 'payments', 'delivery'] as const;

/** What the court decided, in a sentence with its article. */
function Decision({ filing }: { readonly filing: FilingView }) {
  const { fee } = FILING_FACES[filing.kind];
  if (filing.state === 'accepted')
    return (
      <p>
        法院已于{dateText(filing.decidedAt ?? filing.submittedAt)}登记立案，案号{' '}
        <strong className="tb-number">{filing.caseNumber}</strong>。
        {fee.prepaid
          ? '受理通知书等文书已向您送达，请按通知书的期限交纳诉讼费。'
          : `受理案件通知书已向您送达。${fee.text}。`}
      </p>
    );
  if (filing.ground)
    return (
      <p>
        {filing.ground.text}
        <ArticleRef>{filing.ground.article}</ArticleRef>
        不服的，可以{remedyText(filing.content)}。
      </p>
    );
  return null;
}

function Strip({ filing }: { readonly filing: FilingView }) {
  const { clock } = filing;
  return (
    <StateStrip
      state={<FilingStateTag state={filing.state} kind={filing.kind} />}
      next={nextStep(filing) || undefined}
      until={clock && <ClockDue clock={clock} />}
    >
      {filing.escalatedAt && (
        <p className="tbf-note tbf-note-warning">
          法定审查期限已于{dateText(filing.escalatedAt)}届满，法院尚未作出决定，平台已提示
          {FILING_FACES[filing.kind].fileFirst ? '应当先行立案' : '应当立即决定'}。
        </p>
      )}
      {filing.promisedOn && filing.awaits === 'court' && (
        <p className="tb-faint">该院承诺网上立案于{dateText(filing.promisedOn)}前答复。</p>
      )}
      <Decision filing={filing} />
    </StateStrip>
  );
}

function Papers({ filing }: { readonly filing: FilingView }) {
  const { words, paper } = FILING_FACES[filing.kind];
  return (
    <Section title="基本信息">
      <div className="tb-stack">
        <Facts
          items={[
            { term: '受理法院', value: filing.courtName },
            { term: '立案类型', value: filing.kindName },
            { term: words.cause, value: filing.causePath.map((cause) => cause.name).join(' › ') },
            { term: '收件回执号', value: <span className="tb-number">{filing.receiptNo}</span> },
            { term: '提交时间', value: dateTimeText(filing.submittedAt) },
            { term: '提交人', value: `${filing.filer.name}，${filing.filer.firm}` },
            ...(filing.caseNumber
              ? [{ term: '案号', value: <span className="tb-number">{filing.caseNumber}</span> }]
              : []),
          ]}
        />
        <p className="tb-row">
          <Go href={`${filingPath(filing.courtId, filing.id)}/receipt`}>收件回执</Go>
          <a href={`${filingApi(filing.courtId, filing.id)}/complaint.pdf`}>下载{paper}（PDF）</a>
        </p>
      </div>
    </Section>
  );
}

/** A filing: the same face as everything — where it stands, what to do, what happened, the content, the trail. */
export function FilingPage() {
  const { courtId = '', filingId = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: keys.filing(courtId, filingId),
    queryFn: ({ signal }) => readFiling(courtId, filingId, signal),
  });
  const refreshes = useMemo(
    () => [
      keys.filing(courtId, filingId),
      ['bills', 'of-filing', filingId],
      ['documents', 'of-filing', filingId],
    ],
    [courtId, filingId],
  );
  const filing = query.data;
  return (
    <Page
      title={filing?.title ?? '立案申请'}
      number={filing && (filing.caseNumber ?? filing.receiptNo)}
      crumbs={[{ label: '我的立案', href: '/filings' }]}
      actions={filing && <FilingActions filing={filing} />}
      strip={filing && <Strip filing={filing} />}
    >
      <LiveNotice topics={TOPICS} refreshes={refreshes}>
        有新进展，点击刷新
      </LiveNotice>
      <Loaded query={query} rows={8}>
        {(view) => (
          <>
            <Documents filing={view} />
            <Bills filing={view} />
            <Timeline filing={view} />
            <Papers filing={view} />
            <ContentView filing={view} />
            <MaterialsView filing={view} />
            <TrailSection filing={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
