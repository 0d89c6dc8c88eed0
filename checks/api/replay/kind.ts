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
export const turned = (text: string, from: RegExp, to: string): string => text.replace(from, to);
