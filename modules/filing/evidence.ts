import type { Db } from '#kernel/db/database.ts';
import { toPlainDate } from '#law/time.ts';
import type { EvidenceOfDraft } from '#modules/evidence/index.ts';
import type { FilingDeps } from './deps.ts';
import { findDraft } from './draft-store.ts';
import { causeNameOf, filesOf, pathOfCause } from './facts.ts';
import type { PartyRole } from './terms.ts';

/** The evidence of this lawyer's open draft with its files, as 证据目录 and 证据册 need it; undefined when there is no such draft. */
export async function evidenceOfDraft(
  db: Db,
  deps: FilingDeps,
  lawyerId: string,
  draftId: string,
): Promise<EvidenceOfDraft | undefined> {
  const draft = await findDraft(db, deps.keys, lawyerId, draftId);
  if (draft?.state !== 'open') return undefined;
  const { content } = draft;
  const files = new Map((await filesOf(db, deps, lawyerId, content)).map((file) => [file.id, file]));
  const names = (role: PartyRole) =>
    content.parties.flatMap((party) => (party.role === role && party.name.trim() ? [party.name.trim()] : []));
  return {
    title: draft.title,
    causeName: causeNameOf(pathOfCause(content.causeId, toPlainDate(draft.savedAt), content.kind)),
    plaintiffs: names('plaintiff'),
    defendants: names('defendant'),
    items: content.evidence.map(({ id, group, name, purpose, source, copy, pages }) => ({
      id,
      group,
      name,
      purpose,
      source,
      copy,
      pages,
      files: content.materials.flatMap(({ kind, subjectId, fileId }) => {
        const file = kind === 'evidence' && subjectId === id ? files.get(fileId) : undefined;
        return file ? [file] : [];
      }),
    })),
  };
}
