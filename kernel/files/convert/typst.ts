import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Something the typesetter may read besides its source: a picture, or data as JSON. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Buffer;
}

const fontFolder = (face: string, weight: string) =>
  join(dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${face}/package.json`))), weight);

/** Song (宋体) and Hei (黑体), each in text and bold weight. */
const fontPaths = ['noto-serif-sc', 'noto-sans-sc'].flatMap((face) => [
  fontFolder(face, '400Regular'),
  fontFolder(face, '700Bold'),
]);

/**
 * Typeset to PDF. The source is always one of our own templates: what came from a user's file is given as data (`json(…)`) or as a
 * picture, never as source.
 */
export function typeset(options: {
  readonly scratch: string;
  readonly source: string;
  readonly attachments: readonly Attachment[];
}): Buffer {
  const compiler = NodeCompiler.create({ workspace: options.scratch, fontArgs: [{ fontPaths }] });
  for (const { name, bytes } of options.attachments) compiler.mapShadow(`${options.scratch}/${name}`, bytes);
  const { result, ...outcome } = withDiagnostics(compiler, options.source);
  if (result === null) throw new Error(`typst: ${outcome.why}`);
  return compiler.pdf(result);
}

function withDiagnostics(compiler: NodeCompiler, source: string) {
  const outcome = compiler.compile({ mainFileContent: source });
  const why =
    outcome.result === null
      ? JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics ?? 'no document')
      : '';
  return { result: outcome.result, why };
}

/** Text without the characters that no font shows and that typesetting stumbles over. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
}
