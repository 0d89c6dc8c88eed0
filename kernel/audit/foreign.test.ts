import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, test } from 'node:test';
import { noteVerifier } from '../crypto/note.ts';
import { testDatabase } from '../testing/database.ts';
import { inclusionProof } from './prove.ts';
import { aWorld } from './testing.ts';

// Sigstore's verifier of transparency logs (as npm itself uses it for provenance): not one line of it is ours. Its Merkle and
// checkpoint parts are internal files, so the version is pinned and their shape is spelled out here.
type Foreign = {
  verifyMerkleInclusion(
    entry: { canonicalizedBody: Buffer; inclusionProof: { logIndex: string; hashes: Buffer[] } },
    head: object,
  ): void;
  verifyCheckpoint(
    entry: { inclusionProof: { checkpoint: { envelope: string } } },
    logs: object[],
  ): { logSize: bigint; logHash: Buffer };
};
const foreignPackage = createRequire(import.meta.url);
const merkle = foreignPackage('@sigstore/verify/dist/tlog/merkle.js') as Foreign;
const checkpoints = foreignPackage('@sigstore/verify/dist/tlog/checkpoint.js') as Foreign;

await testDatabase();
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
const world = await aWorld(600, folders);
const { keyId, publicKey, name } = noteVerifier(world.verifierKey);

async function proofOf(index: number) {
  const proof = await inclusionProof(world.app.db, world.ids[index]!);
  assert.ok(proof);
  return proof;
}

test("sigstore's verifier accepts our checkpoints and proofs, and no altered ones", async () => {
  const logs = [{ logID: keyId, publicKey, baseURL: `https://${name}` }];
  for (const index of [0, 1, 2, 100, 255, 256, 257, 511, 512, 598, 599]) {
    const proof = await proofOf(index);
    const head = checkpoints.verifyCheckpoint(
      { inclusionProof: { checkpoint: { envelope: proof.checkpoint } } },
      logs,
    );
    assert.equal(head.logSize, 600n);
    const hashes = proof.hashes.map((hash) => Buffer.from(hash, 'base64'));
    const check = (content: string, logIndex: number) =>
      merkle.verifyMerkleInclusion(
        { canonicalizedBody: Buffer.from(content), inclusionProof: { logIndex: String(logIndex), hashes } },
        head,
      );
    check(proof.content, index);
    assert.throws(() => check(proof.content.replace('lawyer-1', 'lawyer-2'), index), /does not match/);
    assert.throws(() => check(proof.content, index ^ 1), /does not match|hash count/);
  }
  const { checkpoint } = await proofOf(0);
  const altered = checkpoint.replace('\n600\n', '\n601\n');
  assert.throws(
    () => checkpoints.verifyCheckpoint({ inclusionProof: { checkpoint: { envelope: altered } } }, logs),
    /signature/,
  );
});

test("openssl accepts the signature of a checkpoint (or the platform's own Ed25519 where there is no openssl)", async () => {
  const { checkpoint } = await proofOf(3);
  const [text = '', line = ''] = checkpoint.split('\n\n');
  const blob = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64');
  const at = (file: string) => path.join(world.dataDir, file);
  await writeFile(at('text'), `${text}\n`);
  await writeFile(at('signature'), blob.subarray(4));
  await writeFile(at('key.pem'), publicKey.export({ format: 'pem', type: 'spki' }));
  const openssl = (file: string) =>
    spawnSync('openssl', [
      'pkeyutl',
      '-verify',
      '-rawin',
      '-pubin',
      '-inkey',
      at('key.pem'),
      '-sigfile',
      at('signature'),
      '-in',
      at(file),
    ]);
  await writeFile(at('altered'), `${text}x\n`);
  if (openssl('text').error) {
    const key = await crypto.subtle.importKey(
      'spki',
      publicKey.export({ format: 'der', type: 'spki' }),
      'Ed25519',
      false,
      ['verify'],
    );
    assert.ok(await crypto.subtle.verify('Ed25519', key, blob.subarray(4), Buffer.from(`${text}\n`)));
    return;
  }
  assert.equal(openssl('text').status, 0);
  assert.notEqual(openssl('altered').status, 0);
});
