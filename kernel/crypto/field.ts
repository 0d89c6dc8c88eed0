import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readSecret } from './key-file.ts';

/** Keys for personal data in the database. `current` encrypts; every key in `keys` still decrypts; `index` makes blind indexes. */
export type FieldKeys = { current: string; keys: ReadonlyMap<string, Buffer>; index: Buffer };

/** Where an encrypted value stands. It is bound to its place: moved to another row or column it does not open. */
export type FieldPlace = { table: string; column: string; row: string };

const KEY_ID = /^[A-Za-z0-9_-]{1,20}$/;

/**
 * Loads the key file {"current":"k1","keys":{"k1":"base64 of 32 bytes"},"index":"base64 of 32 bytes"}; makes one at first start when
 * `create` allows it. To change the key, add one under a new id and name it in `current`; old values stay readable.
 */
export async function loadFieldKeys(file: string, options: { create: boolean }): Promise<FieldKeys> {
  return parseFieldKeys(await readSecret(file, options.create ? newFieldKeys : undefined));
}

/** A fresh key file's text. */
export function newFieldKeys(): string {
  const key = () => randomBytes(32).toString('base64');
  return `${JSON.stringify({ current: 'k1', keys: { k1: key() }, index: key() }, null, 2)}\n`;
}

/** Reads a key file's text; throws when anything about it is not as it should be. */
export function parseFieldKeys(text: string): FieldKeys {
  const { current, keys, index } = JSON.parse(text) as {
    current?: unknown;
    keys?: Record<string, unknown>;
    index?: unknown;
  };
  const map = new Map(Object.entries(keys ?? {}).map(([id, key]) => [id, keyBytes(key)]));
  if (typeof current !== 'string' || !map.has(current)) throw new Error('field keys: "current" names no key');
  for (const id of map.keys()) if (!KEY_ID.test(id)) throw new Error(`field keys: bad key id ${id}`);
  return { current, keys: map, index: keyBytes(index) };
}

/** Encrypts one value for its place: AES-256-GCM, "keyId.base64url(iv ‖ ciphertext ‖ tag)". The same value never looks the same twice. */
export function encryptField(keys: FieldKeys, value: string, place: FieldPlace): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, keys.current), iv).setAAD(
    placeBytes(keys.current, place),
  );
  const sealed = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${keys.current}.${sealed.toString('base64url')}`;
}

/** Decrypts what {@link encryptField} made for the same place; throws when it was altered, moved, or its key is unknown. */
export function decryptField(keys: FieldKeys, stored: string, place: FieldPlace): string {
  const [id = '', encoded = '', ...rest] = stored.split('.');
  const sealed = Buffer.from(encoded, 'base64url');
  if (rest.length > 0 || sealed.length < 28) throw new Error('not an encrypted field');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, id), sealed.subarray(0, 12), {
    authTagLength: 16,
  })
    .setAAD(placeBytes(id, place))
    .setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
}

/**
 * A keyed digest for exact look-up of an encrypted value (HMAC-SHA-256, hex): equal values of one purpose ("identity-number") have
 * equal indexes, and without the key nobody can try out values. Normalise the value first (case, spaces).
 */
export function blindIndex(keys: FieldKeys, purpose: string, value: string): string {
  return createHmac('sha256', keys.index)
    .update(JSON.stringify([purpose, value]))
    .digest('hex');
}

function placeBytes(keyId: string, place: FieldPlace): Buffer {
  return Buffer.from(JSON.stringify([keyId, place.table, place.column, place.row]));
}

function keyOf(keys: FieldKeys, id: string): Buffer {
  const key = keys.keys.get(id);
  if (!key) throw new Error(`field key unknown: ${id}`);
  return key;
}

function keyBytes(encoded: unknown): Buffer {
  const key = Buffer.from(typeof encoded === 'string' ? encoded : '', 'base64');
  if (key.length !== 32) throw new Error('field keys: a key is not 32 bytes');
  return key;
}
