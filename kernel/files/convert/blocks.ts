import type { Attachment } from './typst.ts';

/** A run of text in one style. `size` in points. Italics are not kept: Chinese faces have none. */
export interface Run {
  readonly s: string;
  readonly b?: boolean;
  readonly u?: boolean;
  readonly size?: number;
}

export interface ParagraphBlock {
  readonly t: 'p';
  readonly runs: readonly Run[];
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** Left and first-line indent in points. */
  readonly left?: number;
  readonly first?: number;
  readonly level?: number;
}
export interface TableCell {
  readonly blocks: readonly Block[];
  readonly colspan: number;
  readonly rowspan: number;
}
export interface TableBlock {
  readonly t: 'table';
  readonly columns: number;
  /** Relative widths, one a column; without them each takes what its content needs. */
  readonly widths?: readonly number[];
  /** The first row stands on every page. */
  readonly header?: boolean;
  readonly rows: readonly (readonly TableCell[])[];
}
export interface ImageBlock {
  readonly t: 'image';
  readonly name: string;
}
export interface BreakBlock {
  readonly t: 'break';
}
/** What a flowing document is made of once its own format is left behind. */
export type Block = ParagraphBlock | TableBlock | ImageBlock | BreakBlock;

/** A document ready to be typeset: its blocks and the pictures they name. */
export interface FlowDocument {
  readonly blocks: readonly Block[];
  readonly images: readonly Attachment[];
  readonly landscape?: boolean;
}

/** The template for flowing documents: reads `flow.json`, so nothing of the user's text is ever source. */
export const flowTemplate = `
#let doc = json("flow.json")
#set page(paper: "a4", flipped: doc.landscape, margin: (x: 25mm, y: 25mm),
  footer: context align(center, text(9pt, fill: luma(110))[#counter(page).display() / #counter(page).final().first()]))
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 12pt, lang: "zh", region: "cn")
#set par(leading: 0.75em, spacing: 0.9em)
#let styled(r, size, bold) = {
  let heavy = bold or r.at("b", default: false)
  let body = text(size: r.at("size", default: size) * 1pt, weight: if heavy { 700 } else { 400 }, r.s)
  if r.at("u", default: false) { body = underline(body) }
  body
}
#let paragraph(p) = {
  let a = p.at("align", default: "left")
  let level = p.at("level", default: 0)
  let size = if level == 0 { 12 } else if level == 1 { 16 } else if level == 2 { 14 } else { 13 }
  let body = p.runs.map(r => styled(r, size, level > 0)).join()
  if body == none { body = [#h(0pt)] }
  block(width: 100%, inset: (left: calc.max(0, p.at("left", default: 0)) * 1pt), align(
    if a == "center" { center } else if a == "right" { right } else { left },
    par(justify: a == "justify", first-line-indent: (amount: calc.max(0, p.at("first", default: 0)) * 1pt, all: true), body)))
}
#let draw(b) = {
  if b.t == "p" { paragraph(b) }
  else if b.t == "break" { pagebreak(weak: true) }
  else if b.t == "image" { layout(size => {
    let picture = image(b.name)
    let own = measure(picture)
    let scale = calc.min(1, size.width / own.width, 220mm / own.height)
    image(b.name, width: own.width * scale)
  }) }
  else if b.t == "table" {
    let widths = b.at("widths", default: none)
    let cells(rows) = rows.flatten().map(c => table.cell(colspan: c.colspan, rowspan: c.rowspan,
      { set text(size: 10pt); set par(spacing: 0.5em); for x in c.blocks { draw(x) } }))
    let head = b.at("header", default: false) and b.rows.len() > 1
    table(columns: if widths == none { (auto,) * b.columns } else { widths.map(w => w * 1fr) }, stroke: 0.5pt, inset: 3pt,
      ..if head { (table.header(..cells(b.rows.slice(0, 1))), ..cells(b.rows.slice(1))) } else { cells(b.rows) })
  }
}
#for b in doc.blocks { draw(b) }
`;
