import { cite, type Citation } from '../citations.ts';
import type { Instant } from '../time.ts';

/** When a mediated agreement takes effect: when all parties have signed (OMR 19.2); undefined = not yet, with who is missing. */
export function agreementEffect(signatures: readonly { party: string; signedAt?: Instant }[]): {
  effectiveAt: Instant | undefined;
  missing: readonly string[];
  article: Citation;
} {
  const missing = signatures.filter((s) => s.signedAt === undefined).map((s) => s.party);
  const times = signatures.flatMap((s) => s.signedAt ?? []);
  const last = times.reduce<Instant | undefined>(
    (max, t) => (max === undefined || t > max ? t : max),
    undefined,
  );
  return { effectiveAt: missing.length > 0 ? undefined : last, missing, article: cite('OMR', '19.2') };
}
