import type { Actor } from '#kernel/access/actor.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#law/time.ts';
import { toPlainDate } from '#law/time.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { dueOf, type Ground } from '#services/engine/index.ts';
import type { z } from 'zod';
import { actDraftsOf } from './act-draft-store.ts';
import { courtsGround, isElsewhere } from './acts/grounds.ts';
import { regimeOf } from './acts/enter.ts';
import { applicationFindings, filesNamed, handedIn, kept } from './acts/say.ts';
import type { ApplicationDeps } from './deps.ts';
import { findingViews } from './field-view.ts';
import { menuOn, serviceViewOf } from './menu.ts';
import { notFound } from './policy.ts';
import { refuseApplication } from './refusals.ts';
import type { SubmitInput } from './terms.ts';
import type { CourtServiceView, checkView, MenuView } from './views.ts';

/** Who looks, when, and in which case of the own court. */
export type CourtLooking = {
  db: Db;
  actor: Actor;
  now: Instant;
  courtId: string;
  caseId?: string | undefined;
};

const unitOf = ({ db, actor, now }: CourtLooking) => ({ tx: db as unknown as Tx, actor, now }); // a view only reads

const groundFor = (deps: ApplicationDeps, looking: CourtLooking): Promise<Ground<CaseFacts> | Refusal> =>
  courtsGround(unitOf(looking), deps, looking);

/** What the court may begin of its own motion (依职权): every such service; in a case open or closed with the reasons. */
export async function courtMenu(deps: ApplicationDeps, looking: CourtLooking): Promise<MenuView | Refusal> {
  const ground = looking.caseId === undefined ? undefined : await groundFor(deps, looking);
  if (isRefusal(ground)) return ground;
  const services = deps.book.all.filter(({ life }) => life.opens === 'court');
  const menu = menuOn(deps, services, ground);
  if (!ground || !isElsewhere(looking.actor, ground)) return menu;
  const { detail } = refuseApplication('application.own-system');
  const elsewhere = (id: string) => ({
    rule: 'own-system',
    weight: 'refuse' as const,
    text: detail,
    article: deps.book.find(id)?.who.article.label ?? '',
  });
  return {
    ...menu,
    services: menu.services.map((offer) => ({ ...offer, open: false, findings: [elsewhere(offer.id)] })),
  };
}

/** One of them with the form that this case offers, and what this person has typed of it so far. */
export async function courtService(
  deps: ApplicationDeps,
  id: string,
  looking: CourtLooking & { caseId: string },
): Promise<CourtServiceView | Refusal> {
  const service = deps.book.find(id);
  if (service?.life.opens !== 'court') return notFound();
  const ground = await groundFor(deps, looking);
  if (isRefusal(ground)) return ground;
  const typed = await actDraftsOf(looking.db, deps.keys, {
    personId: looking.actor.id,
    subjectId: looking.caseId,
  });
  return {
    ...serviceViewOf(deps, service, ground),
    draft: typed.find(({ act }) => act === service.id) ?? null,
  };
}

/** The check of what the court is about to ask: the very one that the submission obeys. */
export async function checkCourtRequest(
  deps: ApplicationDeps,
  input: SubmitInput,
  looking: CourtLooking,
): Promise<z.input<typeof checkView> | Refusal> {
  const service = deps.book.find(input.service);
  if (service?.life.opens !== 'court') return notFound();
  const ground = await groundFor(deps, looking);
  if (isRefusal(ground)) return ground;
  const named = filesNamed(service.form, input.answers, input.materials);
  const handed = await handedIn(looking.db, deps, looking.actor.id, named);
  const findings = applicationFindings(service, ground, input.answers, handed);
  const counting = {
    now: looking.now,
    today: toPlainDate(looking.now),
    calendar: ground.facts.calendar,
  };
  const answers = kept(service.form, ground, input.answers);
  return {
    findings: findingViews(findings),
    ready: findings.every(({ weight }) => weight === 'warn'),
    may: { can: true },
    dueOn: dueOf(service, 'respond', answers, counting, regimeOf(ground.facts.law)).dueOn,
  };
}
