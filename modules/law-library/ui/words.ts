import { dateText } from '#web/kit/time-text.ts';
import type { SpanView } from '../terms.ts';

/** Address of a law or of one of its articles; `on` for the text of a day other than today. */
export function lawHref(slug: string, article?: string, on?: string | null): string {
  const place = `/law/${encodeURIComponent(slug)}${article === undefined ? '' : `/${encodeURIComponent(article)}`}`;
  return on ? `${place}?on=${on}` : place;
}

/** From when to when a text holds, as a sentence says it. */
export function spanText(span: SpanView): string {
  if (span.from === null) return '施行日期不详';
  const from =
    span.basis === 'published'
      ? `${dateText(span.from)}公布（施行日期以公布文本为准）`
      : `${dateText(span.from)}起施行`;
  if (span.to !== null && span.to <= span.from) return `${from}，同日另有后公布的文本`;
  if (span.to !== null) return `${from}，至${dateText(span.to)}由新文本取代`;
  return span.expired ? `${from}，已失效` : from;
}

/** A heading without the wide space that sources put after its number. */
export const headingText = (text: string): string => text.replaceAll('\u3000', ' ');

/** A day typed or given by an address, or nothing. */
export const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
