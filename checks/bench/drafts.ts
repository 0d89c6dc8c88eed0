import path from 'node:path';
import pg from 'pg';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { type FieldKeys, loadFieldKeys } from '#kernel/crypto/field.ts';
import { newId } from '#kernel/ids.ts';
import { sealContent } from '#modules/filing/personal.ts';
import { filingContent, type FilingContent } from '#modules/filing/terms.ts';
import type { ApiClient } from '../../db/demo/client.ts';
import { COMPLAINTS } from '../../db/demo/complaints.ts';
import { draftComplaint } from '../../db/demo/world.ts';

/** A complaint that is complete and whose files have been inspected: the pattern of all that this bench files. */
export type Pattern = { lawyerId: string; content: FilingContent };
export type Prepared = { id: string; content: FilingContent };

export const fieldKeys = (dataDir: string): Promise<FieldKeys> =>
  loadFieldKeys(path.join(dataDir, 'keys', 'field-keys.json'), { create: false });

/** A connection as the owner of the schema, to prepare what is not measured. */
export async function asOwner(dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: embeddedUrl(dataDir, 'tongban_owner') });
  await client.connect();
  return client;
}

/** Prepares one draft through the API, with real files, and reads it back. */
export async function patternOf(lawyer: ApiClient, court: string): Promise<Pattern> {
  const [complaint] = COMPLAINTS;
  if (!complaint) throw new Error('no complaint to file');
  const draft = await draftComplaint(lawyer, complaint, court);
  const [{ content }, me] = await Promise.all([
    lawyer.get<{ content: unknown }>(`/api/drafts/${draft.id}`),
    lawyer.get<{ id: string }>('/api/me'),
  ]);
  return { lawyerId: me.id, content: filingContent.parse(content) };
}

const CHARACTERS = '安邦诚达恩方广和嘉景凯林明宁平庆荣胜泰文兴雅远正'.split('');

/** The pattern with other names and another amount: filings that are duplicates of each other would measure the search for duplicates. */
export function variant(pattern: FilingContent, index: number): FilingContent {
  let rest = index;
  let name = '';
  for (let place = 0; place < 5; place++) {
    name += CHARACTERS[rest % CHARACTERS.length] ?? '';
    rest = Math.floor(rest / CHARACTERS.length);
  }
  return {
    ...pattern,
    parties: pattern.parties.map((party) => ({ ...party, name: `${party.name}${name}` })),
    claims: pattern.claims.map((claim) => ({
      ...claim,
      amountFen: claim.amountFen === null ? null : claim.amountFen + index * 100,
    })),
  };
}

let made = 0;

/** Writes `count` drafts ready to submit straight into the table; preparing them is not what is measured. */
export async function prepareDrafts(
  owner: pg.Client,
  keys: FieldKeys,
  pattern: Pattern,
  count: number,
): Promise<Prepared[]> {
  const drafts = Array.from({ length: count }, () => ({
    id: newId(),
    content: variant(pattern.content, ++made),
  }));
  for (let from = 0; from < count; from += 500) {
    const some = drafts.slice(from, from + 500);
    await owner.query(
      `insert into filing_draft (lawyer_id, id, version, content, title, state, created_at, saved_at)
       select $1, id, 1, content::jsonb, title, 'open', now(), now() from unnest($2::uuid[], $3::text[], $4::text[]) as d (id, content, title)`,
      [
        pattern.lawyerId,
        some.map((draft) => draft.id),
        some.map((draft) => JSON.stringify(sealContent(keys, draft.id, draft.content))),
        some.map((draft) => draft.content.parties[0]?.name ?? ''),
      ],
    );
  }
  return drafts;
}

/** Waits until what the last round left behind (outbox, audit numbering) is done, so that no round pays for another; seconds waited. */
export async function settle(owner: pg.Client): Promise<{ seconds: number; left: number }> {
  const began = performance.now();
  for (;;) {
    const { rows } = await owner.query<{ left: string }>(
      'select (select count(*) from outbox_event where dead_at is null) + (select count(*) from audit_pending) as left',
    );
    const left = Number(rows[0]?.left);
    const seconds = (performance.now() - began) / 1_000;
    if (left === 0 || seconds > 60) return { seconds, left };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
