import type { PlainDate } from '#law/time.ts';

/**
 * 文书版式: a paper as blocks, from which the same words go out as .docx (`paperToDocx`) and as PDF (`paperToPdf`).
 * All text is data: what a person typed prints as it stands.
 */
export type Paper = {
  orientation?: 'portrait' | 'landscape';
  /** 文书名称, set large and centred; also the title in the file's properties. */
  title: string;
  subtitle?: string;
  /** The day by which the file dates itself, so that the same paper gives the same bytes; not printed by itself. */
  date: PlainDate;
  /** Small words at the head of each page; page numbers stand in the foot unless `footer` says `none`. */
  header?: string;
  footer?: 'page-numbers' | 'none';
  blocks: readonly Block[];
};

/** 宋体 for text, 黑体 for labels, 仿宋 for what a court's paper sets in it. */
export type Face = 'song' | 'hei' | 'fang';

/** A piece of a line. `blank` is an empty rule to be filled by hand, in widths of a character; `check` a box ☐ or ☑, kept
 * on one line with its `label`. */
export type Run =
  | { text: string; bold?: boolean; underline?: boolean; face?: Face; faint?: boolean }
  | { blank: number }
  | { check: boolean; label?: string };

/** A string stands for one plain run; a line break in it begins a new line. */
export type Line = string | readonly Run[];

export type Align = 'left' | 'center' | 'right' | 'justify';

/** A cell: lines one below the other. `head` is shaded and set in 黑体; `columns` and `rows` say how far it spans. */
export type Cell = {
  lines: readonly Line[];
  align?: Align;
  head?: boolean;
  columns?: number;
  rows?: number;
};

export type Block =
  | { is: 'heading'; text: string; level: 1 | 2; align?: 'left' | 'center' }
  /** `indent`: two characters before the first line (the rule for running text), or none. `keep` holds it on the page of what follows. */
  | { is: 'paragraph'; line: Line; indent?: 'first' | 'none'; align?: Align; keep?: boolean; small?: boolean }
  /** 栏目: label and value side by side, as in an element-style form (要素式). */
  | {
      is: 'fields';
      rows: readonly { label: string; value: readonly Line[] }[];
      /** Share of the label in hundredths of the width; 26 when absent. */
      labelWidth?: number;
    }
  /** `widths` are shares of the line; the header is repeated on every page. */
  | {
      is: 'table';
      widths: readonly number[];
      header: readonly Cell[];
      rows: readonly (readonly Cell[])[];
    }
  /** One line of boxes: ☑有 ☐无. */
  | { is: 'checks'; label?: string; options: readonly { label: string; checked: boolean }[] }
  /** 署名: to the right, never parted from each other; an empty value is a rule for the pen, null is nothing. */
  | {
      is: 'signature';
      lines: readonly { label: string; value?: string | null }[];
      date?: PlainDate | 'blank';
    }
  | { is: 'page-break' }
  | { is: 'space' };

/** A rule for the pen, `width` characters wide. */
export const blank = (width = 8): Run => ({ blank: width });

/** The text, or a rule for the pen where nothing is known. */
export const orBlank = (text: string | undefined, width = 8): Run =>
  text === undefined || text.trim() === '' ? blank(width) : { text };
