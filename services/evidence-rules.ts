import { plainChineseDate } from '#law/chinese-text.ts';
import type { Citation } from '#law/citations.ts';
import { EVIDENCE_REQUESTS, type EvidenceRequest, evidenceRequestLate } from '#law/evidence/index.ts';
import type { CourtRule } from './service.ts';

/**
 * A request that must come before the period for evidence ends: refused from the day after (`late`), in administrative cases by an article of
 * their own. Where no period is set nothing is late.
 */
export function lateEvidence(
  request: EvidenceRequest,
  administrative: Citation,
  mend: string,
): readonly CourtRule[] {
  const { name, article } = EVIDENCE_REQUESTS[request];
  const line = (id: string, by: Citation, isAdministrative: boolean): CourtRule => ({
    id,
    weight: 'refuse',
    text: ({ facts: { evidenceUntil } }) =>
      `您方的举证期限已于${evidenceUntil === null ? '' : plainChineseDate(evidenceUntil)}届满，${name}应当在届满前提出。`,
    mend,
    article: by,
    applies: ({ facts: { law, stage, evidenceUntil, today } }) =>
      // enforcement has no period for evidence
      stage !== 'S7' &&
      isAdministrative === (law === 'administrative') &&
      evidenceUntil !== null &&
      evidenceRequestLate(request, { periodEnds: evidenceUntil, askedOn: today }) !== undefined,
  });
  return [line('late', article, false), line('late-administrative', administrative, true)];
}
