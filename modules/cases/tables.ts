declare module '#kernel/db/tables.ts' {
  interface Tables {
    case_counter: { court_id: string; year: number; type: string; last: number };
    case_file: {
      court_id: string;
      id: string;
      number: string;
      year: number;
      type: string;
      seq: number;
      title: string;
      cause_id: string;
      cause_name: string;
      filing_id: string;
      amount_fen: number;
      opened_on: string;
      opened_at: string;
    };
  }
}
export type CaseTables = ['case_counter', 'case_file'];
