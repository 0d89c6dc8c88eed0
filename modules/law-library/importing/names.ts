const KNOWN = /\.(jsonl|jsonl\.gz|md|markdown|docx)$/i;

/** Whether the importer knows a file of this name. */
export function isReadable(name: string): boolean {
  return KNOWN.test(name);
}
