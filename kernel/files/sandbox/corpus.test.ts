import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { corpus, type Fate } from '../corpus.ts';
import { inspectAndConvert, type Verdict } from './run.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function textOf(path: string): Promise<{ pages: number; text: string }> {
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(await readFile(path));
  const text = [...document.pages()].map((page) => page.getText()).join('\n');
  const pages = document.getPageCount();
  document.destroy();
  pdfium.destroy();
  return { pages, text };
}

async function judge(name: string, bytes: Buffer): Promise<Verdict> {
  const workDir = await mkdtemp(join(folder, 'work-'));
  const path = join(workDir, 'incoming');
  await writeFile(path, bytes);
  const verdict = await inspectAndConvert({ path, name, workDir });
  assert.deepEqual(await readFile(path), bytes, 'the original is never altered');
  return verdict;
}

async function checkFate(verdict: Verdict, fate: Fate): Promise<void> {
  if ('refused' in fate) {
    assert.ok(!verdict.ok, `must be refused, but: ${JSON.stringify(verdict)}`);
    assert.ok(fate.refused.includes(verdict.code), `${verdict.code} is not ${fate.refused.join(' or ')}`);
    assert.match(verdict.detail, /请.*。$/, 'the sentence says what to do');
    return;
  }
  assert.ok(verdict.ok, `must be taken, but: ${JSON.stringify(verdict)}`);
  assert.equal(verdict.format, fate.format);
  assert.deepEqual(verdict.flags, fate.flags);
  if (fate.pages === 0) return assert.equal(verdict.view.kind, 'none');
  assert.ok(verdict.view.kind === 'pdf', JSON.stringify(verdict.view));
  assert.equal(verdict.view.pages, fate.pages);
  const view = await textOf(verdict.view.path);
  assert.equal(view.pages, fate.pages);
  const squeezed = view.text.replace(/\s/g, '');
  for (const word of fate.words)
    assert.ok(squeezed.includes(word.replace(/\s/g, '')), `${word} is not in: ${squeezed}`);
  const raw = (await readFile(verdict.view.path)).toString('latin1');
  assert.doesNotMatch(raw, /\/JavaScript|\/JS\b|\/Launch|\/EmbeddedFile|\/XFA|\/OpenAction|\/SubmitForm/);
}

const specimens = await corpus();

describe('files of all kinds', { concurrency: 2 }, () => {
  it('are at least sixty hostile or odd ones', () => {
    assert.ok(specimens.filter(({ fate }) => 'refused' in fate || fate.flags.length > 0).length >= 60);
  });
  for (const { what, name, bytes, fate } of specimens)
    it(`${name}: ${what}`, async () => checkFate(await judge(name, bytes), fate));

  it('a sparse file above the limit is refused before anything reads it', async () => {
    const workDir = await mkdtemp(join(folder, 'work-'));
    const path = join(workDir, 'incoming');
    await writeFile(path, '%PDF-1.7');
    await truncate(path, 4 * 1024 ** 3);
    const verdict = await inspectAndConvert({ path, name: 'a.pdf', workDir });
    assert.ok(!verdict.ok);
    assert.equal(verdict.code, 'files.too-large');
  });
});
