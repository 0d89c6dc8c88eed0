import type { ActContext, Json } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import {
  acceptFiling,
  claimFiling,
  type FilingDeps,
  refuseFilingByRuling,
  requireCorrection,
} from '#modules/filing/index.ts';
import { idFrom } from '../id-from.ts';
import type { InData } from '../terms.ts';

/** One message may ask for several acts; each has a key of its own under the message's. */
export const step = (context: ActContext, name: string): ActContext => ({
  ...context,
  idempotencyKey: idFrom(`${context.idempotencyKey ?? context.requestId} ${name}`),
});

/** What the court's system decides on a filing goes through the very acts of the desk: the same checks, papers, bill and clocks. */
export function filingDeeds(deps: FilingDeps) {
  const claimed = (context: ActContext, courtId: string, filingId: string) =>
    claimFiling(step(context, 'claim'), { courtId, filingId });
  return {
    'filing.accepted': async (
      context: ActContext,
      courtId: string,
      { filingId, number }: InData<'filing.accepted'>,
    ): Promise<Json | Refusal> => {
      const claim = await claimed(context, courtId, filingId);
      if (isRefusal(claim)) return claim;
      const input = {
        courtId,
        filingId,
        version: claim.version,
        ...(number === undefined ? {} : { caseSeq: number }),
      };
      return acceptFiling(step(context, 'accept'), deps, input);
    },
    'filing.correction': async (
      context: ActContext,
      courtId: string,
      { filingId, ...notice }: InData<'filing.correction'>,
    ): Promise<Json | Refusal> => {
      const claim = await claimed(context, courtId, filingId);
      if (isRefusal(claim)) return claim;
      return requireCorrection(step(context, 'correct'), deps, {
        courtId,
        filingId,
        version: claim.version,
        ...notice,
      });
    },
    'filing.refused': async (
      context: ActContext,
      courtId: string,
      { filingId, groundId, reasons }: InData<'filing.refused'>,
    ): Promise<Json | Refusal> => {
      const claim = await claimed(context, courtId, filingId);
      if (isRefusal(claim)) return claim;
      return refuseFilingByRuling(step(context, 'refuse'), deps, {
        courtId,
        filingId,
        version: claim.version,
        groundId,
        reasons,
      });
    },
  };
}
