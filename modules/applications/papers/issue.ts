import type { DocumentKind } from '#modules/delivery/index.ts';
import { issueDocument, type Recipient } from '#modules/delivery/index.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { toPlainDate } from '#law/time.ts';
import { findCase, servedLawOf } from '#modules/cases/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Paper } from '#services/engine/index.ts';
import type { Bench } from '../acts/bench.ts';
import { SIGNED_AS } from '../deciders.ts';
import type { SignedPaper } from '../personal.ts';
import type { SideRow } from '../tables.ts';

/** What a ruling is called, by the law of the case. */
const RULINGS: Readonly<Record<CaseFacts['law'], string>> = {
  civil: '民事裁定书',
  administrative: '行政裁定书',
  criminal: '刑事裁定书',
  enforcement: '执行裁定书',
  // a committee decides and does not rule (赔偿委员会程序规定 第二十条)
  compensation: '国家赔偿决定书',
};

/** Lawyers to whom a paper goes; those of the other side only once it may be seen. */
export function recipientsOf(sides: readonly SideRow[], to: Paper['to']): SideRow[] {
  const standing = sides.filter(({ until }) => until === null);
  if (to === 'outside') return [];
  if (to === 'all') return standing;
  return standing.filter(({ side }) => (to === 'applicant' ? side === 'applicant' : side === 'opponent'));
}

const recipient = (side: SideRow): Recipient => ({
  recipientId: side.lawyer_id,
  name: side.lawyer_name,
  capacity: side.capacity,
  basis: 'own-address',
  consentForm: null,
});

export type Issued = { paper: string; to: Paper['to']; documentId: string };

/** Issues signed papers in the caller's act: they are typeset, sealed and served right after the commit. */
export async function issuePapers(
  bench: Bench,
  papers: readonly SignedPaper[],
  only?: (side: SideRow) => boolean,
): Promise<Issued[]> {
  if (papers.length === 0) return [];
  const { unit, row, facts, deps } = bench;
  const file =
    row.case_id === null
      ? undefined
      : await findCase(unit.tx, { courtId: row.court_id, caseId: row.case_id });
  const clerk = facts.staff.find(({ role }) => role === 'clerk')?.name;
  const issued: Issued[] = [];
  for (const paper of papers) {
    const to = recipientsOf(bench.sides, paper.to).filter(only ?? (() => true));
    const signed = paper.form === 'ruling' || paper.form === 'decision';
    const kind: DocumentKind = `application-${paper.form}`;
    const data: DocumentData<'application-ruling'> = {
      courtName: facts.courtName,
      issuedOn: toPlainDate(unit.now),
      heading: paper.form === 'ruling' ? RULINGS[facts.law] : paper.name,
      paragraphs: paper.paragraphs,
      ...(clerk === undefined ? {} : { clerk }),
      ...(row.case_number === null ? {} : { caseNumber: row.case_number }),
      ...(signed
        ? { signatories: [{ role: SIGNED_AS[row.decider_role] ?? '审判员', name: unit.actor.name }] }
        : addressee(bench, paper.to)),
    };
    const { documentId } = await issueDocument(
      unit,
      {
        courtId: row.court_id,
        filingId: file?.filing_id ?? null,
        caseId: row.case_id,
        caseNumber: row.case_number,
        applicationId: row.id,
        kind,
        data,
        title: paper.name,
        law: file ? servedLawOf(file) : facts.law,
        about: { type: 'application', id: row.id },
        recipients: to.map(recipient),
        signerName: unit.actor.name,
      },
      deps.keys,
    );
    issued.push({ paper: paper.id, to: paper.to, documentId });
  }
  return issued;
}

function addressee({ row }: Bench, to: Paper['to']): { recipient?: string } {
  // what the court opens is put to the party whom it asks
  const asked = row.opened_by === 'court' ? row.party_names : row.opponent_names;
  const names =
    to === 'applicant'
      ? row.party_names
      : to === 'opponents'
        ? asked
        : `${row.party_names}、${row.opponent_names}`;
  return to === 'outside' || names === '' || names === '、' ? {} : { recipient: names.slice(0, 500) };
}
