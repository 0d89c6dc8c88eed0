import { act, type ActContext } from '#kernel/acts/index.ts';
import type { LawyerClaims } from '#gateways/lawyer-identity/port.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { breaks } from '#kernel/db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { StaffActor } from './actors.ts';
import type { IdentityDeps } from './deps.ts';
import { type Occasion, recordClaims } from './lawyers.ts';
import { counterVerification, lawyerById, lawyerIdOf, pendingVerifications } from './queries.ts';
import { refuseIdentity } from './refusals.ts';
import { announceLicence, standingChange, traceVerification } from './sign-in.ts';
import { insertCounterVerification, settleCounterVerification } from './store.ts';
import type { CounterVerificationTable } from './tables.ts';
import type { CounterVerificationView } from './terms.ts';

/** A clerk at the counter begins a verification for the lawyer before him (窗口核验, 法发〔2021〕3号第三条). */
export async function startCounterVerification(
  deps: IdentityDeps,
  context: ActContext,
  clerk: StaffActor,
  licenceNo: string,
): Promise<CounterVerificationView | Refusal> {
  const started = await deps.lawyerIdentity.startVerification(licenceNo);
  const subject = { type: 'licence', id: licenceNo, courtId: clerk.courtId };
  const spec = { name: 'identity.counter-verification-started', subject, request: { licenceNo } };
  return act(context, spec, async (unit) => {
    if (!started.ok)
      return refuseIdentity(
        started.why === 'unknown-licence' ? 'identity.licence-unknown' : 'identity.platform-unreachable',
      );
    const row: CounterVerificationTable = {
      court_id: clerk.courtId,
      code: started.code,
      url: started.url,
      clerk_id: clerk.id,
      clerk_name: clerk.name,
      licence_no: licenceNo,
      state: 'pending',
      lawyer_id: null,
      started_at: unit.now,
      settled_at: null,
    };
    await insertCounterVerification(unit.tx, row);
    await unit.audit({ subject: { type: 'licence', id: licenceNo }, courtId: clerk.courtId });
    return viewOf(row);
  });
}

/** How a verification of this court's counter stands; asks the platform while it is pending. */
export async function readCounterVerification(
  deps: IdentityDeps,
  context: ActContext,
  clerk: StaffActor,
  code: string,
): Promise<CounterVerificationView | Refusal> {
  const row = await counterVerification(deps.db, clerk.courtId, code);
  if (!row) return refuseIdentity('identity.verification-not-found');
  if (row.state === 'pending') await settle(deps, context, row);
  const settled = await counterVerification(deps.db, clerk.courtId, code);
  const lawyer = settled?.lawyer_id ? await lawyerById(deps.db, settled.lawyer_id) : undefined;
  return {
    ...viewOf(settled ?? row),
    ...(lawyer
      ? {
          lawyer: {
            id: lawyer.lawyer_id,
            name: lawyer.lawyer_name,
            level: lawyer.verification_level,
            state: lawyer.licence_state,
          },
        }
      : {}),
  };
}

/** Settles what clerks have left open: a lawyer who passed is verified, whether or not somebody still looks at the page. */
export async function settlePending(deps: IdentityDeps): Promise<void> {
  const actor = systemActor('窗口核验');
  for (const row of await pendingVerifications(deps.db, 50))
    await settle(deps, { db: deps.db, clock: deps.clock, actor, requestId: newId() }, row);
}

/** Asks the platform and, when it has an answer, writes it down once. */
async function settle(deps: IdentityDeps, context: ActContext, row: CounterVerificationTable): Promise<void> {
  const standing = await deps.lawyerIdentity.verification(row.code);
  if (standing.state === 'pending') return;
  // the platform answers for the licence that was asked for, or its answer counts for nothing
  const claims =
    standing.state === 'passed' && standing.claims.licence_no === row.licence_no
      ? standing.claims
      : undefined;
  const write = () => (claims ? recordPass(deps, context, row, claims) : recordFailure(context, row));
  try {
    // he may sign in for the first time at this very moment: then his row is there at the second try
    await write().catch((error: unknown) =>
      breaks(error, 'lawyer_sub_key') ? write() : Promise.reject(error),
    );
  } catch (error) {
    if (error !== ALREADY_SETTLED) throw error;
  }
}

/** Another poll was first: this one takes its transaction back, for one outcome leaves one record. */
const ALREADY_SETTLED = new Error('counter verification already settled');

async function recordPass(
  deps: IdentityDeps,
  context: ActContext,
  row: CounterVerificationTable,
  claims: LawyerClaims,
): Promise<void> {
  const known = await lawyerIdOf(deps.db, claims.sub);
  const lawyerId = known ?? newId();
  const occasion: Occasion = {
    by: 'counter',
    clerkId: row.clerk_id,
    clerkName: row.clerk_name,
    courtId: row.court_id,
    code: row.code,
  };
  const subject = { type: 'lawyer', id: lawyerId, courtId: row.court_id };
  const spec = { name: 'identity.counter-verification-passed', subject };
  await act({ ...context, idempotencyKey: undefined }, spec, async (unit) => {
    const first = await settleCounterVerification(unit.tx, row, { state: 'passed', lawyerId }, unit.now);
    if (!first) throw ALREADY_SETTLED;
    const where = { lawyerId, known: known !== undefined, occasion, now: unit.now };
    const change = await recordClaims(unit.tx, deps.keys, claims, where);
    await traceVerification(unit, context, lawyerId, claims, occasion);
    await announceLicence(unit, lawyerId, change);
    await unit.audit({
      subject: { type: 'lawyer', id: lawyerId },
      courtId: row.court_id,
      related: [{ type: 'licence', id: row.licence_no }],
      change: { clerk: row.clerk_id, ...standingChange(change) },
    });
    await unit.emit({
      topic: 'identity.verified',
      key: lawyerId,
      payload: { lawyerId, by: 'counter', courtId: row.court_id },
      audiences: [`person:${lawyerId}`, `person:${row.clerk_id}`],
    });
    return null;
  });
}

async function recordFailure(context: ActContext, row: CounterVerificationTable): Promise<void> {
  const subject = { type: 'licence', id: row.licence_no };
  const spec = {
    name: 'identity.counter-verification-failed',
    subject: { ...subject, courtId: row.court_id },
  };
  await act({ ...context, idempotencyKey: undefined }, spec, async (unit) => {
    const first = await settleCounterVerification(unit.tx, row, { state: 'failed' }, unit.now);
    if (!first) throw ALREADY_SETTLED;
    await unit.audit({ subject, courtId: row.court_id, change: { clerk: row.clerk_id } });
    return null;
  });
}

function viewOf(row: CounterVerificationTable): CounterVerificationView {
  return {
    code: row.code,
    url: row.url,
    licenceNo: row.licence_no,
    state: row.state,
    startedAt: row.started_at,
  };
}
