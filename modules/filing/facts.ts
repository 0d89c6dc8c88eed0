import type { Actor } from '#kernel/access/actor.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { FILING_FACES, type FilingKind } from '#law/filing/index.ts';
import { WORK_AREAS, workArea } from '#law/identities/index.ts';
import { provinceCodeOf } from '#law/jurisdiction/index.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import { causeInForce, causePath, courtById } from '#modules/reference/index.ts';
import type { FilingDeps, OwnedFile } from './deps.ts';
import type { CheckFacts } from './rules/check/index.ts';
import { levelHintOf } from './rules/level.ts';
import { amountClaimed, type CausePath, estimateFee } from './rules/fee.ts';
import type { FeeEstimate, FilingContent } from './terms.ts';
import type { ProposalView } from './proposals.ts';
import type { FileView } from './views.ts';

/** The path of a cause from the top, empty when it is unknown or not in force on that day. */
export function pathOfCause(causeId: string, on: PlainDate, kind: FilingKind = 'civil'): CausePath {
  if (!causeId) return [];
  const cause = causeInForce(causeId, on, FILING_FACES[kind].causes);
  return 'id' in cause ? causePath(causeId).map(({ id, name, level }) => ({ id, name, level })) : [];
}

/** The name by which a court calls the dispute: the last of the path. */
export function causeNameOf(path: CausePath): string {
  return path.at(-1)?.name ?? '';
}

/** The fee while typing: nothing until a cause is chosen or money is claimed; that there is none at all is said from the beginning. */
export function feeOf(content: FilingContent, path: CausePath): FeeEstimate | null {
  const unknown = FILING_FACES[content.kind].fee.shown && path.length === 0 && amountClaimed(content) === 0;
  return unknown ? null : estimateFee(content, path);
}

/** Files that the content names, those of the owner only: a file of somebody else is as good as unknown. */
export async function filesOf(
  db: Db | Tx,
  deps: FilingDeps,
  ownerId: string,
  content: FilingContent,
): Promise<OwnedFile[]> {
  const ids = [...new Set(content.materials.map((material) => material.fileId))];
  if (ids.length === 0) return [];
  return (await deps.filesById(db, ids)).filter((file) => file.ownerId === ownerId);
}

/** A file as lists show it. */
export function fileViewOf(file: OwnedFile): FileView {
  const { id, name, mediaType, size, sha256, sm3, state, why, view, pages } = file;
  return { id, name, mediaType, size, sha256, sm3, state, why, view, pages };
}

/** A legal worker's places, each as wide as its province makes it (执业辖区). */
const areasOf = (areas: readonly string[]): string[] =>
  areas.map((area) => {
    const province = provinceCodeOf(area) ?? '';
    return workArea(area, WORK_AREAS[province]?.level ?? 'county');
  });

/** Gathers what the check needs to know. `filer` is the lawyer who files; a registrar's check has none. */
export function factsFor(
  content: FilingContent,
  files: readonly OwnedFile[],
  filer: Actor | undefined,
  now: Instant,
  document?: ProposalView,
): CheckFacts {
  const today = toPlainDate(now);
  const path = pathOfCause(content.causeId, today, content.kind);
  const court = courtById(content.courtId);
  const cause =
    path.length > 0 ? causeInForce(content.causeId, today, FILING_FACES[content.kind].causes) : undefined;
  return {
    today,
    courtName: court?.name,
    courtLevel: court?.level,
    causePath: path,
    causeIsLeaf: cause !== undefined && 'leaf' in cause && cause.leaf,
    files: new Map(
      files.map((file) => [file.id, { name: file.name, state: file.state, why: file.why ?? undefined }]),
    ),
    filer:
      filer?.kind === 'lawyer'
        ? {
            licenceNo: filer.lawyer.licenceNo,
            category: filer.lawyer.category,
            unit: filer.lawyer.unit,
            areas: areasOf(filer.lawyer.areas ?? []),
          }
        : undefined,
    levelHint: court ? levelHintOf(content, court) : undefined,
    document,
  };
}
