import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coverageOf, spellMissing } from './glyphs.ts';
import type { View } from './view.ts';

export type Typeset = {
  pdf: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Version of the typesetter, for the record kept with a document. */
  typst: string;
  /** Characters no font could draw, printed as their code points. */
  missing: string[];
};

const require = createRequire(import.meta.url);
const fontFile = (family: string, file: string): string =>
  join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), file);

/** Song (宋体) for text, bold Song for titles, Hei (黑体) for labels and tables. */
const FONTS = [
  fontFile('noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'),
  fontFile('noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'),
  fontFile('noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'),
];

const TEMPLATES = join(import.meta.dirname, 'templates');

/** Generations of memoised layout kept between documents; older ones are dropped so that memory stays level. */
const CACHE_GENERATIONS = 8;

/** A warm compiler: `set` lays out one document. Synchronous; see typeset.ts for the thread it runs in. */
export function createCompiler(): { set(template: string, view: View): Typeset } {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: FONTS.map(dirname) }],
  });
  const coverage = FONTS.map(coverageOf).reduce((all, one) => all.intersection(one));
  const typst = String(
    compiler.query(
      { mainFileContent: '#metadata(str(sys.version)) <version>' },
      { selector: '<version>', field: 'value' },
    ),
  );
  return {
    set(template, view) {
      const missing = new Set<string>();
      const data = JSON.stringify(view, (_, value: View) =>
        typeof value === 'string' ? spellMissing(value, coverage, missing) : value,
      );
      const result = compiler.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`), inputs: { data } });
      const document = result.result;
      if (!document) {
        const why = result.takeDiagnostics();
        throw new Error(`typst ${template}: ${JSON.stringify(why?.shortDiagnostics ?? 'no document')}`);
      }
      const pdf = compiler.pdf(document, { pdfStandard: 'a-2b' });
      const pages = document.numOfPages;
      compiler.evictCache(CACHE_GENERATIONS);
      return { pdf: new Uint8Array(pdf), pages, typst, missing: [...missing] };
    },
  };
}
