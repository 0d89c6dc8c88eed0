import type { Actor } from '#kernel/access/actor.ts';
import type { Db } from '#kernel/db/database.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { daysBetween, type Instant, toPlainDate } from '#law/time.ts';
import { documentsAbout } from '#modules/delivery/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { dueOf, outcomesOpen, type ClockName } from '#services/engine/index.ts';
import { actDraftsOf } from './act-draft-store.ts';
import { type Bench, spokenBy } from './acts/bench.ts';
import { type ActKind, formOf, kindOf, type Named, outcomeOf, reasonsOf, stepOf } from './acts/kinds.ts';
import { regimeOf } from './acts/enter.ts';
import { DECIDER_NAMES, type Person } from './deciders.ts';
import { fieldViews, materialViews } from './field-view.ts';
import { clockName } from './menu.ts';
import { papersFor } from './papers/words.ts';
import { mayDo } from './policy.ts';
import type { Content, RecordRow } from './store.ts';
import type { ActorSide } from './tables.ts';
import type { ActView, ApplicationView } from './views.ts';
import { recordWords } from './words.ts';

/** What somebody looks with: the bench without a lock, and who looks. */
export type Looking = {
  bench: Omit<Bench, 'side'>;
  actor: Actor;
  side: ActorSide;
  absent: readonly Person[];
  now: Instant;
};

/** Work inside the court is the court's own affair. */
const DESK_ONLY = new Set(['claim', 'assign', 'escalate', 'remind']);
/** What one side says in preparing is for the court; what it says of the application is for all who see it. */
const seenBy = (content: Content, { side, actor }: Looking) =>
  side === 'court' || content.by === actor.id || kindOf(content.act).kind !== 'review';

/** How a due time looks now: past it, or within its last day. */
export function nearness(dueAt: Instant | null, now: Instant): 'overdue' | 'near' | 'none' {
  if (!dueAt) return 'none';
  if (dueAt < now) return 'overdue';
  return daysBetween(toPlainDate(now), toPlainDate(dueAt)) <= 1 ? 'near' : 'none';
}

/** An application as this side sees it. */
export async function viewApplication(db: Db, looking: Looking): Promise<ApplicationView> {
  const { bench, side, actor } = looking;
  const { row, service, machine, contents, records } = bench;
  const [papers, actDrafts] = await Promise.all([
    documentsAbout(db, row.court_id, row.id, side === 'court' ? undefined : actor.id),
    actor.kind === 'system'
      ? []
      : actDraftsOf(db, bench.deps.keys, { personId: actor.id, subjectId: row.id }),
  ]);
  const state = machine.states[row.state];
  const last = spokenBy(contents, 'submit', 'correct').at(-1);
  const decided = spokenBy(contents, 'decide', 'reviewed').at(-1);
  const outcome = row.outcome === null ? undefined : service.outcomes[row.outcome];
  return {
    courtId: row.court_id,
    courtName: courtById(row.court_id)?.name ?? row.court_id,
    id: row.id,
    service: service.id,
    serviceName: service.name,
    definition: row.definition,
    title: row.title,
    caseId: row.case_id,
    caseNumber: row.case_number,
    side,
    byCourt: row.opened_by === 'court',
    state: row.state,
    stateName: state?.name ?? row.state,
    tone: state?.tone ?? 'quiet',
    awaits: row.awaits,
    version: row.version,
    asker: { name: row.asker_name, firm: row.asker_firm, parties: row.party_names },
    opponents: row.opponent_names,
    said: last?.words ?? [],
    materials: last ? handed(looking, last) : [],
    clock: clockView(looking),
    secret: row.secret,
    bill:
      row.bill_id !== null && row.asker_id === actor.id
        ? { id: row.bill_id, href: `/bills/${row.court_id}/${row.bill_id}` }
        : null,
    outcome:
      outcome && row.outcome !== null
        ? {
            id: row.outcome,
            name: outcome.name,
            tone: outcome.tone,
            article: outcome.article.label,
            reasons: decided?.reasons ?? '',
          }
        : null,
    decider: {
      role: DECIDER_NAMES[row.decider_role] ?? row.decider_role,
      name: row.decided_name ?? row.assigned_name,
      article: row.decider_article,
    },
    way: wayOf(looking, records),
    records: records
      .filter(({ act }) => side === 'court' || !DESK_ONLY.has(act))
      .map((record) => recordView(looking, record)),
    papers: papers.map(({ id, title, issuedAt, stateName }) => ({
      id,
      courtId: row.court_id,
      title,
      issuedAt,
      stateName,
      href: side === 'court' ? `/court/documents/${id}` : `/documents/${row.court_id}/${id}`,
    })),
    acts: actViews(looking),
    actDrafts,
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
  };
}

function handed({ bench: { service } }: Looking, content: Content): ApplicationView['materials'] {
  return content.materials.map((file) => ({
    ...file,
    materialName: service.materials.find(({ id }) => id === file.material)?.name ?? file.name,
  }));
}

/** The running clock with its counting, counted again from the moment when it began. */
function clockView({ bench, now }: Looking): ApplicationView['clock'] {
  const { row, service, answers, facts } = bench;
  if (row.clock === null || row.clock_from === null || !row.due_on || !row.due_at || !row.promised_at)
    return null;
  const counting = {
    now: row.clock_from,
    today: toPlainDate(row.clock_from),
    calendar: facts.calendar,
  };
  const name = row.clock as ClockName; // written by enter() alone
  const { steps } = dueOf(service, name, answers, counting, regimeOf(facts.law));
  const near = nearness(row.due_at, now);
  return {
    name: clockName(service, row.clock),
    dueOn: row.due_on,
    dueAt: row.due_at,
    promisedAt: row.promised_at,
    article: row.due_article,
    steps: [...steps],
    near: near === 'near',
    overdue: near === 'overdue',
  };
}

/** The stations of this application: those it has passed, where it stands, and what usually comes. */
function wayOf({ bench }: Looking, records: readonly RecordRow[]): ApplicationView['way'] {
  const { machine, row } = bench;
  const passed: string[] = [];
  for (const { act, moves } of records) {
    const to = moves ? machine.acts[act]?.to : undefined;
    if (to !== undefined && passed.at(-1) !== to) passed.push(to);
  }
  const ahead: string[] = [];
  for (let at = row.state; ahead.length < 8; ) {
    const onward = Object.entries(machine.acts).find(
      ([name, { from, by }]) =>
        from.includes(at) && !by.includes('system') && /^(confirm|pay|respond|correct|do:|redo:)/.test(name),
    );
    if (!onward || passed.includes(onward[1].to) || ahead.includes(onward[1].to)) break;
    at = onward[1].to;
    ahead.push(at);
  }
  return [...passed, ...ahead].map((id, index) => ({
    id,
    name: machine.states[id]?.name ?? id,
    done: index < passed.length - 1 || row.awaits === 'nobody',
    now: index === passed.length - 1 && row.awaits !== 'nobody',
  }));
}

function recordView(looking: Looking, record: RecordRow): ApplicationView['records'][number] {
  const { bench, side } = looking;
  const found = bench.contents.find(({ number }) => number === record.data['content']);
  const content = found && seenBy(found, looking) ? found : undefined;
  const items = record.data['items'];
  const note = record.data['note'] ?? record.data['reasons'];
  const reasons = content?.reasons || (typeof note === 'string' ? note : '');
  return {
    seq: record.seq,
    act: record.act,
    words: recordWords(bench.service, bench.machine, record.act),
    at: record.at,
    by: record.actor_name,
    insteadOf: side === 'court' ? record.instead_of : null,
    side: record.side,
    ...(reasons === '' ? {} : { reasons }),
    ...(Array.isArray(items) ? { items: items as { field: string; what: string; mend: string }[] } : {}), // written by perform alone
    said: content?.words ?? [],
    materials: content ? handed(looking, content) : [],
  };
}

const SHOWN: Partial<Record<ActKind, ActView['kind']>> = {
  confirm: 'confirm',
  decline: 'decline',
  respond: 'respond',
  correct: 'correct',
  withdraw: 'withdraw',
  decide: 'decide',
  'require-correction': 'require-correction',
  review: 'review',
  reviewed: 'reviewed',
  accept: 'accept',
  step: 'step',
  stop: 'step',
};

/** Every act that this side has in the present state, open or with the reason why not (design rule 7). */
function actViews({ bench, actor, side, absent, now }: Looking): ActView[] {
  const { machine, row, service, ground, sides, deps, facts } = bench;
  const open = new Set(outcomesOpen(service, bench.answers));
  return Object.entries(machine.acts)
    .filter(([, line]) => line.from.includes(row.state) && line.by.includes(side))
    .flatMap(([name, line]): ActView[] => {
      const named = kindOf(name);
      const kind = SHOWN[named.kind];
      const outcome = outcomeOf(service, named);
      if (kind === undefined || (outcome && !open.has(named.id))) return [];
      const may = mayDo({ actor, row, service, book: deps.book, act: name, sides, facts, now, absent });
      const article = outcome?.article.label ?? stepArticle(bench, named);
      return [
        {
          act: name,
          name: line.name,
          kind,
          ...(outcome ? { tone: outcome.tone } : {}),
          ...(isRefusal(may)
            ? { can: false, why: may.detail, ...(may.article ? { article: may.article } : {}) }
            : { can: true, ...(article === undefined ? {} : { article }) }),
          form: fieldViews(formOf(service, named), ground.offered),
          materials: named.kind === 'correct' ? materialViews(service.materials) : [],
          reasons: reasonsOf(service, named),
          papers: side === 'court' ? papersIn({ ...bench, side }, named) : [],
        },
      ];
    });
}

const papersIn = (bench: Bench, named: Named): ActView['papers'] =>
  papersFor(bench, named, {}).map(({ id, name, form, to }) => ({ id, name, form, to }));

function stepArticle({ service, row }: Omit<Bench, 'side'>, named: Named): string | undefined {
  if (named.kind === 'review') return service.outcomes[named.id]?.review?.article.label;
  return stepOf(service, named) ? (row.due_article ?? undefined) : undefined;
}
