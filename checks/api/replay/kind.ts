import type { Raw, Said } from './recorder.ts';

/** One kind of message that an outside party sends. */
export type Kind = {
  what: string;
  make(): Promise<Raw>;
  /** Altered, or old, or of another hand: each is refused and leaves nothing. */
  spoilt(raw: Raw): Raw[];
  good(said: Said): boolean;
  /** What was good only once is refused the next time; everything else is answered alike. */
  once?: true;
};

export const accepted = ({ status }: Said): boolean => status === 200 || status === 202 || status === 204;
/** The text with one part of it made another; a message that stays as it was would prove nothing. */
export function turned(text: string, from: RegExp, to: (...parts: string[]) => string): string {
  const other = text.replace(from, to);
  if (other === text) throw new Error(`nothing to turn by ${from}`);
  return other;
}
