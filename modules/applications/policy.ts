import type { Actor } from '#kernel/access/actor.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { type Instant, toPlainDate } from '#law/time.ts';
import { mustBeAbleToLitigate, mustBeAbleToRead } from '#modules/identity/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { nextState } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import type { ServiceBook } from './book.ts';
import { absentFor, DECIDER_NAMES, decides, isUrgent, type Person } from './deciders.ts';
import { refuseApplication } from './refusals.ts';
import type { ActorSide, ApplicationRow, SideRow } from './tables.ts';
import './tables.ts';

/** Someone else's application is answered exactly as one that does not exist. */
export const notFound = (): Refusal => refuseAccess('access.not-found');

/** The side on which an actor stands, or that there is no such application for him. */
export function sideIn(
  actor: Actor | undefined,
  row: ApplicationRow | undefined,
  sides: readonly SideRow[],
): ActorSide | Refusal {
  if (actor?.kind === 'system') return row ? 'system' : notFound();
  if (actor?.kind === 'staff') return row?.court_id === actor.courtId ? 'court' : notFound();
  const lawyer = mustBeAbleToRead(actor);
  if (isRefusal(lawyer)) return lawyer;
  return row ? (sides.find((side) => side.lawyer_id === lawyer.id)?.side ?? notFound()) : notFound();
}

/** Everything that is asked before an act; the rules of its content come after. */
export type Doing = {
  readonly actor: Actor;
  readonly row: ApplicationRow;
  readonly service: CourtService;
  readonly book: ServiceBook;
  readonly act: string;
  readonly sides: readonly SideRow[];
  readonly facts: CaseFacts;
  readonly now: Instant;
  /** For whom the member of staff stands in today. */
  readonly absent: readonly Person[];
};

/** May the act be done now by this actor? As whom: `insteadOf` names the absent person whose right a deputy uses. */
export function mayDo(doing: Doing): { side: ActorSide; insteadOf?: string } | Refusal {
  const { actor, row, service, book, act, sides, now } = doing;
  const side = sideIn(actor, row, sides);
  if (isRefusal(side)) return side;
  const machine = book.machine(service);
  const line = machine.acts[act];
  const state = machine.states[row.state];
  const article = articleOf(service, row, act);
  if (!line || !state || nextState(machine, row.state, act) === undefined)
    return refuseApplication('application.state', {
      params: { state: state?.name ?? row.state, act: line?.name ?? act },
      article,
    });
  if (!line.by.includes(side))
    return refuseApplication('application.not-yours', {
      params: { act: line.name, who: line.by.map((one) => SIDE_NAMES[one]).join('或者') },
      article,
    });
  if (side === 'system') return { side };
  if (side === 'court') return mayAtCourt(doing, article);
  const able = sides.find((one) => one.lawyer_id === actor.id);
  if (able?.until) return notFound();
  const lawyer = mustBeAbleToLitigate(actor, now);
  if (isRefusal(lawyer)) return lawyer;
  if (act === 'pay') return refuseApplication('application.pay', { article });
  if (row.awaits !== 'court' && act !== 'withdraw' && row.due_at !== null && row.due_at < now)
    return refuseApplication('application.late', {
      params: { act: line.name, due: plainChineseDate(toPlainDate(row.due_at)) },
      article: row.due_article ?? article,
    });
  return { side };
}

export const SIDE_NAMES: Readonly<Record<ActorSide, string>> = {
  applicant: '申请人一方',
  opponent: '对方当事人一方',
  court: '法院',
  system: '平台',
};

/** The decider decides; what is only to be carried out may also be done by those who work on the case. */
function mayAtCourt(doing: Doing, article: string): { side: 'court'; insteadOf?: string } | Refusal {
  const { actor, row, facts, act, absent } = doing;
  // who decides is that system's own matter, where a court works in one
  if (actor.via === 'system') return { side: 'court' };
  if (facts.court.ownSystem) return refuseApplication('application.own-system');
  const self: Person = { id: actor.id, name: actor.name, roles: actor.roles };
  const helps = act.startsWith('do:') || act.startsWith('redo:');
  const may = (person: Person) =>
    decides(person, row.decider_role, facts, row.assigned_to) ||
    (helps && (facts.staff.some(({ id }) => id === person.id) || person.roles.includes('clerk')));
  const own = may(self);
  const instead = own ? undefined : absent.find(may);
  if (!own && !instead)
    return refuseApplication('application.not-decider', {
      params: { who: DECIDER_NAMES[row.decider_role] ?? row.decider_role },
      article: row.decider_article || article,
    });
  const acting = instead ?? self;
  const paused = facts.staff.some(
    ({ id, paused: stopped }) => stopped && (id === acting.id || id === self.id),
  );
  if (paused && !isUrgent(row)) return refuseApplication('application.paused');
  return { side: 'court', ...(instead ? { insteadOf: instead.name } : {}) };
}

/** The article by which an act stands: of its outcome, of the clock that runs, of the right to ask. */
export function articleOf(service: CourtService, row: ApplicationRow | undefined, act: string): string {
  const [kind, id = ''] = act.split(':');
  const outcome = service.outcomes[id];
  if ((kind === 'decide' || kind === 'reviewed') && outcome) return outcome.article.label;
  if (kind === 'review' && outcome?.review) return outcome.review.article.label;
  return row?.due_article ?? service.who.article.label;
}

/** Those for whom the actor stands in today; nobody for anyone but staff. */
export function absentOf(db: Db | Tx, actor: Actor, now: Instant): Promise<Person[]> {
  return actor.kind === 'staff'
    ? absentFor(db, actor.courtId, actor.id, toPlainDate(now))
    : Promise.resolve([]);
}
