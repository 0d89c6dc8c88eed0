import type { Unit } from '#kernel/acts/index.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { CONSENT_FORMS, type ConsentForm } from '#law/delivery/index.ts';
import type { Instant } from '#law/time.ts';
import type { Standing } from '../rules.ts';
import type { ConsentScope } from '../terms.ts';
import '../tables.ts';

export type NewConsent = {
  courtId: string;
  filingId: string;
  lawyerId: string;
  /** The parties for whom the address was given. */
  partyNames: readonly string[];
  form: ConsentForm;
  scope: ConsentScope;
  /** Where to; by default the lawyer's account on this platform. */
  address?: string | undefined;
  /** In which paper it was given; by default 起诉状. */
  source?: string | undefined;
  /** When it was given; by default now. */
  givenAt?: Instant | undefined;
};

export const PLATFORM_ADDRESS = '律师服务平台电子送达账户';

/**
 * Records consent to electronic service (电子送达确认) in the caller's act. The same again changes nothing; other terms end the record that
 * stood and begin a new one, so that every change stays visible (CPI 137).
 */
export async function recordConsent(unit: Unit, input: NewConsent): Promise<{ consentId: string }> {
  const standing = await unit.tx
    .selectFrom('service_consent')
    .selectAll()
    .where('court_id', '=', input.courtId)
    .where('filing_id', '=', input.filingId)
    .where('lawyer_id', '=', input.lawyerId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const address = input.address ?? PLATFORM_ADDRESS;
  if (
    standing &&
    standing.scope === input.scope &&
    standing.form === input.form &&
    standing.address === address
  )
    return { consentId: standing.id };
  if (standing)
    await unit.tx
      .updateTable('service_consent')
      .set({ withdrawn_at: unit.now, withdrawn_why: '由新的确认代替' })
      .where('court_id', '=', input.courtId)
      .where('id', '=', standing.id)
      .execute();
  const id = newId();
  await unit.tx
    .insertInto('service_consent')
    .values({
      court_id: input.courtId,
      id,
      filing_id: input.filingId,
      lawyer_id: input.lawyerId,
      party_names: input.partyNames.join('、'),
      form: input.form,
      scope: input.scope,
      address,
      source: input.source ?? '起诉状',
      given_at: input.givenAt ?? unit.now,
      withdrawn_at: null,
      withdrawn_why: null,
    })
    .execute();
  await unit.audit({
    subject: { type: 'service-consent', id },
    related: [{ type: 'filing', id: input.filingId }],
    courtId: input.courtId,
    change: { consent: [standing?.scope ?? null, input.scope], form: input.form },
    law: [CONSENT_FORMS[input.form].article.label],
  });
  return { consentId: id };
}

/**
 * Consent as it stands for a recipient in a filing: what was said in the filing goes first, then the lawyer's own word for the account,
 * then what the caller knows (`stated`).
 */
export async function standingConsent(
  db: Db | Tx,
  of: { courtId: string; filingId: string | null; lawyerId: string },
  stated: ConsentForm | null,
): Promise<Standing> {
  const own =
    of.filingId &&
    (await db
      .selectFrom('service_consent')
      .select(['id', 'form', 'scope', 'address', 'withdrawn_at'])
      .where('court_id', '=', of.courtId)
      .where('filing_id', '=', of.filingId)
      .where('lawyer_id', '=', of.lawyerId)
      .orderBy('withdrawn_at', (order) => order.desc().nullsFirst())
      .limit(1)
      .executeTakeFirst());
  if (own && own.withdrawn_at) return 'withdrawn';
  if (own) return { form: own.form, scope: own.scope, id: own.id, address: own.address };
  const account = await db
    .selectFrom('account_consent')
    .select(['id', 'scope'])
    .where('lawyer_id', '=', of.lawyerId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (account) return { form: 'express', scope: account.scope, id: account.id };
  return stated ? { form: stated, scope: 'all', id: null } : 'none';
}
