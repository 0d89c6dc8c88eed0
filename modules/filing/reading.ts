import type { Actor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import { toPlainDate } from '#law/time.ts';
import type { ReadComplaint } from '#modules/reading/terms.ts';
import { courtById } from '#modules/reference/index.ts';
import type { FilingDeps } from './deps.ts';
import { findDraft } from './draft-store.ts';
import { causeNameOf, pathOfCause } from './facts.ts';
import { notFound } from './policy.ts';
import type { ProposalView } from './proposals.ts';
import { refuseFiling } from './refusals.ts';
import { proposalOf } from './rules/from-reading/index.ts';
import type { FilingContent } from './terms.ts';

/** The files that stand in the draft as its complaint, the last one first. */
const complaintFiles = (content: FilingContent) =>
  content.materials
    .filter(({ kind }) => kind === 'complaint')
    .map(({ fileId }) => fileId)
    .toReversed();

/** The last reading of the draft's complaint. */
export async function readingOf(db: Db | Tx, deps: FilingDeps, lawyerId: string, content: FilingContent) {
  const files = complaintFiles(content);
  return files.length === 0 ? undefined : deps.readings.last(db, lawyerId, files);
}

/** What a reading proposes for the draft as it is now. Only of a file that stands in the draft as its complaint. */
export async function proposeFromReading(
  context: ActContext,
  deps: FilingDeps,
  input: { draftId: string; readingId: string },
): Promise<ProposalView | Refusal> {
  const draft = await findDraft(context.db, deps.keys, context.actor.id, input.draftId);
  if (draft?.state !== 'open') return notFound();
  const reading = await deps.readings.finished(context.db, context.actor.id, input.readingId);
  if (!reading || !complaintFiles(draft.content).includes(reading.fileId))
    return refuseFiling('filing.reading-unknown');
  return propose(reading.complaint, draft.content, input.readingId, context.actor, context.clock.now());
}

/** What the uploaded complaint says beside the form, for the check; undefined when it has not been read. */
export async function documentOf(
  db: Db | Tx,
  deps: FilingDeps,
  actor: Actor,
  content: FilingContent,
  now: Instant,
): Promise<ProposalView | undefined> {
  // what reads a complaint knows civil ones; of the other kinds it would only misread their words
  if (content.kind !== 'civil') return undefined;
  const last = await readingOf(db, deps, actor.id, content);
  if (last?.state !== 'done') return undefined;
  const reading = await deps.readings.finished(db, actor.id, last.id);
  return reading && propose(reading.complaint, content, last.id, actor, now);
}

function propose(
  complaint: ReadComplaint,
  content: FilingContent,
  readingId: string,
  actor: Actor,
  now: Instant,
): ProposalView {
  const today = toPlainDate(now);
  return proposalOf(complaint, content, {
    readingId,
    today,
    lawyer:
      actor.kind === 'lawyer'
        ? { name: actor.name, licenceNo: actor.lawyer.licenceNo, firm: actor.lawyer.firm.name }
        : undefined,
    courtName: (id) => courtById(id)?.name,
    causeName: (id) => causeNameOf(pathOfCause(id, today)) || undefined,
  });
}
