import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, toPlainDate } from '#law/time.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { createDraft, saveDraft } from './acts/drafts.ts';
import { handInDraft } from './acts/hand-in.ts';
import { findDraft } from './draft-store.ts';
import { applicationsWorld, must, refused } from './testing.ts';

const world = applicationsWorld(await testDatabase());
const { clerk } = await world.courtStaff();

/** The court asks for an original; the lawyer has written her answer. */
async function written() {
  const { key, lawyers } = await world.plainCase();
  const today = toPlainDate(world.clock.now());
  const ref = must(
    await world.submit(clerk, {
      service: 'originals',
      courtId: key.courtId,
      caseId: key.caseId,
      answers: {
        party: 'party-1',
        kind: 'disputed',
        which: '2025年6月1日借条',
        ground: 'objection',
        why: '被告提出借条金额处有涂改。',
        by: addDays(today, 7),
      },
      materials: [],
    }),
  );
  const asked = { courtId: ref.courtId, applicationId: ref.id, act: 'respond' };
  const { draftId } = must(await createDraft(world.context(lawyers.plaintiff), world.deps, asked));
  const answers = { way: 'post', on: today, tracking: 'EX000000001CN' };
  const content = { answers, materials: [] };
  const { version } = must(
    await saveDraft(world.context(lawyers.plaintiff), world.deps, { id: draftId, version: 1, content }),
  );
  return { ref, lawyer: lawyers.plaintiff, draftId, version };
}

const answersOf = async (ref: { courtId: string; id: string }) =>
  (await world.records(ref)).filter(({ act }) => act === 'respond').length;

test('an answer that was lost is given again: the same draft handed in with the same key is one act', async () => {
  const { ref, lawyer, draftId, version } = await written();
  const key = newId();
  const send = () => handInDraft(world.context(lawyer, key), world.deps, { draftId, version });
  const first = must(await send());
  assert.deepEqual(must(await send()), first);
  assert.equal(first.state, 'deciding');
  assert.equal(await answersOf(ref), 1);
  assert.equal((await findDraft(world.db, world.deps.keys, lawyer.id, draftId))?.state, 'submitted');
});

test('handed in several times at once it is one act, and the rest is told why', async () => {
  const { ref, lawyer, draftId, version } = await written();
  const done = await Promise.all(
    Array.from({ length: 6 }, () =>
      handInDraft(world.context(lawyer, newId()), world.deps, { draftId, version }),
    ),
  );
  assert.equal(done.filter((answer) => !isRefusal(answer)).length, 1);
  for (const answer of done.filter(isRefusal)) assert.equal(answer.refused, 'application.draft-closed');
  assert.equal(await answersOf(ref), 1);
});

test('a draft that was saved on another device meanwhile is not handed in unseen; another lawyer’s does not exist', async () => {
  const { ref, lawyer, draftId, version } = await written();
  const old = { draftId, version: version - 1 };
  assert.equal(refused(await handInDraft(world.context(lawyer), world.deps, old)), 'write.version');
  const { lawyers } = await world.plainCase();
  const theirs = await handInDraft(world.context(lawyers.plaintiff), world.deps, { draftId, version });
  assert.equal(refused(theirs), 'access.not-found');
  assert.equal(await answersOf(ref), 0);
});
