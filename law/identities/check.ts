/** What a check says: the facts the number carries, or one Chinese sentence that says what is wrong with it. */
export type Checked<T extends object = object> = ({ ok: true } & T) | { ok: false; fault: string };

/** A failed check. */
export const fault = (sentence: string): { ok: false; fault: string } => ({ ok: false, fault: sentence });

/** Full-width letters and digits, spaces and dashes as people type and paste them → the bare number in capitals. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐–—·]/g, '')
    .toUpperCase();
}
