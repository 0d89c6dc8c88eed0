import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, type Json, type JsonObject, storableJson } from './canonical-json.ts';
import { sha256, sm3 } from './digest.ts';
import {
  blindIndex,
  decryptField,
  encryptField,
  loadFieldKeys,
  newFieldKeys,
  parseFieldKeys,
} from './field.ts';
import { loadNoteSigner, readSecret } from './key-file.ts';
import { decodeSignerKey, encodeSignerKey, noteSigner, noteVerifier, openNote, signNote } from './note.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-crypto-'));
after(() => rm(folder, { recursive: true }));

test('digests: the examples of FIPS 180-4 and GB/T 32905-2016', () => {
  assert.equal(
    sha256('a', 'bc').toString('hex'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  assert.equal(
    sm3('abc').toString('hex'),
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
  assert.equal(
    sm3('abcd'.repeat(16)).toString('hex'),
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  );
});

test('canonical JSON: the examples of RFC 8785', () => {
  const source = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
  assert.equal(
    canonicalJson(JSON.parse(source) as Json),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  const order = Array.from(canonicalJson(keys).matchAll(/":(\d)/g), (match) => Number(match[1]));
  assert.deepEqual(order, [2, 4, 6, 7, 1, 5, 3], 'members stand in the order of their UTF-16 code units');
  assert.throws(() => canonicalJson(Number.NaN));
  assert.throws(() => canonicalJson('\ud800'));
});

const kept = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.double({ noDefaultInfinity: true, noNaN: true, noInteger: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('property: canonical JSON depends on the value, not on the order of its members', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), kept), (value) => {
      const stored = storableJson(value) as JsonObject;
      const reversed = Object.fromEntries(Object.entries(stored).toReversed());
      assert.equal(canonicalJson(stored), canonicalJson(reversed));
      assert.deepEqual(JSON.parse(canonicalJson(stored)), JSON.parse(JSON.stringify(stored)));
    }),
  );
});

test('a note opens with its key only, and with no altered letter', () => {
  const signer = noteSigner('tongban.test/audit', sha256('seed'));
  const verifier = noteVerifier(signer.verifierKey);
  const note = signNote('tongban.test/audit\n7\nAAAA\n', signer);
  assert.equal(openNote(note, verifier), 'tongban.test/audit\n7\nAAAA\n');
  assert.equal(openNote(note.replace('\n7\n', '\n8\n'), verifier), undefined);
  assert.equal(
    openNote(note, noteVerifier(noteSigner('tongban.test/audit', sha256('other')).verifierKey)),
    undefined,
  );
  assert.equal(
    openNote(note, noteVerifier(noteSigner('other/audit', sha256('seed')).verifierKey)),
    undefined,
  );
  const witnessed = `${note}— witness.example ${Buffer.alloc(76, 1).toString('base64')}\n`;
  assert.ok(openNote(witnessed, verifier), 'signatures of others are passed over');
  assert.throws(() => noteVerifier(signer.verifierKey.replace('tongban', 'tongbam')), /hash does not belong/);
  assert.throws(() => signNote('no line break', signer));
});

test('the example note of the Go sumdb and C2SP signed-note is accepted', () => {
  const verifier = noteVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
  assert.equal(openNote(note, verifier), text);
  const skey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
  assert.equal(signNote(text, decodeSignerKey(skey)), note, 'Ed25519 is deterministic: the same bytes');
});

test('the signing key is made once, kept from others, and never made anew', async () => {
  const file = path.join(folder, 'keys', 'audit.key');
  await assert.rejects(loadNoteSigner(file, { name: 'a/b', create: false }), /key file is missing/);
  const signers = await Promise.all(
    Array.from({ length: 8 }, () => loadNoteSigner(file, { name: 'a/b', create: true })),
  );
  assert.equal(new Set(signers.map((s) => s.verifierKey)).size, 1);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  await assert.rejects(loadNoteSigner(file, { name: 'c/d', create: true }), /holds the key of "a\/b"/);
  assert.equal(decodeSignerKey(await readFile(file, 'utf8')).verifierKey, signers[0]?.verifierKey);
  const open = path.join(folder, 'open.key');
  await writeFile(open, encodeSignerKey('a/b', sha256('x')), { mode: 0o644 });
  await assert.rejects(readSecret(open), /open to everybody/);
});

const place = { table: 'party', column: 'identity_number', row: 'r-1' };

test('property: a field opens in its place only and never looks the same twice', async () => {
  const keys = await loadFieldKeys(path.join(folder, 'fields.json'), { create: true });
  assert.deepEqual(await loadFieldKeys(path.join(folder, 'fields.json'), { create: false }), keys);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const stored = encryptField(keys, value, place);
      assert.equal(decryptField(keys, stored, place), value);
      assert.notEqual(encryptField(keys, value, place), stored);
      for (const moved of [
        { ...place, row: 'r-2' },
        { ...place, column: 'phone' },
        { ...place, table: 'lawyer' },
      ])
        assert.throws(() => decryptField(keys, stored, moved));
    }),
  );
  const stored = encryptField(keys, '410105199001011234', place);
  assert.throws(() => decryptField(keys, `${stored.slice(0, -2)}AA`, place));
  assert.throws(() => decryptField(keys, 'k1.AAAA', place), /not an encrypted field/);
});

test('a new key encrypts, the old one still opens, a strange one does not', () => {
  const old = JSON.parse(newFieldKeys()) as { keys: Record<string, string>; index: string };
  const fresh = JSON.parse(newFieldKeys()) as { keys: Record<string, string> };
  const before = parseFieldKeys(JSON.stringify({ ...old, current: 'k1' }));
  const rotated = parseFieldKeys(
    JSON.stringify({ ...old, current: 'k2', keys: { ...old.keys, k2: fresh.keys['k1'] } }),
  );
  const stored = encryptField(before, '值', place);
  assert.equal(decryptField(rotated, stored, place), '值');
  assert.match(encryptField(rotated, '值', place), /^k2\./);
  assert.throws(() => decryptField(before, encryptField(rotated, '值', place), place), /unknown: k2/);
  assert.equal(blindIndex(before, 'id', '1'), blindIndex(rotated, 'id', '1'));
  assert.notEqual(blindIndex(before, 'id', '1'), blindIndex(before, 'phone', '1'));
  assert.throws(() => parseFieldKeys('{"current":"k1","keys":{"k1":"c2hvcnQ="},"index":""}'), /32 bytes/);
});
