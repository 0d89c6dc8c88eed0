import type { Citation } from '#law/citations.ts';
import type { PlainDate } from '#law/time.ts';
import type { CausePath } from '../fee.ts';
import type { ProposalView } from '../../proposals.ts';
import { type Finding, SECTIONS, type SectionId } from '../../terms.ts';

/** What the check needs to know beyond the complaint itself; gathered by the caller, so that the check stays pure. */
export type CheckFacts = {
  today: PlainDate;
  /** Name of the court chosen, undefined when there is none of that id. */
  courtName: string | undefined;
  courtLevel?: 'supreme' | 'high' | 'intermediate' | 'basic' | undefined;
  /** From the top; empty when the cause is unknown or not in force on `today`. */
  causePath: CausePath;
  /** Whether the cause has causes below it: the lowest fitting one is to be named. */
  causeIsLeaf: boolean;
  /** State and name of each file of the filer, by id. */
  files: ReadonlyMap<
    string,
    { name: string; state: 'uploading' | 'quarantined' | 'ready' | 'refused'; why?: string | undefined }
  >;
  /** The lawyer who files; for 公职/公司律师 the own unit. */
  filer:
    | {
        licenceNo: string;
        category: string;
        unit?: { name: string; creditCode: string } | undefined;
        /** 基层法律服务工作者: the places of the own area. */
        areas?: readonly string[] | undefined;
      }
    | undefined;
  /** Set when the court's level does not fit the amount (a hint, never a block). */
  levelHint?: { text: string; article: Citation } | undefined;
  /** What the uploaded complaint says differently, where it has been read. */
  document?: ProposalView | undefined;
};

/** Makes findings; the section follows from the first part of the field path. */
export function finding(
  level: Finding['level'],
  field: string,
  code: string,
  what: string,
  mend: string,
  article: Citation | string,
): Finding {
  return {
    level,
    field,
    section: sectionOf(field),
    code,
    what,
    mend,
    article: typeof article === 'string' ? article : article.label,
  };
}

/** The section of the wizard in which a field stands. */
export function sectionOf(field: string): SectionId {
  const head = field.split('.')[0] ?? '';
  const found = (Object.keys(SECTIONS) as SectionId[]).find((id) =>
    (SECTIONS[id].fields as readonly string[]).includes(head),
  );
  if (!found) throw new Error(`no section shows the field ${field}`);
  return found;
}
