import type { Generated } from 'kysely';
import type { JsonObject } from '../crypto/canonical-json.ts';
import type { AuditOutcome, AuditSubject } from './entry.ts';

export type AuditEntryTable = {
  id: string;
  at: string;
  act: string;
  actor_kind: string;
  actor_id: string | null;
  on_behalf_of: string | null;
  court_id: string | null;
  subject_type: string;
  subject_id: string;
  related: Generated<AuditSubject[]>;
  outcome: AuditOutcome;
  refusal_code: string | null;
  change: JsonObject | null;
  law: Generated<string[]>;
  request_id: string | null;
  actor_name: string | null;
  ip: string | null;
  personal: JsonObject | null;
  salt: Buffer | null;
  personal_commitment: Buffer;
};

export type AuditLeafTable = { index: number; entry_id: string; leaf_hash: Buffer };
export type AuditTileTable = { level: number; n: number; hashes: Buffer };
export type AuditCheckpointTable = { size: number; root: Buffer; note: string; at: Generated<string> };

declare module '../db/tables.ts' {
  interface Tables {
    audit_entry: AuditEntryTable;
    audit_pending: { entry_id: string };
    audit_leaf: AuditLeafTable;
    audit_tile: AuditTileTable;
    audit_checkpoint: AuditCheckpointTable;
  }
}
