import type { ActContext } from '#kernel/acts/index.ts';
import { recordAudit } from '#kernel/audit/record.ts';
import { decryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { isRefusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import { ACTING_CATEGORIES, LICENCE_STATES } from '#law/identities/index.ts';
import type { LawyerActor, StaffActor } from './actors.ts';
import type { IdentityDeps } from './deps.ts';
import { maskIdNumber, maskPhone } from './masking.ts';
import { mustBeAbleToLitigate } from './policy.ts';
import { lawyerById, sealedNumbers, sessionsOf } from './queries.ts';
import { type MeView, ROLE_NAMES, type SessionView, VERIFICATION_NAMES } from './terms.ts';

/** Who is signed in, as the page shows it: numbers masked, and whether he may file a case, else why not. */
export async function describeMe(deps: IdentityDeps, actor: LawyerActor | StaffActor): Promise<MeView> {
  const may = mustBeAbleToLitigate(actor, deps.clock.now());
  const article = isRefusal(may) && may.article ? { article: may.article } : {};
  const fileCase = isRefusal(may) ? { can: false, why: may.detail, ...article } : { can: true };
  const base = {
    id: actor.id,
    name: actor.name,
    via: actor.via === 'token' ? ('token' as const) : ('session' as const),
    can: { fileCase },
  };
  if (actor.kind === 'staff') return { ...base, kind: 'staff', staff: staffFacts(deps, actor) };
  const numbers = await numbersOf(deps.db, deps.keys, actor.id);
  return { ...base, kind: 'lawyer', lawyer: lawyerFactsOf(actor, numbers, fileCase) };
}

function staffFacts(deps: IdentityDeps, actor: StaffActor): NonNullable<MeView['staff']> {
  return {
    courtId: actor.courtId,
    courtName: deps.courtName(actor.courtId) ?? actor.courtId,
    staffNo: actor.staffNo,
    roles: [...actor.roles],
    roleNames: actor.roles.map((role) => ROLE_NAMES[role]),
  };
}

function lawyerFactsOf(
  actor: LawyerActor,
  numbers: Numbers,
  fileCase: MeView['can']['fileCase'],
): NonNullable<MeView['lawyer']> {
  const { category, licenceState, verification, firm, unit, areas, licenceNo, suspendedUntil } = actor.lawyer;
  const row = ACTING_CATEGORIES[category];
  const verified = verification.level !== 'none';
  return {
    licenceNumber: licenceNo,
    category,
    categoryName: row.name,
    categoryRule: row.rule,
    firm: firm.name,
    unit: unit ?? null,
    areas: [...(areas ?? [])],
    state: licenceState,
    stateName: LICENCE_STATES[licenceState].name,
    suspendedUntil: suspendedUntil ?? null,
    level: verified ? verification.level : null,
    levelName: verified ? VERIFICATION_NAMES[verification.level] : null,
    verifiedAt: verification.at ?? null,
    verifiedBy: verified ? verification.by : null,
    phone: maskPhone(numbers.phone),
    idNumber: maskIdNumber(numbers.idNumber),
    canLitigate: fileCase.can,
    ...(fileCase.why ? { whyNot: fileCase.why } : {}),
  };
}

type Numbers = { phone: string; idNumber: string };

/** A lawyer's own numbers in full: never leave the server but masked, or with a trace of having been read. */
async function numbersOf(db: Db | Tx, keys: FieldKeys, lawyerId: string): Promise<Numbers> {
  const row = await sealedNumbers(db, lawyerId);
  if (!row) throw new Error('an actor without a row');
  const open = (column: 'phone_sealed' | 'id_number_sealed') =>
    decryptField(keys, row[column], { table: 'lawyer', column, row: lawyerId });
  return { phone: open('phone_sealed'), idNumber: open('id_number_sealed') };
}

/** Name and telephone of a lawyer, for a message sent to him (短信提醒); never for a screen. Undefined for an unknown id. */
export async function contactOf(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
): Promise<{ name: string; phone: string } | undefined> {
  const lawyer = await lawyerById(db, lawyerId);
  if (!lawyer) return undefined;
  const { phone } = await numbersOf(db, keys, lawyerId);
  return { name: lawyer.lawyer_name, phone };
}

/** The lawyer's own numbers in full; that they were read stands in the log before they are told. */
export async function revealNumbers(
  context: ActContext,
  keys: FieldKeys,
  actor: LawyerActor,
): Promise<Numbers> {
  return inTransaction(context.db, async (tx) => {
    const numbers = await numbersOf(tx, keys, actor.id);
    await recordAudit(tx, {
      at: context.clock.now(),
      act: 'identity.numbers-read',
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      subject: { type: 'lawyer', id: actor.id },
      outcome: 'read',
      requestId: context.requestId,
      ip: context.ip,
    });
    return numbers;
  });
}

/** Where the person is signed in, the latest use first. */
export async function listSessions(
  db: Db,
  actor: LawyerActor | StaffActor,
  now: Instant,
): Promise<SessionView[]> {
  const rows = await sessionsOf(db, actor, now);
  return rows.map((row) => ({
    id: row.session_id,
    device: row.device,
    startedAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    current: row.session_id === actor.credentialId,
  }));
}
