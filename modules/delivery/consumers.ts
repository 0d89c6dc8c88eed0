import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#kernel/db/database.ts';
import type { Consumer, DeliveredEvent } from '#kernel/outbox/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { chinaClock, type Instant, toPlainDate } from '#law/time.ts';
import { notify } from '#modules/notices/index.ts';
import type { DeliveryDeps } from './deps.ts';
import { searchTextOf } from './lists.ts';
import { platformAttempt, type Served } from './policy.ts';
import { deadlinesOf } from './rules.ts';
import { servedTo } from './served.ts';
import { courtName } from './views.ts';

const about = z.object({ courtId: z.string(), documentId: z.string(), recipientId: z.string() });
const decided = z.object({ disputeId: z.string(), decision: z.string(), reason: z.string() });

/** What this room does when something has happened in it: the recipient's own list, and notices to him. */
export function deliveryConsumers(deps: DeliveryDeps): Consumer[] {
  const telling = (topic: string, words: Words): Consumer => ({
    topic,
    name: 'delivery.notice',
    handle: (tx, event) => tell(deps, tx, event, words),
  });
  return [
    { topic: 'delivery.changed', name: 'delivery.lawyer-list', handle: keepLawyerList },
    telling('delivery.sent', sentWords),
    telling('delivery.needs-other-means', otherMeansWords),
    telling('delivery.arrival-decided', decidedWords),
  ];
}

/** The list is written anew from the rows as they stand, so that events may come late, twice or out of order. */
async function keepLawyerList(tx: Tx, event: DeliveredEvent): Promise<void> {
  const { courtId, documentId, recipientId } = about.parse(event.payload);
  const served = await servedTo(tx, { courtId, id: documentId }, recipientId);
  if (!served?.service.sent_at) return;
  const { document, service } = served;
  const attempt = platformAttempt(served);
  const row = {
    court_id: courtId,
    filing_id: document.filing_id,
    case_id: document.case_id,
    application_id: document.application_id,
    case_number: document.case_number,
    kind: document.kind,
    title: document.title,
    search_text: searchTextOf([document.title, document.case_number, courtName(courtId)]),
    state: service.state,
    unread: attempt !== undefined && attempt.read_at === null && attempt.replied_at === null,
    acknowledged: attempt?.replied_at !== undefined && attempt.replied_at !== null,
    replaced: document.replaced_by !== null,
    sent_at: served.service.sent_at,
    effective_at: service.effective_at,
    version: service.version,
  };
  await tx
    .insertInto('lawyer_document')
    .values({ ...row, lawyer_id: recipientId, document_id: documentId })
    .onConflict((conflict) =>
      conflict
        .columns(['lawyer_id', 'document_id'])
        .doUpdateSet(row)
        .where(sql<boolean>`lawyer_document.version <= excluded.version`),
    )
    .execute();
}

type Words = (
  served: Served,
  event: DeliveredEvent,
  deps: DeliveryDeps,
) => Promise<{ title: string; text: string }>;

async function tell(deps: DeliveryDeps, tx: Tx, event: DeliveredEvent, words: Words): Promise<void> {
  const { courtId, documentId, recipientId } = about.parse(event.payload);
  const served = await servedTo(tx, { courtId, id: documentId }, recipientId);
  if (!served) throw new Error(`nobody to tell of ${event.topic}`);
  await notify(tx, deps.clock.now(), {
    ...(await words(served, event, deps)),
    recipientId,
    kind: event.topic,
    ...(served.service.sent_at ? { link: `/documents/${courtId}/${documentId}` } : {}),
    dedupeKey: event.id,
  });
}

const when = (at: Instant) => `${plainChineseDate(toPlainDate(at))}${chinaClock(at)}`;
const nameOf = ({ document }: Served) =>
  `${courtName(document.court_id)}${document.case_number ?? ''}《${document.title}》`;

async function sentWords(served: Served, _event: DeliveredEvent, deps: DeliveryDeps) {
  const { document, service } = served;
  const title = `${document.replaces_id ? '更正后重新送达' : '收到新文书'}：《${document.title}》`.slice(
    0,
    100,
  );
  if (!service.effective_at)
    return { title, text: `${nameOf(served)}已发送至您的账户，您查阅或者签收后送达生效。` };
  const dues = deadlinesOf(
    document.kind,
    service.effective_at,
    await deps.calendar(),
    document.lengths,
    document.law,
  )
    .map((due) => `${due.name}期限至${plainChineseDate(due.dueOn as ReturnType<typeof toPlainDate>)}。`)
    .join('');
  return { title, text: `${nameOf(served)}已于${when(service.effective_at)}送达生效。${dues}` };
}

async function otherMeansWords(served: Served) {
  return {
    title: `《${served.document.title}》将以其他方式送达`.slice(0, 100),
    text: `${nameOf(served)}不通过电子方式送达：${served.service.other_means_why ?? ''}。法院将以直接送达、邮寄等方式送达。`,
  };
}

async function decidedWords(served: Served, event: DeliveredEvent) {
  const { decision, reason } = decided.parse(event.payload);
  const at = served.service.effective_at;
  return {
    title: decision === 'confirmed' ? '法院已确认您证明的到达时间' : '法院未采纳您说明的到达时间',
    text: `${nameOf(served)}：${reason}。${at ? `送达生效时间为${when(at)}，各项期限已据此计算。` : ''}`,
  };
}
