import type { Generated } from 'kysely';

/** What becomes of a file: arriving, arrived but not yet looked into, accepted, or not accepted. */
export type FileState = 'uploading' | 'quarantined' | 'ready' | 'refused';

/** The view in the page: being made, there, not to be had for this format, or not possible for this file. */
export type ViewState = 'pending' | 'ready' | 'none' | 'failed';

export type FileObjectTable = {
  id: string;
  owner_id: string;
  name: string;
  display_name: string;
  media_type: string | null;
  format: string | null;
  size: number;
  sha256: string | null;
  sm3: string | null;
  state: FileState;
  refusal_code: string | null;
  refusal_detail: string | null;
  flags: Generated<string[]>;
  view_state: ViewState | null;
  view_sha256: string | null;
  view_pages: number | null;
  view_error: string | null;
  created_at: string;
  sealed_at: string | null;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    file_object: FileObjectTable;
  }
}
