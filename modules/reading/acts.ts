import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { getFile } from '#kernel/files/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { refuseReading } from './refusals.ts';
import { sourceOf } from './source.ts';
import {
  cancelReadingRow,
  countRunning,
  deleteReading,
  findReading,
  insertReading,
  lastOfFiles,
} from './store.ts';
import { READING_STATES } from './terms.ts';

export const READ_TASK = 'reading.read';
/** News for the lawyer's pages. */
export const READING_CHANGED = 'reading.changed';

/** So many readings of one lawyer wait or go on at the same time. */
const MOST_AT_ONCE = 10;

/** The job of a reading; one however often it is added. */
export const jobOf = (lawyerId: string, id: string) =>
  [READ_TASK, { lawyerId, id }, { key: `${READ_TASK} ${id}` }] as const;

/** Tells the lawyer's pages that this reading changed. */
export const changed = (lawyerId: string, id: string) => ({
  topic: READING_CHANGED,
  key: id,
  payload: { readingId: id },
  audiences: [`person:${lawyerId}`],
});

/** Asks for a file to be read. One that is being read or was read is answered again, unless it shall be read anew. */
export function startReading(
  context: ActContext,
  input: { fileId: string; anew: boolean },
): Promise<{ id: string } | Refusal> {
  const subject = { type: 'file', id: input.fileId };
  return act(context, { name: 'reading.start', subject, request: input }, async (unit) => {
    const lawyer = mustBeAbleToRead(unit.actor);
    if (isRefusal(lawyer)) return lawyer;
    const file = await getFile(unit.tx, input.fileId);
    if (file?.ownerId !== lawyer.id) return refuseReading('reading.file-not-found');
    const source = sourceOf(file);
    if (isRefusal(source)) return source;
    const running = await countRunning(unit.tx, lawyer.id);
    const last = await lastOfFiles(unit.tx, lawyer.id, [file.id]);
    if (last && (isRunning(last.state) || (last.state === 'done' && !input.anew))) {
      await unit.audit({ subject, related: [{ type: 'reading', id: last.id }], change: { repeated: true } });
      return { id: last.id };
    }
    if (running >= MOST_AT_ONCE)
      return refuseReading('reading.too-many', { params: { limit: MOST_AT_ONCE } });
    const id = newId();
    await insertReading(unit.tx, { lawyerId: lawyer.id, id, fileId: file.id, at: unit.now });
    await addJob(unit.tx, ...jobOf(lawyer.id, id));
    await unit.audit({ subject, related: [{ type: 'reading', id }] });
    await unit.emit(changed(lawyer.id, id));
    return { id };
  });
}

const isRunning = (state: string) => state === 'waiting' || state === 'reading';

/** Stops a reading; its child is killed within a second or two. */
export function cancelReading(context: ActContext, input: { id: string }): Promise<{ id: string } | Refusal> {
  return act(context, { name: 'reading.cancel', subject: subjectOf(input), request: input }, async (unit) => {
    const lawyer = mustBeAbleToRead(unit.actor);
    if (isRefusal(lawyer)) return lawyer;
    const row = await findReading(unit.tx, lawyer.id, input.id, true);
    if (!row) return refuseReading('reading.not-found');
    if (!(await cancelReadingRow(unit.tx, lawyer.id, row.id, unit.now)))
      return refuseReading('reading.over', { params: { state: READING_STATES[row.state] } });
    return leave(unit, lawyer.id, input);
  });
}

/** Takes a reading with everything that was found in it away. The file stays. */
export function dropReading(context: ActContext, input: { id: string }): Promise<{ id: string } | Refusal> {
  return act(context, { name: 'reading.drop', subject: subjectOf(input), request: input }, async (unit) => {
    const lawyer = mustBeAbleToRead(unit.actor);
    if (isRefusal(lawyer)) return lawyer;
    if (!(await deleteReading(unit.tx, lawyer.id, input.id))) return refuseReading('reading.not-found');
    return leave(unit, lawyer.id, input);
  });
}

const subjectOf = ({ id }: { id: string }) => ({ type: 'reading', id });

async function leave(unit: Unit, lawyerId: string, { id }: { id: string }) {
  await unit.audit({ subject: subjectOf({ id }) });
  await unit.emit(changed(lawyerId, id));
  return { id };
}
