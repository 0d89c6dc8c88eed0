import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { DeskDocumentView } from '../terms.ts';
import { Words } from './desk/field-inputs.tsx';
import './desk/dialogs.css';
import { ServiceTag } from './service-tags.tsx';

type ServiceRecord = DeskDocumentView['services'][number];

interface ServiceProps {
  readonly service: ServiceRecord;
  readonly documentId: string;
}

/** The record of service on one recipient: consent, sendings, effect with its reason, deadlines, disputes. */
export function Service({ service, documentId }: ServiceProps) {
  return (
    <Section
      title={`${service.recipientName}（${service.capacity}）`}
      aside={<ServiceTag state={service.state} name={service.stateName} />}
    >
      <div className="tb-stack">
        {service.otherMeansWhy && <p>{service.otherMeansWhy}</p>}
        {service.mailSuggestedAt && <StateTag tone="near">久未阅读，建议改用邮寄等方式送达</StateTag>}
        {service.effective && (
          <p>
            {dateTimeText(service.effective.at)} 送达生效：{service.effective.why}
            <ArticleRef>{service.effective.article}</ArticleRef>
          </p>
        )}
        {service.consent && (
          <p>
            电子送达依据：{service.consent.name}
            <ArticleRef>{service.consent.article}</ArticleRef>
          </p>
        )}
        <ol className="wb-sendings" aria-label="发送记录">
          {service.attempts.map((attempt) => (
            <li key={`${attempt.channel}${attempt.sentAt}`}>
              <span>{attempt.channelName}</span>
              <span className="tb-faint">
                {dateTimeText(attempt.sentAt)} 发送
                {attempt.arrivedAt && `，${dateTimeText(attempt.arrivedAt)} 到达`}
                {attempt.readAt && `，${dateTimeText(attempt.readAt)} 阅读`}
                {attempt.repliedAt && `，${dateTimeText(attempt.repliedAt)} 签收`}
              </span>
            </li>
          ))}
        </ol>
        {service.deadlines.map((deadline) => (
          <p key={deadline.rule}>
            {deadline.name}：{dateText(deadline.dueOn)}届满
            <ArticleRef>{deadline.article}</ArticleRef>
          </p>
        ))}
        {service.disputes.map((dispute) => (
          <Dispute key={dispute.id} dispute={dispute} documentId={documentId} />
        ))}
        {service.effective && (
          <p>
            <a href={`/api/desk/documents/${documentId}/certificates/${service.id}`}>电子送达凭证（PDF）</a>
          </p>
        )}
      </div>
    </Section>
  );
}

function Dispute({
  dispute,
  documentId,
}: {
  readonly dispute: ServiceRecord['disputes'][number];
  readonly documentId: string;
}) {
  const [reason, setReason] = useState('');
  const decide = useWrite<'confirmed' | 'rejected', DeskDocumentView>({
    send: (decision, key) =>
      request('POST', `/api/desk/documents/${documentId}/confirm-arrival`, {
        body: { disputeId: dispute.id, decision, reason: reason.trim() },
        key,
      }),
    invalidates: [['desk-documents']],
  });
  return (
    <div className="wb-dispute">
      <p>
        <StateTag tone={dispute.decision === 'open' ? 'near' : 'done'}>{dispute.decisionName}</StateTag>{' '}
        受送达人称 {dateTimeText(dispute.statedAt)} 到达
        {dispute.systemAt && `（系统记录${dateTimeText(dispute.systemAt)}）`}
      </p>
      <p className="wb-quote">{dispute.proof}</p>
      {dispute.decision === 'open' ? (
        <>
          <Words label="认定的理由" value={reason} onChange={setReason} rows={2} />
          <div className="tb-row">
            <Button loading={decide.busy} onClick={() => decide.run('confirmed')}>
              采纳，以证明的时间为准
            </Button>
            <Button loading={decide.busy} onClick={() => decide.run('rejected')}>
              不采纳
            </Button>
          </div>
          {decide.problem && <ProblemAlert problem={decide.problem} />}
        </>
      ) : (
        <p className="tb-faint">
          {dispute.decidedName}
          {dispute.decidedAt && `，${dateTimeText(dispute.decidedAt)}`}：{dispute.reason}
        </p>
      )}
    </div>
  );
}
