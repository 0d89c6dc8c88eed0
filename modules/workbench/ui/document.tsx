import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Facts, Page, Section } from '#web/kit/page.tsx';
import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { DeskDocumentView } from '../terms.ts';
import './court-pages.css';
import { PaperState } from './service-tags.tsx';
import { Service } from './service.tsx';

const TOPICS = ['delivery'] as const;
const documentKey = (id: string) => ['desk-documents', 'one', id] as const;

/** One paper of the court: the paper itself and every recipient's record of service. */
export function CourtDocument() {
  const { id = '' } = useParams({ strict: false });
  const document = useQuery({
    queryKey: documentKey(id),
    queryFn: ({ signal }) => get<DeskDocumentView>(`/api/desk/documents/${id}`, undefined, signal),
  });
  return (
    <Page
      title={document.data?.title ?? '文书'}
      number={document.data?.caseNumber ?? undefined}
      crumbs={[{ label: '文书送达', href: '/court/documents' }]}
    >
      <LiveNotice topics={TOPICS} of={id} refreshes={[documentKey(id)]} />
      <Loaded query={document} rows={8}>
        {(data) => <Whole document={data} />}
      </Loaded>
    </Page>
  );
}

function Whole({ document }: { readonly document: DeskDocumentView }) {
  const retry = useWrite<null, DeskDocumentView>({
    send: (_none, key) => request('POST', `/api/desk/documents/${document.id}/retry`, { key }),
    invalidates: [['desk-documents']],
  });
  return (
    <div className="wb-two">
      <div className="tb-stack">
        <Section title="文书" aside={<PaperState state={document.state} name={document.stateName} />}>
          <Facts
            items={[
              { term: '作出时间', value: dateTimeText(document.issuedAt) },
              { term: '署名', value: document.signerName },
              { term: '页数', value: document.pages === null ? '制作中' : `${document.pages} 页` },
              { term: '哈希（SM3）', value: document.sm3 && <code className="wb-hash">{document.sm3}</code> },
            ]}
          />
          {document.applicationId === null ? (
            document.filingId !== null && (
              <p>
                <Go href={`/court/filings?id=${document.filingId}`}>查看立案申请</Go>
              </p>
            )
          ) : (
            <p>
              <Go href={`/court/applications/${document.applicationId}`}>查看申请</Go>
            </p>
          )}
          {document.replacedBy && (
            <p>
              已于{dateTimeText(document.replacedBy.at)}撤下更正：{document.replacedBy.why}{' '}
              <Go href={`/court/documents/${document.replacedBy.id}`}>查看更正后的文书</Go>
            </p>
          )}
          {document.state === 'failed' && (
            <>
              <p>{document.fault ?? '文书没有制作成功，尚未送达任何人。'}</p>
              <DisabledReason
                whyNot={document.can.retry.can ? undefined : document.can.retry.why}
                loading={retry.busy}
                onClick={() => retry.run(null)}
              >
                重新制作
              </DisabledReason>
            </>
          )}
          {retry.problem && <ProblemAlert problem={retry.problem} />}
        </Section>
        {document.services.map((service) => (
          <Service key={service.id} service={service} documentId={document.id} />
        ))}
      </div>
      {document.state === 'sealed' && (
        <div className="wb-viewer">
          <PdfViewer
            url={`/api/desk/documents/${document.id}/file`}
            title={document.title}
            downloadHref={`/api/desk/documents/${document.id}/file`}
          />
        </div>
      )}
    </div>
  );
}
