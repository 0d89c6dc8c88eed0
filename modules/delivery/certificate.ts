import { cite } from '#law/citations.ts';
import { toPlainDate } from '#law/time.ts';
import { type DocumentData, typeset } from '#modules/documents/index.ts';
import type { DeliveryDeps } from './deps.ts';
import type { Served } from './policy.ts';
import { consentWords } from './rules.ts';
import { CHANNELS, DISPUTE_DECISIONS } from './terms.ts';
import { consentOf, courtName } from './views.ts';

/** 电子送达凭证, which is the 送达回证 (OLR 31.3): everything recorded of one service as it stands now. */
export async function certificatePdf(deps: DeliveryDeps, served: Served): Promise<Uint8Array> {
  const { pdf } = await typeset('service-certificate', await certificateOf(deps, served));
  return pdf;
}

export async function certificateOf(
  deps: DeliveryDeps,
  served: Served,
): Promise<DocumentData<'service-certificate'>> {
  const { document, service, attempts } = served;
  const shown = attempts.find(({ channel }) => channel === service.effective_channel) ?? attempts[0];
  if (!shown || !document.sha256) throw new Error(`nothing served of ${document.id}`);
  const form = consentOf(served)?.form;
  const arrivedAt = shown.proven_arrival_at ?? shown.arrived_at;
  const proof = service.audit_id ? await deps.proofOf?.(service.audit_id) : undefined;
  return {
    courtName: courtName(document.court_id),
    issuedOn: toPlainDate(deps.clock.now()),
    certificateNumber: `${document.court_id}-${document.issued_on.slice(0, 4)}-SD-${service.id.slice(-12).toUpperCase()}`,
    caseNumber: document.case_number ?? '（立案审查中，尚未编立案号）',
    recipient: { name: service.recipient_name, capacity: service.capacity },
    documents: [
      {
        name: document.replaced_by ? `${document.title}（已更正）` : document.title,
        sha256: document.sha256,
        ...(document.sm3 ? { sm3: document.sm3 } : {}),
      },
    ],
    consentBasis: form ? consentWords(form) : '受送达人尚未确认，以其查阅、回复或者诉讼行为为准',
    channel: attempts.map(({ channel }) => CHANNELS[channel].name).join('；'),
    address: shown.address,
    sentAt: shown.sent_at,
    ...(arrivedAt ? { arrivedAt } : {}),
    ...(shown.read_at ? { readAt: shown.read_at } : {}),
    ...(service.effective_at
      ? { effectiveAt: service.effective_at, effectiveBasis: effectiveWords(served) }
      : {}),
    operator: shown.operator,
    ...(proof ? { proof } : {}),
  };
}

/** Why it took effect, and what else happened: signing, a disputed arrival. */
function effectiveWords({ service, disputes, attempts }: Served): string {
  const parts = [`${service.effective_article ?? ''}：${service.effective_why ?? ''}`];
  if (attempts.some((a) => a.replied_at)) parts.push('受送达人已签收');
  if (attempts.some((a) => a.acted_at)) parts.push('受送达人已作出相应诉讼行为');
  const dispute = disputes.at(-1);
  if (dispute)
    parts.push(
      `受送达人曾主张另一到达时间（${cite('CPI', '135').label}），${DISPUTE_DECISIONS[dispute.decision]}`,
    );
  return parts.join('；').slice(0, 500);
}
