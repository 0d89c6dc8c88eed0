import path from 'node:path';
import type { Kysely } from 'kysely';
import { noteVerifier } from '../crypto/note.ts';
import type { Tables } from '../db/tables.ts';
import { openCheckpoint } from './checkpoint.ts';
import { CHECKPOINT_FILE } from './heads.ts';
import type { CheckName, Findings } from './report.ts';
import { readIfThere } from './tile-files.ts';
import { witnessedNotes } from './witness.ts';

/** A signed tree head and where it was found. */
export type FoundHead = { check: CheckName; where: string; size: number; root: Buffer };

export type VerifyOptions = {
  logDir?: string | undefined;
  witnessDir?: string | undefined;
  verifierKey: string;
};

/** Heads outside the database. Read before the database, which then must be at least as long. */
export async function headsOutside(options: VerifyOptions, findings: Findings): Promise<FoundHead[]> {
  const heads: FoundHead[] = [];
  if (options.logDir !== undefined) {
    const note = await readIfThere(path.join(options.logDir, CHECKPOINT_FILE));
    if (note) heads.push(...open(options, findings, 'files', '检查点文件', note.toString()));
  }
  if (options.witnessDir !== undefined)
    for await (const { file, note } of witnessedNotes(options.witnessDir))
      heads.push(...open(options, findings, 'witness', `见证文件 ${file}`, note));
  return heads;
}

/** Heads in the database. */
export async function headsInside(
  db: Kysely<Tables>,
  options: VerifyOptions,
  findings: Findings,
): Promise<FoundHead[]> {
  const rows = await db
    .selectFrom('audit_checkpoint')
    .select(['size', 'root', 'note'])
    .orderBy('size')
    .execute();
  return rows.flatMap((row) => {
    const where = `第 ${row.size} 号检查点`;
    const heads = open(options, findings, 'checkpoints', where, row.note);
    if (heads.some((head) => head.size !== row.size || !head.root.equals(row.root)))
      findings.add('checkpoints', `${where}的行与其签名文本不一致`);
    return heads;
  });
}

function open(
  options: VerifyOptions,
  findings: Findings,
  check: CheckName,
  where: string,
  note: string,
): FoundHead[] {
  const head = openCheckpoint(note, noteVerifier(options.verifierKey));
  if (head) return [{ check, where, size: head.size, root: head.root }];
  findings.add(check, `${where}的签名无效：不是用本日志的密钥签署的`);
  return [];
}
