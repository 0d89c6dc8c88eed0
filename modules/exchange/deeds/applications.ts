import type { ActContext, Json } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { type ApplicationDeps, applicationVersion, performAct } from '#modules/applications/index.ts';
import { refuseExchange } from '../refusals.ts';
import type { InData } from '../terms.ts';

/** A decision that the court has made in its own system: the same outcomes, papers and effects as on the desk. */
export const applicationDeeds = (deps: ApplicationDeps) => ({
  'application.decided': async (
    context: ActContext,
    courtId: string,
    { applicationId, outcome, reasons, words }: InData<'application.decided'>,
  ): Promise<Json | Refusal> => {
    const ref = { courtId, id: applicationId };
    const version = await applicationVersion(context.db, ref);
    if (version === undefined) return refuseExchange('exchange.no-application');
    const done = await performAct(context, deps, ref, {
      act: `decide:${outcome}`,
      version,
      answers: words,
      reasons,
      materials: [],
      items: [],
      papers: [],
    });
    return isRefusal(done) ? done : { applicationId, state: done.state };
  },
});
