import { z } from 'zod';
import type { Tx } from '#kernel/db/database.ts';
import type { DeliveredEvent } from '#kernel/outbox/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { DOCUMENTS, type DocumentType, isDocumentType } from '#law/documents/index.ts';
import { type Instant, parseInstant, toPlainDate } from '#law/time.ts';
import type { CaseKey } from '../store/case-file.ts';
import { lockCase } from '../store/case-file.ts';
import { counselOf, partiesOf } from '../store/parts.ts';
import { consumingUnit } from './own-unit.ts';
import { beginFollowing, recountBegun, type ServedPaper } from './following.ts';

/** What modules/delivery tells when a paper is effectively served (送达生效). */
const told = z.object({
  courtId: z.string(),
  documentId: z.string(),
  documentKind: z.string(),
  serviceId: z.string(),
  caseId: z.string().nullish(),
  recipientId: z.string(),
  lengths: z.record(z.string(), z.number()).optional(),
  effectiveAt: z.string().refine((text) => parseInstant(text) !== undefined),
  /** Why it was effective then, with the article. */
  why: z.string().optional(),
});
type Told = z.infer<typeof told>;

/** The recipient's service in a case that is still open, with the parties for whom he acts; undefined when it is no concern of this room. */
async function servedIn(tx: Tx, event: DeliveredEvent, facts: Told): Promise<ServedPaper | undefined> {
  if (!facts.caseId || !isDocumentType(facts.documentKind)) return undefined;
  const key: CaseKey = { courtId: facts.courtId, caseId: facts.caseId };
  const unit = consumingUnit(tx, event.at, 'cases.service', '送达生效');
  const file = await lockCase(tx, key);
  if ('refused' in file || file.stage === 'S8') return undefined;
  const counsel = (await counselOf(tx, key)).filter((row) => row.lawyer_id === facts.recipientId);
  const ids = new Set(counsel.flatMap((row) => row.partyIds));
  const kind: DocumentType = facts.documentKind;
  const at = facts.effectiveAt as Instant; // parsed as one above
  return {
    unit,
    key,
    file,
    kind,
    from: at,
    parties: (await partiesOf(tx, key)).filter((party) => ids.has(party.party_id) && party.left_on === null),
    about: DOCUMENTS[kind].form === 'ruling' ? facts.documentId : '',
    sourceId: facts.documentId,
    serviceId: facts.serviceId,
    lengths: facts.lengths ?? {},
    how: `${plainChineseDate(toPlainDate(at))}向诉讼代理人送达生效${facts.why ? `：${facts.why}` : ''}`,
  };
}

/** A document is effectively served to a party's agent: what follows from it begins for that party. Served to a second agent, nothing begins again. */
export async function startFollowing(tx: Tx, event: DeliveredEvent): Promise<void> {
  const served = await servedIn(tx, event, told.parse(event.payload));
  if (served) await beginFollowing(served);
}

/** The time of service turned out to be another (送达生效时间更正): what it started is counted anew from the right day. */
export async function recountFollowing(tx: Tx, event: DeliveredEvent): Promise<void> {
  const served = await servedIn(tx, event, told.parse(event.payload));
  if (served) await recountBegun(served);
}
