import type { ReadingState } from './terms.ts';

/** `reading`: one 诉状识别 of a lawyer's file, and what became of it. */
export type ReadingRow = {
  lawyer_id: string;
  id: string;
  file_id: string;
  state: ReadingState;
  pages_done: number;
  pages: number;
  /** Begun how often; tells two runs of one reading apart. */
  attempts: number;
  failure: string | null;
  /** Text and findings, compressed and encrypted; only when done. */
  result_sealed: string | null;
  asked_at: string;
  ended_at: string | null;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    reading: ReadingRow;
  }
}
