import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, StateStrip } from '#web/kit/page.tsx';
import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded, LoadingState } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { DocumentView } from '../terms.ts';
import { Dispute } from './dispute.tsx';
import './documents.css';
import { DOCUMENTS_KEY, documentKey } from './keys.ts';
import { Served } from './served.tsx';
import { ServiceTag } from './tags.tsx';

const TOPICS = ['delivery'] as const;

/** One served document: the paper, when it took effect and why, what follows, and what can be done. */
export function DocumentPage() {
  const { courtId = '', id = '' } = useParams({ strict: false });
  const key = documentKey(courtId, id);
  const document = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<DocumentView>(`/api/documents/${courtId}/${id}`, undefined, signal),
  });
  return (
    <Page
      title={document.data?.title ?? '送达文书'}
      number={document.data?.caseNumber ?? undefined}
      crumbs={[{ label: '送达文书', href: '/documents' }]}
      strip={document.data && <Strip document={document.data} />}
    >
      <LiveNotice topics={TOPICS} of={id} refreshes={[key]} />
      <Loaded query={document} rows={8}>
        {(data) => <Whole key={data.id} document={data} />}
      </Loaded>
    </Page>
  );
}

function Strip({
  document: { service, replacedBy, courtName, courtId },
}: {
  readonly document: DocumentView;
}) {
  const [soonest] = service.deadlines.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  return (
    <StateStrip
      state={<ServiceTag state={service.state} name={service.stateName} />}
      next={
        service.effective
          ? `${dateTimeText(service.effective.at)} 送达生效`
          : (service.otherMeansWhy ?? '打开查阅或者签收后生效')
      }
      until={
        soonest && (
          <>
            {soonest.name} <DueDate at={soonest.dueAt} compact />
          </>
        )
      }
    >
      {replacedBy && (
        <p className="tb-save-warn">
          {courtName}已于 {dateTimeText(replacedBy.at)} 撤下这份文书并更正：{replacedBy.why}{' '}
          <Go href={`/documents/${courtId}/${replacedBy.id}`}>查看更正后的文书</Go>
        </p>
      )}
    </StateStrip>
  );
}

function useReceive(document: DocumentView, verb: 'read' | 'acknowledge') {
  const client = useQueryClient();
  const key = documentKey(document.courtId, document.id);
  return useWrite<null, DocumentView>({
    send: (_none, idempotency) =>
      request('POST', `/api/documents/${document.courtId}/${document.id}/${verb}`, { key: idempotency }),
    onDone: (after) => {
      client.setQueryData(key, after);
      void client.invalidateQueries({ queryKey: DOCUMENTS_KEY, refetchType: 'none' });
    },
  });
}

function Whole({ document }: { readonly document: DocumentView }) {
  const base = `/api/documents/${document.courtId}/${document.id}`;
  const acknowledge = useReceive(document, 'acknowledge');
  const { can } = document;
  return (
    <>
      <div className="tb-row tb-no-print">
        <DisabledReason
          type="primary"
          whyNot={can.acknowledge.can ? undefined : can.acknowledge.why}
          loading={acknowledge.busy}
          onClick={() => acknowledge.run(null)}
        >
          签收
        </DisabledReason>
        {can.certificate.can && <Button href={`${base}/certificate.pdf`}>电子送达凭证（PDF）</Button>}
        {can.disputeArrival.can && <Dispute document={document} />}
      </div>
      {acknowledge.problem && <ProblemAlert problem={acknowledge.problem} />}
      <div className="dv-two">
        <Served document={document} />
        <Paper document={document} base={base} />
      </div>
    </>
  );
}

/** The paper. Where the address was not confirmed by the recipient, opening it is what makes service effective: it asks first. */
function Paper({ document, base }: { readonly document: DocumentView; readonly base: string }) {
  const read = useReceive(document, 'read');
  const { run } = read;
  const effective = document.service.effective !== null;
  const isRead = document.service.attempts.some((attempt) => attempt.readAt !== null);
  const shown = document.can.file.can && (effective || isRead);
  // Service has taken effect already: opening the page only notes that it was read.
  const noted = useRef(false);
  useEffect(() => {
    if (!effective || isRead || noted.current) return;
    noted.current = true;
    run(null);
  }, [effective, isRead, run]);

  if (document.state === 'typesetting') return <LoadingState label="文书正在制作" rows={6} />;
  return (
    <div className="dv-paper">
      {shown ? (
        <PdfViewer url={`${base}/file`} title={document.title} downloadHref={`${base}/file`} />
      ) : (
        <div className="dv-closed">
          <p className="tb-item-title">打开查阅，即为送达</p>
          <p>
            这份文书发往您自有而未确认的地址。依照规定，您回复收悉或者查阅时送达生效，由此起算的期限自次日计算。
          </p>
          <DisabledReason
            type="primary"
            loading={read.busy}
            whyNot={document.can.file.can || !effective ? undefined : document.can.file.why}
            onClick={() => run(null)}
          >
            打开文书
          </DisabledReason>
        </div>
      )}
      {read.problem && <ProblemAlert problem={read.problem} />}
    </div>
  );
}
