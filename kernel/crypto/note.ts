import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from './digest.ts';

/** Who signs notes: name (no space, no plus), four-byte key id and the Ed25519 key pair. */
export type NoteSigner = { name: string; keyId: Buffer; privateKey: KeyObject; verifierKey: string };
/** Who is believed: made from a verifier key "name+hash+key" (C2SP signed-note). */
export type NoteVerifier = { name: string; keyId: Buffer; publicKey: KeyObject };

const ED25519 = 0x01;
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** A signer from its 32-byte Ed25519 seed. */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  checkName(name);
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const raw = rawPublicKey(createPublicKey(privateKey));
  const keyId = keyIdOf(name, raw);
  return { name, keyId, privateKey, verifierKey: `${name}+${keyId.toString('hex')}+${encodeKey(raw)}` };
}

/** Reads a verifier key; throws when its hash does not belong to name and key. */
export function noteVerifier(verifierKey: string): NoteVerifier {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(verifierKey.trim());
  const [, name = '', hash, encoded = ''] = match ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (!match || key.length !== 33 || key[0] !== ED25519) throw new Error('not an Ed25519 verifier key');
  const raw = key.subarray(1);
  const keyId = keyIdOf(name, raw);
  if (keyId.toString('hex') !== hash) throw new Error('verifier key: hash does not belong to the key');
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI_ED25519, raw]), format: 'der', type: 'spki' });
  return { name, keyId, publicKey };
}

/** The text of a private key file, "PRIVATE+KEY+name+hash+seed", as golang.org/x/mod/sumdb/note writes it. */
export function encodeSignerKey(name: string, seed: Uint8Array): string {
  return `PRIVATE+KEY+${name}+${noteSigner(name, seed).keyId.toString('hex')}+${encodeKey(seed)}`;
}

/** Reads what {@link encodeSignerKey} wrote. */
export function decodeSignerKey(text: string): NoteSigner {
  const match = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const [, name = '', hash, encoded = ''] = match ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (!match || key.length !== 33 || key[0] !== ED25519) throw new Error('not an Ed25519 note signing key');
  const signer = noteSigner(name, key.subarray(1));
  if (signer.keyId.toString('hex') !== hash)
    throw new Error('note signing key: hash does not belong to the key');
  return signer;
}

/** Signs a text (which must end in a line break) as a C2SP signed note. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n') || text.includes('\n\n'))
    throw new Error('a note ends in one line break and has no empty line');
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  return `${text}\n— ${signer.name} ${Buffer.concat([signer.keyId, signature]).toString('base64')}\n`;
}

/** The text of a note when it carries a good signature of the verifier, else undefined. Signatures of unknown keys are passed over. */
export function openNote(note: string, verifier: NoteVerifier): string | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, split + 1);
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const match = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line);
    if (!match) return undefined;
    const [, name, encoded = ''] = match;
    const blob = Buffer.from(encoded, 'base64');
    if (name !== verifier.name || !blob.subarray(0, 4).equals(verifier.keyId)) continue;
    return verify(null, Buffer.from(text), verifier.publicKey, blob.subarray(4)) ? text : undefined;
  }
  return undefined;
}

function keyIdOf(name: string, rawKey: Uint8Array): Buffer {
  return sha256(`${name}\n`, Buffer.of(ED25519), rawKey).subarray(0, 4);
}

function encodeKey(raw: Uint8Array): string {
  return Buffer.concat([Buffer.of(ED25519), raw]).toString('base64');
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_ED25519.length);
}

function checkName(name: string): void {
  if (!/^[^+\s]+$/.test(name)) throw new Error(`a note signer's name has no space and no plus: ${name}`);
}
