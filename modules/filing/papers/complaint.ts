import { plainChineseDate } from '#law/chinese-text.ts';
import { formatYuan } from '#law/fees/index.ts';
import { FILING_FACES, type FilingKind, roleName } from '#law/filing/index.ts';
import { parsePlainDate, toPlainDate } from '#law/time.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { StoredContent } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import { matterParts } from '../matter/index.ts';
import type { FilingContent } from '../terms.ts';
import { particularsOf } from './parties.ts';

const FIELDS = {
  civil: 'civil',
  administrative: 'administrative',
  'private-prosecution': 'criminal',
  enforcement: 'enforcement',
  compensation: 'compensation',
} as const satisfies Record<FilingKind, DocumentData<'complaint'>['field']>;

/** The kind's own part as it is read: what was answered, days written out. */
const ownParts = (content: FilingContent) =>
  matterParts(content).flatMap(({ title, lines }) => {
    const said = lines
      .filter(({ value }) => value.trim() !== '')
      .map(({ label, value }) => ({ label, value: inWords(value) }));
    return said.length > 0 ? [{ title, lines: said }] : [];
  });

const inWords = (value: string): string => {
  const day = parsePlainDate(value);
  return day ? plainChineseDate(day) : value;
};

/** 附带民事诉讼 makes another paper of a private prosecution (刑诉解释 第三百一十八条). */
const paperTitle = (content: FilingContent): string =>
  content.kind === 'private-prosecution' && content.prosecution?.withCivilClaim
    ? '刑事附带民事自诉状'
    : FILING_FACES[content.kind].paper;

/** 起诉状 typeset from what was submitted (民诉法 第一百二十四条), for printing and for the opponent's copy. */
export function complaintPaper(
  filing: FilingRow,
  { content, submittedAt, materials }: StoredContent,
): DocumentData<'complaint'> {
  const { words } = FILING_FACES[content.kind];
  const agentsOf = (partyId: string) =>
    content.mandates
      .filter((mandate) => mandate.partyId === partyId)
      .map((mandate) =>
        [
          mandate.agentName,
          mandate.agentFirm &&
            `${mandate.agentFirm}${mandate.agentKind === 'legal-worker' ? '法律工作者' : '律师'}`,
        ]
          .filter(Boolean)
          .join('，'),
      );
  return {
    courtName: courtById(filing.court_id)?.name ?? filing.court_id,
    documentNumber: filing.receipt_no,
    issuedOn: toPlainDate(submittedAt as string as Parameters<typeof toPlainDate>[0]), // kernel and law brand instants separately
    field: FIELDS[content.kind],
    title: paperTitle(content),
    causeTitle: words.cause,
    claimsTitle: words.claims,
    own: ownParts(content),
    parties: content.parties.map((party) => ({
      role: roleName(content.kind, party.role),
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
