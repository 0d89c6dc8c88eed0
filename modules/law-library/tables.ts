import type { LawKind } from './terms.ts';

declare module '#kernel/db/tables.ts' {
  interface Tables {
    law: { id: string; title: string; kind: LawKind; created_at: string };
    law_version: {
      id: string;
      law_id: string;
      sha256: string;
      title: string;
      published: string | null;
      valid_from: string | null;
      basis: 'stated' | 'text' | 'register' | 'published' | 'unknown';
      valid_to: string | null;
      expired: boolean;
      preamble: string[];
      articles: number;
      source: string;
      imported_at: string;
    };
    law_article: {
      version_id: string;
      position: number;
      key: string;
      number: number;
      sub: number;
      label: string;
      path: string[];
      body: string;
      cuts: string;
    };
    law_library: { only_row: boolean; revision: number; changed_at: string | null };
    law_import: {
      id: string;
      source: 'upload' | 'command' | 'setting';
      court_id: string | null;
      begun_by: string;
      begun_name: string;
      state: 'receiving' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      files: unknown;
      total_bytes: number;
      done_bytes: number;
      laws: number;
      articles: number;
      added: number;
      renewed: number;
      unchanged: number;
      faults: unknown;
      begun_at: string;
      changed_at: string;
      ended_at: string | null;
    };
    law_import_part: { import_id: string; file: number; seq: number; bytes: Buffer };
  }
}
