import type { ActContext, Json } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import {
  type ApplicationDeps,
  applicationVersion,
  performAct,
  submitApplication,
} from '#modules/applications/index.ts';
import { refuseExchange } from '../refusals.ts';
import type { InData } from '../terms.ts';
import { caseOf } from './cases.ts';

type Act = Omit<InData<'application.step'>, 'step'> & {
  act: string;
  items?: InData<'application.correction'>['items'];
};

/** Papers bear the name of who has decided in that system; the trail keeps the system's own id beside it. */
const as = (context: ActContext, by: string | undefined): ActContext =>
  by === undefined || context.actor.kind !== 'staff'
    ? context
    : { ...context, actor: { ...context.actor, name: by } };

/** What the court does with an application in its own system: the same acts, papers and effects as on the desk. */
export function applicationDeeds(deps: ApplicationDeps) {
  const perform = async (
    context: ActContext,
    courtId: string,
    { applicationId, by, act, items = [], ...said }: Act,
  ): Promise<Json | Refusal> => {
    const ref = { courtId, id: applicationId };
    const version = await applicationVersion(context.db, ref);
    if (version === undefined) return refuseExchange('exchange.no-application');
    const done = await performAct(as(context, by), deps, ref, {
      act,
      version,
      answers: said.words,
      reasons: said.reasons,
      materials: [],
      items,
      papers: said.papers,
    });
    return isRefusal(done) ? done : { applicationId, state: done.state };
  };
  return {
    'application.opened': async (
      context: ActContext,
      courtId: string,
      { caseNumber, service, by, words }: InData<'application.opened'>,
    ): Promise<Json | Refusal> => {
      const key = await caseOf(context.db, courtId, caseNumber);
      if (isRefusal(key)) return key;
      const asked = { service, courtId, caseId: key.caseId, answers: words, materials: [] };
      const done = await submitApplication(as(context, by), deps, asked);
      return isRefusal(done) ? done : { applicationId: done.id };
    },
    'application.correction': (
      context: ActContext,
      courtId: string,
      { applicationId, items, note }: InData<'application.correction'>,
    ) =>
      perform(context, courtId, {
        applicationId,
        act: 'require-correction',
        reasons: note,
        items,
        words: {},
        papers: [],
      }),
    'application.decided': (
      context: ActContext,
      courtId: string,
      { outcome, ...said }: InData<'application.decided'>,
    ) => perform(context, courtId, { ...said, act: `decide:${outcome}` }),
    'application.reviewed': (
      context: ActContext,
      courtId: string,
      { outcome, ...said }: InData<'application.reviewed'>,
    ) => perform(context, courtId, { ...said, act: `reviewed:${outcome}` }),
    'application.step': (
      context: ActContext,
      courtId: string,
      { step, ...said }: InData<'application.step'>,
    ) => perform(context, courtId, { ...said, act: `do:${step}` }),
  };
}
