import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Facts, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { Deadline, DocumentView } from '../terms.ts';

/** When service took effect and why, every deadline that follows, how it was sent, and the paper's particulars. */
export function Served({ document }: { readonly document: DocumentView }) {
  return (
    <div className="tb-stack">
      <Effect document={document} />
      <Section title="由此起算的期限">
        {document.service.deadlines.length === 0 ? (
          <EmptyState
            title={
              document.service.effective ? '这份文书不引起新的期限' : '送达生效后，由此起算的期限列在这里'
            }
          />
        ) : (
          <ul className="tb-list">
            {document.service.deadlines.map((deadline) => (
              <li key={deadline.rule}>
                <DeadlineLine deadline={deadline} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Sendings document={document} />
      <Section title="文书">
        <Facts
          items={[
            { term: '制作法院', value: document.courtName },
            { term: '署名', value: document.signerName },
            { term: '作出日期', value: dateText(document.issuedOn) },
            { term: '页数', value: document.pages === null ? '制作中' : `${document.pages} 页` },
            { term: '哈希（SM3）', value: document.sm3 && <code className="dv-hash">{document.sm3}</code> },
          ]}
        />
        {document.paperOnRequest && (
          <p className="tb-faint">需要纸质文书的，可以向受理法院提出，法院应当提供。</p>
        )}
      </Section>
    </div>
  );
}

function Effect({ document: { service } }: { readonly document: DocumentView }) {
  const { effective } = service;
  return (
    <Section title="送达生效">
      {effective ? (
        <>
          <p>
            <strong>{dateTimeText(effective.at)}</strong>
            {effective.presumed && '（推定）'}
          </p>
          <p>
            {effective.why}
            <ArticleRef>{effective.article}</ArticleRef>
          </p>
          {effective.firstAt && effective.firstAt !== effective.at && (
            <p className="tb-faint">原记录为{dateTimeText(effective.firstAt)}，后经更正。</p>
          )}
        </>
      ) : (
        <p>{service.otherMeansWhy ?? '尚未生效。'}</p>
      )}
      {service.consent && (
        <p className="tb-faint">
          电子送达依据：{service.consent.name}
          <ArticleRef>{service.consent.article}</ArticleRef>
        </p>
      )}
    </Section>
  );
}

function DeadlineLine({ deadline }: { readonly deadline: Deadline }) {
  return (
    <div className="dv-deadline">
      <span className="tb-item-title">{deadline.name}</span>
      <DueDate
        at={deadline.dueAt}
        name={deadline.name}
        steps={deadline.steps}
        warnings={deadline.warnings}
        article={deadline.article}
        compact
      />
      <span className="tb-faint">{deadline.onEnd}</span>
      <ArticleRef>{deadline.article}</ArticleRef>
    </div>
  );
}

function Sendings({ document: { service } }: { readonly document: DocumentView }) {
  return (
    <Section title="送达记录">
      <ol className="tb-list">
        {service.attempts.map((attempt) => (
          <li key={`${attempt.channel}${attempt.sentAt}`}>
            <div>{attempt.channelName}</div>
            <div className="tb-faint">
              {attempt.address}（{attempt.basisName}）
            </div>
            <ul className="dv-times">
              <li>{dateTimeText(attempt.sentAt)} 发送</li>
              {attempt.arrivedAt && <li>{dateTimeText(attempt.arrivedAt)} 到达</li>}
              {attempt.readAt && <li>{dateTimeText(attempt.readAt)} 查阅</li>}
              {attempt.repliedAt && <li>{dateTimeText(attempt.repliedAt)} 签收</li>}
              {attempt.provenArrivalAt && (
                <li>{dateTimeText(attempt.provenArrivalAt)} 实际到达（法院确认）</li>
              )}
            </ul>
          </li>
        ))}
      </ol>
      {service.disputes.map((dispute) => (
        <div key={dispute.id} className="dv-dispute">
          <StateTag
            tone={
              dispute.decision === 'open' ? 'waiting' : dispute.decision === 'confirmed' ? 'done' : 'stopped'
            }
          >
            {dispute.decisionName}
          </StateTag>
          <p>
            您于{dateTimeText(dispute.madeAt)}提出，文书实际于{dateTimeText(dispute.statedAt)}到达：
            {dispute.proof}
          </p>
          {dispute.reason && (
            <p className="tb-faint">
              {dispute.decidedName}：{dispute.reason}
            </p>
          )}
        </div>
      ))}
    </Section>
  );
}
