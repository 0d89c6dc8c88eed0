import type { z } from 'zod';
import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import { refuseDelivery } from '../refusals.ts';
import type { consentInput, withdrawInput } from '../terms.ts';

/** The lawyer's word for all matters: documents may be served to the account, or no longer (delivery.consent, OLR 29; CPI 137). */
export function setAccountConsent(
  context: ActContext,
  input: z.output<typeof consentInput>,
): Promise<{ consent: boolean } | Refusal> {
  const subject = { type: 'lawyer', id: context.actor.id };
  return act(context, { name: 'delivery.consent', subject, request: input }, async (unit) => {
    const lawyer = mustBeAbleToLitigate(unit.actor, unit.now);
    if (isRefusal(lawyer)) return lawyer;
    const standing = await unit.tx
      .selectFrom('account_consent')
      .select(['id', 'scope'])
      .where('lawyer_id', '=', lawyer.id)
      .where('withdrawn_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (input.consent ? standing?.scope === input.scope : !standing)
      return refuseDelivery('delivery.consent-standing');
    if (standing) await endAccountConsent(unit, lawyer.id, standing.id, input.consent);
    if (input.consent)
      await unit.tx
        .insertInto('account_consent')
        .values({
          lawyer_id: lawyer.id,
          id: newId(),
          scope: input.scope,
          given_at: unit.now,
          withdrawn_at: null,
          withdrawn_why: null,
        })
        .execute();
    await unit.audit({
      subject,
      change: { consent: [standing?.scope ?? null, input.consent ? input.scope : null] },
      law: [cite('OLR', input.consent ? '29' : '4').label],
    });
    return { consent: input.consent };
  });
}

async function endAccountConsent(unit: Unit, lawyerId: string, id: string, replaced: boolean): Promise<void> {
  await unit.tx
    .updateTable('account_consent')
    .set({ withdrawn_at: unit.now, withdrawn_why: replaced ? '由新的确认代替' : '本人撤回' })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .execute();
}

/** The lawyer withdraws in writing a consent given in a filing (delivery.withdraw-consent, CPI 137). What was served stays served. */
export function withdrawConsent(
  context: ActContext,
  input: z.output<typeof withdrawInput>,
): Promise<{ consentId: string } | Refusal> {
  const subject = { type: 'service-consent', id: input.consentId, courtId: input.courtId };
  return act(context, { name: 'delivery.withdraw-consent', subject, request: input }, async (unit) => {
    const lawyer = mustBeAbleToLitigate(unit.actor, unit.now);
    if (isRefusal(lawyer)) return lawyer;
    const ended = await unit.tx
      .updateTable('service_consent')
      .set({ withdrawn_at: unit.now, withdrawn_why: input.reason })
      .where('court_id', '=', input.courtId)
      .where('id', '=', input.consentId)
      .where('lawyer_id', '=', lawyer.id)
      .where('withdrawn_at', 'is', null)
      .returning(['filing_id', 'scope'])
      .executeTakeFirst();
    if (!ended) return refuseDelivery('delivery.consent-not-found');
    await unit.audit({
      subject: { type: subject.type, id: subject.id },
      related: [{ type: 'filing', id: ended.filing_id }],
      courtId: input.courtId,
      change: { consent: [ended.scope, null] },
      law: [cite('CPI', '137').label],
      personal: { reason: input.reason },
    });
    return { consentId: input.consentId };
  });
}
