import type { BundleState } from './terms.ts';

/** `evidence_bundle`: one request for a merged PDF of a draft's evidence, and what became of it. */
export type BundleRow = {
  lawyer_id: string;
  id: string;
  draft_id: string;
  state: BundleState;
  done: number;
  total: number;
  attempts: number;
  failure: string | null;
  /** Of the evidence as it was when the bundle was made; null before. */
  fingerprint: string | null;
  name: string;
  sha256: string | null;
  size: number | null;
  pages: number | null;
  asked_at: string;
  ended_at: string | null;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    evidence_bundle: BundleRow;
  }
}
