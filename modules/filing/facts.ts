import type { Actor } from '#kernel/access/actor.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { FILING_FACES, type FilingKind } from '#law/filing/index.ts';
import { COURT_RANKS, levelHint } from '#law/jurisdiction/index.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import { causeInForce, causePath, courtById } from '#modules/reference/index.ts';
import type { FilingDeps, OwnedFile } from './deps.ts';
import type { CheckFacts } from './rules/check/index.ts';
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

/** The fee while typing: nothing until a cause is chosen or money is claimed. */
export function feeOf(content: FilingContent, path: CausePath): FeeEstimate | null {
  return path.length === 0 && amountClaimed(content) === 0 ? null : estimateFee(content, path);
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
    causePath: path,
    causeIsLeaf: cause !== undefined && 'leaf' in cause && cause.leaf,
    files: new Map(
      files.map((file) => [file.id, { name: file.name, state: file.state, why: file.why ?? undefined }]),
    ),
    filer:
      filer?.kind === 'lawyer'
        ? { licenceNo: filer.lawyer.licenceNo, category: filer.lawyer.category, unit: filer.lawyer.unit }
        : undefined,
    levelHint: court ? levelMismatch(content, court) : undefined,
    document,
  };
}

/** A hint when the court's level is below or above what the amount asks for (法发〔2021〕27号); the court decides. */
function levelMismatch(
  content: FilingContent,
  court: { level: string; province: string; kind: string },
): CheckFacts['levelHint'] {
  if (court.kind !== 'ordinary' || !(court.level in COURT_RANKS)) return undefined;
  const inProvince = content.parties.filter((party) =>
    party.address.includes(court.province.replace(/(省|市|.{2,3}自治区)$/, '')),
  ).length;
  const bothInProvince = inProvince === content.parties.length || inProvince === 0;
  const hint = levelHint({ amountFen: amountClaimed(content), bothInProvince, foreign: false });
  if (hint.level === court.level) return undefined;
  const text = `${hint.why.text}，一般由${COURT_RANKS[hint.level]}管辖，您选择的是${COURT_RANKS[court.level as keyof typeof COURT_RANKS]}。`; // `in` was checked above
  return { text, article: hint.why.article };
}
