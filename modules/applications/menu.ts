import type { Db } from '#kernel/db/database.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#law/time.ts';
import { STAGE_IDS, STAGES, type StageId } from '#law/stages/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { PARTY_ROLES } from '#services/case-facts.ts';
import {
  clockCases,
  type ClockName,
  type Ground,
  lengthInWords,
  offerOf,
  withKnown,
} from '#services/engine/index.ts';
import { groundOf } from '#services/ground.ts';
import { GROUPS, type GroupId } from '#services/groups.ts';
import type { CourtService } from '#services/service.ts';
import { DECIDER_NAMES } from './deciders.ts';
import type { ApplicationDeps } from './deps.ts';
import { fieldViews, findingViews, materialViews } from './field-view.ts';
import { notFound } from './policy.ts';
import type { MenuView, ServiceView } from './views.ts';

type At = { courtId?: string | undefined; caseId?: string | undefined };

export const groupName = (id: string) => GROUPS[id as GroupId] ?? id; // checked at start with the definitions

/** The ground of the menu as this lawyer has it; undefined where no court was named. */
async function groundFor(
  db: Db,
  deps: ApplicationDeps,
  lawyerId: string,
  at: At,
  now: Instant,
): Promise<Ground<CaseFacts> | undefined | Refusal> {
  if (at.courtId === undefined) return at.caseId === undefined ? undefined : notFound();
  if (courtById(at.courtId) === undefined) return notFound();
  const asked = { courtId: at.courtId, caseId: at.caseId ?? null, now, lawyerId };
  const facts = await deps.grounds.facts(db, asked, deps.book);
  return isRefusal(facts) ? facts : groundOf(facts);
}

const groundViewOf = (ground: Ground<CaseFacts> | undefined): MenuView['ground'] => {
  const facts = ground?.facts;
  const outside = ground?.roles.includes('unconfirmed') ?? false;
  return {
    courtId: facts?.courtId ?? null,
    courtName: facts?.courtName ?? null,
    caseId: facts?.caseId ?? null,
    caseNumber: facts?.caseNumber ?? null,
    title: outside ? null : (facts?.title ?? null),
    stage: facts?.stage ?? null,
    stageName: facts ? STAGES[facts.stage] : null,
  };
};

/** Outsiders of a case see nothing of it but what they may ask for. */
const isShown = (service: CourtService, ground: Ground<CaseFacts> | undefined) =>
  service.life.opens === 'applicant' &&
  (!ground?.roles.includes('unconfirmed') || service.who.roles.includes('unconfirmed'));

/** The menu (办理事项): every service, open on this ground or with every reason why not. */
export async function menuOf(
  db: Db,
  deps: ApplicationDeps,
  lawyerId: string,
  at: At,
  now: Instant,
): Promise<MenuView | Refusal> {
  const ground = await groundFor(db, deps, lawyerId, at, now);
  if (isRefusal(ground)) return ground;
  return menuOn(
    deps,
    deps.book.all.filter((service) => isShown(service, ground)),
    ground,
  );
}

/** These services as a menu: each open on this ground (anywhere, where none is named) or with every reason why not. */
export function menuOn(
  deps: ApplicationDeps,
  services: readonly CourtService[],
  ground: Ground<CaseFacts> | undefined,
): MenuView {
  return {
    ground: groundViewOf(ground),
    services: services.map((service) => {
      const { id, name, summary, group } = service;
      const offer = ground ? offerOf(service, ground) : { open: true, findings: [] };
      const twin = ground?.facts.earlier.find((one) => one.service === id && one.open && one.mine);
      return {
        id,
        name,
        summary,
        group,
        groupName: groupName(group),
        open: offer.open,
        findings: findingViews(offer.findings),
        running: twin
          ? {
              courtId: ground?.facts.courtId ?? '',
              id: twin.id,
              stateName: deps.book.machine(service).states[twin.state]?.name ?? twin.state,
            }
          : null,
      };
    }),
  };
}

const CLOCK_NAMES: Readonly<Record<string, string>> = {
  confirm: '对方确认共同申请',
  pay: '交费',
  respond: '对方答复',
  decide: '法院决定',
  correct: '补正',
  'ask-review': '申请复议',
  review: '法院复议',
};

export function clockName(service: CourtService, name: string): string {
  const step = name.startsWith('step:') ? service.steps?.[name.slice('step:'.length)] : undefined;
  return step?.act ?? CLOCK_NAMES[name] ?? name;
}

function clockViews(service: CourtService): ServiceView['clocks'] {
  const names = Object.keys(service.clocks) as ClockName[]; // keys of the definition
  return names.flatMap((name) =>
    clockCases(service, name).map(({ clock, when }) => ({
      name,
      what: clockName(service, name),
      when,
      legal: clock.law ? lengthInWords(clock.law) : null,
      article: clock.law?.article.label ?? null,
      promise: lengthInWords(clock.promise),
    })),
  );
}

const ROLE_NAMES: Readonly<Record<string, string>> = {
  ...PARTY_ROLES,
  party: '当事人',
  bringing: '提起诉讼、申请的一方',
  answering: '应诉的一方',
  unconfirmed: '接受委托、尚未核实代理关系的律师',
  court: '人民法院',
};

/** A service whole: the guide, and on a ground what its form offers there. */
export async function serviceOn(
  db: Db,
  deps: ApplicationDeps,
  lawyerId: string,
  id: string,
  at: At,
  now: Instant,
): Promise<ServiceView | Refusal> {
  const service = deps.book.find(id);
  if (!service) return notFound();
  const ground = await groundFor(db, deps, lawyerId, at, now);
  if (isRefusal(ground)) return ground;
  if (ground && !isShown(service, ground)) return notFound();
  return serviceViewOf(deps, service, ground);
}

export function serviceViewOf(
  deps: ApplicationDeps,
  service: CourtService,
  ground: Ground<CaseFacts> | undefined,
): ServiceView {
  const { life, stages, outcomes, who } = service;
  const offered = ground?.offered ?? {};
  const offer = ground ? offerOf(service, ground) : undefined;
  const known = withKnown(service.form, {}, ground?.known);
  return {
    id: service.id,
    version: service.version,
    name: service.name,
    summary: service.summary,
    group: service.group,
    groupName: groupName(service.group),
    articles: service.articles.map(({ label }) => label),
    guide: [...service.guide],
    who: {
      roles: who.roles.map((role) => ROLE_NAMES[role] ?? role),
      article: who.article.label,
      helpers: who.helpers ?? false,
    },
    stages: STAGE_IDS.map((stage: StageId) => {
      const { text, article } = stages.say(stage);
      const state = stages.open.includes(stage)
        ? ('open' as const)
        : stages.conditional.includes(stage)
          ? ('conditional' as const)
          : ('closed' as const);
      return { id: stage, name: STAGES[stage], state, text, article: article.label };
    }),
    deciders: service.decider.map(({ role, article }) => ({
      name: DECIDER_NAMES[role] ?? role,
      article: article.label,
    })),
    clocks: clockViews(service),
    outcomes: Object.entries(outcomes).map(([outcome, { name, tone, article, papers, review }]) => ({
      id: outcome,
      name,
      tone,
      article: article.label,
      papers: [...new Set(papers.map((paper) => paper.name))],
      review: review?.article.label ?? null,
    })),
    states: Object.entries(deps.book.machine(service).states).map(([state, { name, awaits, tone }]) => ({
      id: state,
      name,
      awaits,
      tone,
    })),
    form: fieldViews(service.form, offered),
    materials: materialViews(service.materials),
    answer: fieldViews(service.answer ?? [], offered),
    joint: life.joint ?? false,
    pay: life.pay ?? false,
    secret: service.secretUntil !== undefined,
    ground: ground ? groundViewOf(ground) : null,
    known: plainAnswers(known),
    offer: offer ? { open: offer.open, findings: findingViews(offer.findings) } : null,
  };
}

/** Answers as they are sent: what is absent is left out. */
export function plainAnswers(answers: Readonly<Record<string, unknown>>): ServiceView['known'] {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== undefined),
  ) as ServiceView['known']; // answers are text, numbers, yes-no and ids
}
