import { typeset } from '#kernel/files/convert/typst.ts';

const TEMPLATE = `
#let lines = json("note.json")
#set page(paper: "a4", margin: 30mm)
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 12pt, lang: "zh", region: "cn")
#set par(leading: 0.9em)
#v(55mm)
#for (at, line) in lines.enumerate() { align(center, if at == 0 { text(16pt, weight: 700, line) } else { line }) }`;

/** A page in place of something that has no pages, such as a recording. */
export function noteSheet(lines: readonly string[], scratch: string): Uint8Array {
  return typeset({
    scratch,
    source: TEMPLATE,
    attachments: [{ name: 'note.json', bytes: Buffer.from(JSON.stringify(lines)) }],
  });
}
