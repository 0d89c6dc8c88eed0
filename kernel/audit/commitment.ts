import { canonicalJson, type JsonObject } from '../crypto/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';

/** The part of an entry that is about a person and can be erased. */
export type PersonalPart = { actorName: string | null; ip: string | null; personal: JsonObject | null };

/**
 * The salted commitment that stands in the log instead of personal data: SHA-256(salt ‖ canonical JSON). With the 32-byte salt
 * erased, nobody can test guesses against it; with it, anybody can check the clear record.
 */
export function commitTo(part: PersonalPart, salt: Uint8Array): Buffer {
  return sha256(salt, canonicalJson({ actorName: part.actorName, ip: part.ip, personal: part.personal }));
}
