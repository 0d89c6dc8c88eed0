import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import type { Claimed, CorrectionItem, Decided, FilingView } from '../../terms.ts';
import { DESK_KEY } from './use-desk.ts';

interface Holding {
  readonly verb: 'claim' | 'release' | 'assign';
  readonly staffId?: string;
}

/** Taking, putting back and giving away a filing. */
export function useHolding(filing: FilingView) {
  return useWrite<Holding, Claimed>({
    send: ({ verb, staffId }, key) =>
      request('POST', `/api/desk/filings/${filing.id}/${verb}`, {
        ...(staffId !== undefined && { body: { staffId } }),
        key,
      }),
    invalidates: [DESK_KEY],
  });
}

/** A decision, as the server takes it; the version says on what it was taken. */
export type Decision =
  | {
      readonly act: 'correction-notice';
      readonly items: readonly CorrectionItem[];
      readonly days: number;
      readonly note: string;
    }
  | { readonly act: 'accept'; readonly evidenceDays?: number }
  | { readonly act: 'refuse'; readonly groundId: string; readonly reasons: string }
  | { readonly act: 'return'; readonly reason: string };

/** Deciding on a filing. */
export function useDecision(filing: FilingView, onDone: (decided: Decided, decision: Decision) => void) {
  return useWrite<Decision, Decided>({
    send: ({ act, ...body }, key) =>
      request('POST', `/api/desk/filings/${filing.id}/${act}`, {
        body: { ...body, version: filing.version },
        key,
      }),
    invalidates: [DESK_KEY],
    onDone,
  });
}
export type Deciding = ReturnType<typeof useDecision>;
