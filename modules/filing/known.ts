import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db } from '#kernel/db/database.ts';
import { courtById, causeById } from '#modules/reference/index.ts';
import type { Known } from '#modules/pleadings/index.ts';
import { findDraft } from './draft-store.ts';

/** What a lawyer's own draft tells the pleadings that go with it (诉讼文书): parties, court, cause, claims, facts, evidence. */
export async function knownOfDraft(
  db: Db,
  keys: FieldKeys,
  lawyerId: string,
  draftId: string,
): Promise<Known | undefined> {
  const draft = await findDraft(db, keys, lawyerId, draftId);
  if (!draft || draft.state === 'discarded') return undefined;
  const { content } = draft;
  const court = courtById(content.courtId)?.name;
  const cause = causeById(content.causeId)?.name;
  return {
    ...(court ? { court } : {}),
    ...(cause ? { cause } : {}),
    parties: content.parties.map((party) => ({
      side: party.role,
      kind: party.kind,
      name: party.name,
      sex: party.sex,
      birthday: party.birthday,
      ethnicity: party.ethnicity,
      occupation: party.occupation,
      address: party.address,
      phone: party.phone,
      paperNumber: party.paperKind === 'unknown' ? '' : party.paperNumber,
      creditCode: party.creditCode,
      legalRepresentative: party.legalRepresentative,
      legalRepresentativeTitle: party.legalRepresentativeTitle,
    })),
    claims: content.claims.map(({ text, amountFen }) => ({ text, amountFen })),
    facts: [content.facts, content.grounds].filter((one) => one.trim() !== '').join('\n'),
    evidence: content.evidence.map(({ name, purpose, source, pages }) => ({
      name,
      purpose,
      source,
      pages: pages === null ? '' : String(pages),
    })),
  };
}
