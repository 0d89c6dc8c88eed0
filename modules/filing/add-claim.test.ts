import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { addClaim, removeClaim } from './acts/add-claim.ts';
import { moveDraft } from './acts/drafts.ts';
import { findDraft } from './draft-store.ts';
import { filingWorld, must, refused } from './testing.ts';

const world = filingWorld(await testDatabase());
const claim = { text: '判令被告支付利息13365.62元', amountFen: 1_336_562 };
const contentOf = async (lawyerId: string, id: string) =>
  (await findDraft(world.db, world.deps.keys, lawyerId, id))?.content;

test('a result goes into a draft as one more claim, once however often it is sent, and can be taken out', async () => {
  const lawyer = world.lawyer();
  const { draftId: id, version } = await world.draft(lawyer);
  const before = await contentOf(lawyer.id, id);
  const key = newId();
  const added = must(await addClaim(world.context(lawyer, key), world.deps, { id, version, claim }));
  assert.deepEqual(
    must(await addClaim(world.context(lawyer, key), world.deps, { id, version, claim })),
    added,
  );
  const after = await contentOf(lawyer.id, id);
  assert.deepEqual(after?.claims, [...(before?.claims ?? []), { id: added.claimId, ...claim }]);
  assert.deepEqual({ ...after, claims: [] }, { ...before, claims: [] }, 'nothing else has changed');
  const { claimId } = added;
  const gone = must(
    await removeClaim(world.context(lawyer, newId()), world.deps, { id, version: added.version, claimId }),
  );
  assert.equal(gone.version, version + 2);
  assert.deepEqual(await contentOf(lawyer.id, id), before);
  assert.equal(
    refused(await removeClaim(world.context(lawyer), world.deps, { id, version: gone.version, claimId })),
    'access.not-found',
  );
});

test('a draft saved meanwhile elsewhere, one thrown away and one of somebody else take nothing', async () => {
  const lawyer = world.lawyer();
  const { draftId: id, version } = await world.draft(lawyer);
  const add = (who: typeof lawyer, at: number) =>
    addClaim(world.context(who), world.deps, { id, version: at, claim });
  assert.equal(refused(await add(lawyer, version - 1)), 'write.version');
  assert.equal(refused(await add(world.lawyer(), version)), 'access.not-found');
  const twice = await Promise.all([add(lawyer, version), add(lawyer, version)]);
  assert.deepEqual(
    twice.map(refused).filter((code) => !code.startsWith('done')),
    ['write.version'],
  );
  must(await moveDraft(world.context(lawyer), world.deps, { id, to: 'discarded' }));
  assert.equal(refused(await add(lawyer, version + 1)), 'filing.draft-closed');
});
