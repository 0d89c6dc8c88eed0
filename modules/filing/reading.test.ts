import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { type Found, readComplaint } from '#modules/reading/terms.ts';
import type { FilingDeps } from './deps.ts';
import { documentOf, proposeFromReading, readingOf } from './reading.ts';
import { filingWorld, START } from './testing.ts';

const world = filingWorld(await testDatabase());
const where = { from: 0, to: 0, page: 1, quote: '' };
const f = <T>(value: T): Found<T> => ({ value, sure: 0.95, where });
const complaint = readComplaint.parse({
  parties: [
    {
      role: 'defendant',
      kind: 'organisation',
      name: f('河南样本商贸有限公司'),
      address: f('别处路1号'),
      agents: [],
    },
  ],
  claims: [],
  evidence: [],
  warnings: [],
});

/** One finished reading of one lawyer's file, as the reading room would answer. */
function withReading(owner: string, fileId: string): { deps: FilingDeps; readingId: string } {
  const readingId = newId();
  const readings: FilingDeps['readings'] = {
    finished: async (_, lawyerId, id) =>
      lawyerId === owner && id === readingId ? { fileId, complaint } : undefined,
    last: async (_, lawyerId, files) =>
      lawyerId === owner && files.includes(fileId) ? { id: readingId, fileId, state: 'done' } : undefined,
  };
  return { deps: { ...world.deps, readings }, readingId };
}

test('a reading proposes for the draft in which its file is the complaint, for its lawyer alone', async () => {
  const [lawyer, other] = [world.lawyer(), world.lawyer()];
  const content = world.complaint(lawyer);
  const { draftId } = await world.draft(lawyer, content);
  const fileOf = (kind: string) => content.materials.find((material) => material.kind === kind)!.fileId;
  const { deps, readingId } = withReading(lawyer.id, fileOf('complaint'));
  const view = await proposeFromReading(world.context(lawyer), deps, { draftId, readingId });
  assert.ok(!isRefusal(view));
  assert.deepEqual(
    view.proposals.map(({ path, current }) => [path, current]),
    [['parties.d1.address', '河南省郑州市金水区样本路66号']],
  );
  const refused = async (actor: typeof lawyer, input: { draftId: string; readingId: string }, on = deps) => {
    const answer = await proposeFromReading(world.context(actor), on, input);
    return isRefusal(answer) ? answer.status : 200;
  };
  assert.equal(await refused(other, { draftId, readingId }), 404);
  assert.equal(await refused(lawyer, { draftId, readingId: newId() }), 409);
  const evidence = withReading(lawyer.id, fileOf('evidence'));
  assert.equal(await refused(lawyer, { draftId, readingId: evidence.readingId }, evidence.deps), 409);
});

test('the check is told what the uploaded complaint says, and nothing of other files', async () => {
  const lawyer = world.lawyer();
  const content = world.complaint(lawyer);
  const fileId = content.materials.find(({ kind }) => kind === 'complaint')!.fileId;
  const { deps } = withReading(lawyer.id, fileId);
  const document = await documentOf(world.db, deps, lawyer, content, START);
  assert.equal(document?.proposals.length, 1);
  assert.equal((await readingOf(world.db, deps, lawyer.id, content))?.fileId, fileId);
  assert.equal(await documentOf(world.db, deps, lawyer, { ...content, materials: [] }, START), undefined);
  assert.equal(await documentOf(world.db, deps, world.lawyer(), content, START), undefined);
});
