import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Something the typesetter may read besides its source: a picture, or data as JSON. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Typeset to PDF. The source is always one of our own templates: what came from a user's file is given as data (`json(…)`) or as a
 * picture, never as source. `fonts` are folders of fonts.
 */
export function typeset(options: {
  readonly scratch: string;
  readonly fonts: readonly string[];
  readonly source: string;
  readonly attachments: readonly Attachment[];
}): Buffer {
  const compiler = NodeCompiler.create({ workspace: options.scratch, fontArgs: [{ fontPaths: [...options.fonts] }] });
  for (const { name, bytes } of options.attachments) compiler.mapShadow(`${options.scratch}/${name}`, bytes);
  return compiler.pdf({ mainFileContent: options.source });
}

/** Text without the characters that no font shows and that typesetting stumbles over. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}
