import type { FieldKeys } from '#kernel/crypto/field.ts';
import { applicationForCourt } from '#modules/applications/index.ts';
import type { ExchangeDeps, Told } from '#modules/exchange/index.ts';
import { filingForCourt } from '#modules/filing/index.ts';
import type { OutType } from '#modules/exchange/terms.ts';

/** Acts on a filing that its court is told of. */
const FILING_ACTS: Readonly<Record<string, OutType>> = {
  submit: 'filing.submitted',
  resubmit: 'filing.corrected',
  insist: 'filing.corrected',
  withdraw: 'filing.withdrawn',
};

/** What courts with systems of their own are told, and from which events (docs/guide/exchange.md). */
export function courtTells(keys: FieldKeys): ExchangeDeps['tells'] {
  return {
    'filing.changed': async (tx, event): Promise<Told | undefined> => {
      const { courtId, filingId, act } = event.payload;
      const type = typeof act === 'string' ? FILING_ACTS[act] : undefined;
      if (type === undefined || typeof courtId !== 'string' || typeof filingId !== 'string') return undefined;
      const filing = await filingForCourt(tx, keys, courtId, filingId);
      return filing && { courtId, type, about: { type: 'filing', id: filingId }, ...filing };
    },
    'application.changed': async (tx, event): Promise<Told | undefined> => {
      const { courtId, applicationId, act } = event.payload;
      if (typeof courtId !== 'string' || typeof applicationId !== 'string') return undefined;
      const told = await applicationForCourt(tx, keys, { courtId, id: applicationId });
      const type = act === 'submit' ? 'application.submitted' : 'application.changed';
      return told && { courtId, type, about: { type: 'application', id: applicationId }, ...told };
    },
  };
}
