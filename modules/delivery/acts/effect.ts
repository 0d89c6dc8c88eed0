import { sql } from 'kysely';
import type { Unit } from '#kernel/acts/index.ts';
import type { Instant } from '#law/time.ts';
import { attemptsOf } from '../queries.ts';
import { type Effect, effectOf } from '../rules.ts';
import type { CourtDocumentTable, ServiceRecordTable } from '../tables.ts';
import { eventOf, traceOf } from './trace.ts';

/**
 * Recomputes whether and when a service took effect after something has been recorded of it, in an act that holds the service's lock.
 * The first effect is told once (`delivery.effective`); a later change of the time is told as what it is (`delivery.effective-changed`).
 * Leaves the act's audit row, with `what` happened.
 */
export async function settleEffect(
  unit: Unit,
  document: CourtDocumentTable,
  service: ServiceRecordTable,
  what: Record<string, string | null>,
  law: readonly string[] = [],
): Promise<Effect | undefined> {
  const attempts = await attemptsOf(unit.tx, { courtId: service.court_id, id: service.id });
  const effect = effectOf(attempts);
  const before = service.effective_at;
  const moved =
    effect !== undefined && (effect.at !== before || effect.channel !== service.effective_channel);
  const auditId = await unit.audit(
    traceOf(
      document,
      {
        change: { ...what, ...(moved ? { effectiveAt: [before, effect.at] } : {}) },
        law: [...law, ...(moved ? [effect.article] : [])],
      },
      service,
    ),
  );
  await unit.tx
    .updateTable('service_record')
    .set({
      ...(attempts[0] ? { sent_at: attempts[0].sent_at, state: effect ? 'effective' : 'sent' } : {}),
      ...(effect ? effectColumns(effect, service.first_effective_at) : {}),
      audit_id: auditId,
      version: sql<number>`version + 1`,
    })
    .where('court_id', '=', service.court_id)
    .where('id', '=', service.id)
    .execute();
  await unit.emit(eventOf(document, service, 'delivery.changed'));
  if (effect && before === null)
    await unit.emit(eventOf(document, service, 'delivery.effective', told(effect)));
  else if (effect && effect.at !== before)
    await unit.emit(
      eventOf(document, service, 'delivery.effective-changed', {
        ...told(effect),
        previousEffectiveAt: before,
      }),
    );
  return effect;
}

const told = ({ at, why, article }: Effect) => ({ effectiveAt: at, why: `${why}（${article}）` });

function effectColumns(effect: Effect, first: Instant | null) {
  return {
    effective_at: effect.at,
    effective_channel: effect.channel,
    effective_presumed: effect.presumed,
    effective_why: effect.why,
    effective_article: effect.article,
    first_effective_at: first ?? effect.at,
  };
}
