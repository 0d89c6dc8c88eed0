type Stamp = string;
declare module '#kernel/db/tables.ts' {
  interface Tables {
    pleading: {
      lawyer_id: string;
      id: string;
      template: string;
      title: string;
      version: number;
      /** {sealed}: everything filled in, encrypted. */
      content: unknown;
      /** The filing draft made from it, if any. */
      draft_id: string | null;
      state: 'open' | 'deleted';
      created_at: Stamp;
      saved_at: Stamp;
    };
  }
}
