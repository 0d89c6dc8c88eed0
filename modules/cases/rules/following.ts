import { type ServedLaw, startsUnder } from '#law/delivery/index.ts';
import type { DocumentType } from '#law/documents/index.ts';
import { type PeriodActor, type PeriodId, periodCase } from '#law/periods/index.ts';
import type { CaseFileTable, Side } from '../tables.ts';

/** A period that the service of a document sets going for one party. */
export type Following = { rule: PeriodId; when?: string; length?: number };

/** Kept by other rooms: fees by payments, correction and review of a filing by the filing room, refunds by payments. */
const ELSEWHERE: readonly PeriodId[] = ['D01', 'D09', 'D21', 'D22', 'D23', 'D24', 'D25', 'D39'];

/** Documents that tell of a measure before it is carried out: nobody but the recipient's side sees that they were served. */
export const SECRET_DOCUMENTS: readonly DocumentType[] = [
  'security-notice',
  'preservation-ruling',
  'preservation-refusal',
  'assistance-notice',
];

/** Which of the court's own periods the service of a document ends (已办). */
export const KEPT_BY_SERVICE: Partial<Record<DocumentType, PeriodId>> = {
  'response-notice': 'D15',
  'enforcement-notice': 'D42',
};

type Case = Pick<CaseFileTable, 'type' | 'law' | 'procedure' | 'evidence_days'>;

/** Under which law the papers of a case are served. */
export const servedLawOf = (file: Pick<Case, 'type' | 'law'>): ServedLaw =>
  file.type === '委赔' ? 'committee' : file.law;

/** Whether a period of this actor runs for a party on that side. */
function concerns(actor: PeriodActor, side: Side | null): boolean {
  if (actor === 'defendant' || actor === 'agency') return side === 'answering';
  if (actor === 'plaintiff') return side === 'bringing';
  return actor !== 'court';
}

/** The variant of the evidence period for the procedure of the case (民诉法解释 第九十九条、第二百六十六条、第二百七十五条). */
function evidenceCase(file: Case): string {
  if (file.procedure === 'summary' || file.procedure === 'small-claims') return file.procedure;
  return file.procedure === 'appeal' ? 'second-instance' : 'ordinary';
}

/**
 * The periods that the effective service of `type` starts for a party on `side`, under the law of the case: a ruling is appealed within another
 * time, or not at all. Lengths that the court has set go before those of the law.
 */
export function followingOf(
  type: DocumentType,
  file: Case,
  side: Side | null,
  lengths: Partial<Record<string, number>> = {},
): Following[] {
  return startsUnder(type, servedLawOf(file)).flatMap(({ period: rule, when }): Following[] => {
    if (ELSEWHERE.includes(rule)) return [];
    const named = rule === 'D27' ? evidenceCase(file) : when;
    const entry = periodCase(rule, named);
    if (!entry || entry.bound === 'before' || entry.unit === 'hour' || !concerns(entry.actor, side))
      return [];
    const length = lengths[rule] ?? (rule === 'D27' ? (file.evidence_days ?? undefined) : undefined);
    if (length === undefined && entry.length === undefined) return [];
    return [
      { rule, ...(named === undefined ? {} : { when: named }), ...(length === undefined ? {} : { length }) },
    ];
  });
}
