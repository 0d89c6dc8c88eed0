import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Area } from '../places.ts';
import type { Picture } from './picture.ts';

/** What we call of Tesseract compiled to WebAssembly; the package has no types. */
type Tesseract = {
  FS: { writeFile(name: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => Api;
};
type Api = {
  Init(folder: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(exif: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
};

/** A word with its place in dots; `line` tells which words Tesseract saw in one line. */
export type Word = {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  sure: number;
  line: string;
};

/** Reads a whole picture, or first some areas of it each by itself: cells of a table, in which lines of print have no wide gaps. */
export type Recogniser = {
  read(picture: Picture): Word[];
  readAreas(picture: Picture, areas: readonly Area[]): Word[];
};

const LANGUAGE = 'chi_sim';
const LSTM_ONLY = 1;
const WORD_LEVEL = '5';
const WHOLE_PAGE = '3';
const ONE_BLOCK = '6';

const require = createRequire(import.meta.url);

/**
 * Tesseract within this very thread, its WebAssembly and its Chinese model read from the installed packages: nothing is fetched and no
 * thread is started, neither of which the sandbox allows. Of the two models the larger is no slower and errs less (docs/adr/0013).
 */
export async function openRecogniser(): Promise<Recogniser> {
  const core = z.custom<(options: object) => Promise<Tesseract>>((given) => typeof given === 'function');
  const quiet = { print: () => undefined, printErr: () => undefined };
  const tesseract = await core.parse(require(`tesseract.js-core/tesseract-core-${await variant()}.js`))(
    quiet,
  );
  const model = require.resolve(`@tesseract.js-data/${LANGUAGE}/4.0.0/${LANGUAGE}.traineddata.gz`);
  tesseract.FS.writeFile(`${LANGUAGE}.traineddata`, gunzipSync(await readFile(model)));
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, LANGUAGE, LSTM_ONLY) !== 0) throw new Error('the Chinese model does not load');
  // A page that lies on its side would be read as print from top to bottom, which pleadings have not had for a century.
  api.SetVariable('textord_tabfind_vertical_text', '0');
  const load = ({ width, height, grey }: Picture, layout: string) => {
    tesseract.FS.writeFile('/input', Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
    api.SetVariable('tessedit_pageseg_mode', layout);
    if (api.SetImageFile(1, 0) === 1) throw new Error('the picture of the page does not load');
    api.SetVariable('user_defined_dpi', String(Math.round(Math.max(width, height) / 11.7)));
  };
  const words = () => {
    api.Recognize(null);
    return wordsOf(api.GetTSVText(0));
  };
  return {
    read(picture) {
      load(picture, WHOLE_PAGE);
      try {
        return words();
      } finally {
        api.Clear();
      }
    },
    readAreas(picture, areas) {
      load(picture, ONE_BLOCK);
      try {
        return areas.flatMap(({ left, top, right, bottom }, index) => {
          api.SetRectangle(left, top, right - left, bottom - top);
          return words().map((word) => ({ ...word, line: `${index} ${word.line}` }));
        });
      } finally {
        api.Clear();
      }
    },
  };
}

/** SIMD where this processor has it. */
async function variant(): Promise<string> {
  // A module of one function that uses an instruction of relaxed SIMD, and one of plain SIMD: it validates only where that is known.
  const head = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0];
  const relaxed = [...head, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11];
  const simd = [...head, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
  if (WebAssembly.validate(Uint8Array.from(relaxed))) return 'relaxedsimd-lstm';
  return WebAssembly.validate(Uint8Array.from(simd)) ? 'simd-lstm' : 'lstm';
}

function wordsOf(tsv: string): Word[] {
  return tsv.split('\n').flatMap((row) => {
    const [level, page, block, paragraph, line, , left, top, width, height, sure, text = ''] =
      row.split('\t');
    if (level !== WORD_LEVEL || text.trim() === '') return [];
    const [x, y] = [Number(left), Number(top)];
    return [
      {
        text: text.trim(),
        left: x,
        top: y,
        right: x + Number(width),
        bottom: y + Number(height),
        sure: Math.min(1, Math.max(0, Number(sure) / 100)),
        line: [page, block, paragraph, line].join(),
      },
    ];
  });
}
