import { formatYuan } from '#law/fees/money.ts';
import type { ReadClaim } from '../terms.ts';
import { principalOf } from './claim-amount.ts';
import { formClaims } from './form-claims.ts';
import { found, foundText, type Ink, type Span, shown, spotOf, trim } from './ink.ts';
import { numberedItems } from './numbering.ts';
import { paragraphs } from './sections.ts';

const SUM_LINE =
  /^\(?(?:以上|上述|前述)?(?:各项|\d+项|[一二三四五六七八九十]项)?(?:诉讼请求|款项|金额|费用)?(?:金额)?(?:合计|共计|总计|总额|标的额?|诉讼标的)/;
const LEAD =
  /^(?:原告)?(?:特|现|为此)?(?:向贵院)?(?:提出如下(?:诉讼)?请求|请求|恳请|要求|请)?(?:贵院|人民法院|法院|贵法院)?(?:依法)?(?:判令|判决|裁判|裁决)?(?:如下|被告)?[:]?$/;
const VERB =
  /^(?:请求|依法|判令|判决|要求|确认|解除|撤销|本案|诉讼费|案件受理费|由被告|被告|准予|支付|返还|赔偿|婚生|分割|责令|立即)/;
const COSTS = /^[^,;]{0,30}(?:诉讼费|受理费|保全费|诉讼费用|律师费|公告费|鉴定费)/;

/** Spans of the claims: numbered items, else one a paragraph, else one a sentence that begins as a claim does. */
function claimSpans(ink: Ink, section: Span): Span[] {
  const numbered = numberedItems(ink, section);
  if (numbered) {
    const lead = trim(ink, numbered.lead);
    const words = ink.text.slice(lead.start, lead.end);
    return [...(words === '' || LEAD.test(words) || words.length < 16 ? [] : [lead]), ...numbered.items];
  }
  const blocks = paragraphs(ink, section).filter(
    ({ start, end }) => !LEAD.test(ink.text.slice(start, end).trim()),
  );
  return blocks.flatMap((block) => sentences(ink, block));
}

function sentences(ink: Ink, block: Span): Span[] {
  const out: Span[] = [];
  let start = block.start;
  for (let at = block.start; at < block.end; at++) {
    if (!/[;。]/.test(ink.text[at] ?? '')) continue;
    const rest = ink.text.slice(at + 1, block.end).trimStart();
    if (VERB.test(rest) || COSTS.test(rest)) {
      out.push({ start, end: at });
      start = at + 1;
    }
  }
  out.push({ start, end: block.end });
  return out;
}

/** Reads the claims of a section with their amounts. */
export function claimsOf(ink: Ink, section: Span): { claims: ReadClaim[]; warnings: string[] } {
  const form = formClaims(ink, section);
  const spans = form ?? claimSpans(ink, section);
  const claims: ReadClaim[] = [];
  const warnings: string[] = [];
  let announced: { fen: number; span: Span } | undefined;
  for (const raw of spans) {
    const kept: Span[] = [];
    for (const paragraph of paragraphs(ink, raw)) {
      const words = ink.text.slice(paragraph.start, paragraph.end).trim();
      if (
        !SUM_LINE.test(words) ||
        (kept.length === 0 &&
          spans.length > 1 &&
          numbersOwn(raw, paragraph) &&
          !/^\(?(?:以上|上述)/.test(words))
      )
        kept.push(paragraph);
      else {
        const sum = principalOf(words);
        if (sum.amount) announced = { fen: sum.amount.fen, span: paragraph };
      }
    }
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last) continue;
    const span = withoutMark(ink, trim(ink, { start: first.start, end: last.end }, /[\s;。,、.]/));
    const text = claimText(ink, span);
    if (text.length < 3) continue;
    claims.push(readClaim(ink, span, text, warnings));
  }
  warnSum(ink, claims, announced, warnings);
  return { claims, warnings };
}

/** Signs a recogniser made of a number it could not read: @) for ②. */
function withoutMark(ink: Ink, span: Span): Span {
  if (ink.document.source !== 'ocr') return span;
  const mark = /^[^\u4e00-\u9fff《\d]{1,4}(?=[\u4e00-\u9fff])/.exec(ink.text.slice(span.start, span.end));
  return { start: span.start + (mark?.[0].length ?? 0), end: span.end };
}

const numbersOwn = (raw: Span, paragraph: Span) => paragraph.start - raw.start < 2;

/** Cells of a form read as 「本金：截至……」. */
function claimText(ink: Ink, span: Span): string {
  return shown(ink, span)
    .replace(/^(\d{1,2}[、.]\s*)?([^\t\n]{2,30}?)[:：]?\t+/, '$2：')
    .replace(/[\t\n]+/g, '');
}

function readClaim(ink: Ink, span: Span, text: string, warnings: string[]): ReadClaim {
  const key = ink.text.slice(span.start, span.end);
  const claim: ReadClaim = { text: { ...foundText(ink, span, 0.92), value: text } };
  const { amount, sure, expected, contradiction } = principalOf(key);
  if (amount) {
    const place = { start: span.start + amount.start, end: span.start + amount.end };
    claim.amountFen = found(ink, place, amount.fen, sure);
  } else if (expected) warnings.push(`${spotOf(ink, span)}的诉讼请求未见明确的金额，请核对。`);
  if (contradiction)
    warnings.push(
      `${spotOf(ink, span)}金额的小写与大写不一致（${contradiction.map((fen) => `${formatYuan(fen)}元`).join('、')}），请核对。`,
    );
  return claim;
}

function warnSum(
  ink: Ink,
  claims: readonly ReadClaim[],
  announced: { fen: number; span: Span } | undefined,
  warnings: string[],
): void {
  if (!announced) return;
  const sum = claims.reduce((total, claim) => total + (claim.amountFen?.value ?? 0), 0);
  if (sum !== announced.fen)
    warnings.push(
      `${spotOf(ink, announced.span)}写明的合计${formatYuan(announced.fen)}元与各项请求之和${formatYuan(sum)}元不一致，请核对。`,
    );
}
