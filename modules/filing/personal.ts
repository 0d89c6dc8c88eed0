import { blindIndex, decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import { bare } from '#law/identities/index.ts';
import { type FilingContent, filingContent, type Party } from './terms.ts';

/** Personal numbers of a complaint: encrypted wherever the complaint is stored, masked wherever it is not needed in full. */
const PERSONAL = ['paperNumber', 'phone'] as const;

type Bearer = Partial<Record<(typeof PERSONAL)[number], string>>;

function mapBearer<T extends Bearer>(bearer: T, change: (value: string, field: string) => string): T {
  const changed = { ...bearer };
  for (const field of PERSONAL) {
    const value = bearer[field];
    if (value) changed[field] = change(value, field);
  }
  return changed;
}

function mapContent(
  content: FilingContent,
  change: (value: string, column: string) => string,
): FilingContent {
  return {
    ...content,
    parties: content.parties.map((party): Party => {
      const outer = mapBearer(party, (value, field) => change(value, `${party.id}.${field}`));
      if (!party.guardian) return outer;
      return {
        ...outer,
        guardian: mapBearer(party.guardian, (value, field) => change(value, `${party.id}.guardian.${field}`)),
      };
    }),
  };
}

/** The content as it may be stored: `row` is the draft or filing it belongs to, so that a value moved to another row does not open. */
export function sealContent(keys: FieldKeys, row: string, content: FilingContent): FilingContent {
  return mapContent(content, (value, column) => encryptField(keys, value, { table: 'filing', column, row }));
}

/** The content as it was typed. Opened before it is parsed: a sealed number is longer than any number may be. */
export function openContent(keys: FieldKeys, row: string, stored: unknown): FilingContent {
  const sealed = stored as FilingContent; // written by sealContent alone; parsed in the next line
  return filingContent.parse(
    mapContent(sealed, (value, column) => decryptField(keys, value, { table: 'filing', column, row })),
  );
}

const mask = (value: string) =>
  value.length <= 4
    ? '＊＊＊＊'
    : `${value.slice(0, 3)}${'＊'.repeat(Math.max(value.length - 7, 4))}${value.slice(-4)}`;

/** The content for eyes that do not need the numbers in full. */
export function maskContent(content: FilingContent): FilingContent {
  return mapContent(content, mask);
}

/** Exact look-up of a party by its paper without storing the number. */
export function partyIndex(keys: FieldKeys, party: Party): string | undefined {
  const number = bare(party.kind === 'person' ? party.paperNumber : party.creditCode).toUpperCase();
  return number ? blindIndex(keys, 'party', number) : undefined;
}
