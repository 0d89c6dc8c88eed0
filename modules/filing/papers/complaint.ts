import { formatYuan } from '#law/fees/index.ts';
import { toPlainDate } from '#law/time.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { StoredContent } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import { PARTY_ROLES } from '../terms.ts';
import { particularsOf } from './parties.ts';

/** 起诉状 typeset from what was submitted (民诉法 第一百二十四条), for printing and for the opponent's copy. */
export function complaintPaper(
  filing: FilingRow,
  { content, submittedAt, materials }: StoredContent,
): DocumentData<'complaint'> {
  const agentsOf = (partyId: string) =>
    content.mandates
      .filter((mandate) => mandate.partyId === partyId)
      .map((mandate) =>
        [mandate.agentName, mandate.agentFirm && `${mandate.agentFirm}律师`].filter(Boolean).join('，'),
      );
  return {
    courtName: courtById(filing.court_id)?.name ?? filing.court_id,
    documentNumber: filing.receipt_no,
    issuedOn: toPlainDate(submittedAt as string as Parameters<typeof toPlainDate>[0]), // kernel and law brand instants separately
    field: 'civil',
    parties: content.parties.map((party) => ({
      role: PARTY_ROLES[party.role],
      name: party.name,
      particulars: particularsOf(party, true),
      agents: agentsOf(party.id),
    })),
    cause: filing.cause_name,
    claims: content.claims.map((claim) =>
      claim.amountFen ? `${claim.text}（金额${formatYuan(claim.amountFen)}元）` : claim.text,
    ),
    facts: [content.facts, content.grounds].filter(Boolean).join('\n'),
    evidence: content.evidence.map((item) => ({
      name: item.name,
      ...(item.source ? { source: item.source } : {}),
      proves: item.purpose || '见事实与理由',
    })),
    attachments: materials.map((material) => material.name),
    signatory: content.parties
      .filter((party) => party.role === 'plaintiff')
      .map((party) => party.name)
      .join('、'),
  };
}
