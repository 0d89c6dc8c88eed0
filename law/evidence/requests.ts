import { cite, type Citation } from '../citations.ts';
import type { PlainDate } from '../time.ts';

/** Requests that must be made before the period for evidence ends (举证期限届满前). */
export const EVIDENCE_REQUESTS = {
  investigation: { name: '申请调查取证', article: cite('CPI', '94.2') },
  extension: { name: '申请延长举证期限', article: cite('CPI', '100.1') },
  appraisal: { name: '申请鉴定', article: cite('CPI', '121.1') },
  witness: { name: '申请证人出庭', article: cite('CPI', '117.1') },
  preservation: { name: '申请证据保全', article: cite('CPI', '98.1') },
  'documentary-order': { name: '申请责令提交书证', article: cite('CPI', '112.1') },
} as const satisfies Record<string, { name: string; article: Citation }>;

export type EvidenceRequest = keyof typeof EVIDENCE_REQUESTS;

/** Why such a request comes too late; undefined = it is in time (its last day is the last of the period). */
export function evidenceRequestLate(
  request: EvidenceRequest,
  input: { periodEnds: PlainDate; askedOn: PlainDate; courtSetUntil?: PlainDate },
): { text: string; article: Citation } | undefined {
  // an appraisal may also be asked within a time the court has set (EVR 31.1)
  const until =
    request === 'appraisal' && input.courtSetUntil !== undefined && input.courtSetUntil > input.periodEnds
      ? input.courtSetUntil
      : input.periodEnds;
  if (input.askedOn <= until) return undefined;
  const row = EVIDENCE_REQUESTS[request];
  return { text: `${row.name}应当在举证期限届满前提出，现已逾期。`, article: row.article };
}
