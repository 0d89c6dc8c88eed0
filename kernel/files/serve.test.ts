import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { getFile, type OwnFile } from './index.ts';
import { rangeOf } from './range.ts';
import { fileHouse, somePdf } from './testing.ts';

const pdf = await somePdf('serving');
// Padding inside a PDF comment after the end marker would be refused; a view and an original of some size are all that is needed here.
const house = await fileHouse({
  inspect: async ({ path, workDir }) => {
    const { writeFile } = await import('node:fs/promises');
    const view = `${workDir}/view.pdf`;
    const content = readFileSync(path);
    if (content.includes('no view'))
      return { ok: true, format: 'mp3', mediaType: 'audio/mpeg', flags: [], view: { kind: 'none' } };
    await writeFile(view, Buffer.concat([content, Buffer.from('view')]));
    return {
      ok: true,
      format: 'pdf',
      mediaType: 'application/pdf',
      flags: [],
      view: { kind: 'pdf', path: view, pages: 1 },
    };
  },
});

async function ready(content = pdf, name = '起诉状 “终稿”.pdf'): Promise<OwnFile> {
  const id = await house.send('ann', content, name);
  await house.look(id);
  const file = await getFile(house.db, id);
  assert.ok(file?.state === 'ready');
  return file;
}
const file = await ready();
const original = `/api/files/${file.id}/original`;
const get = (at: string, headers: Record<string, string> = {}, actor = 'ann') =>
  house.call(actor, 'GET', at, headers);

suite('serving', () => {
  test('the original comes whole, as an attachment under its name, with everything that keeps it from acting', async () => {
    const answer = await get(original);
    assert.equal(answer.status, 200);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf);
    assert.equal(answer.headers.get('etag'), `"${createHash('sha256').update(pdf).digest('hex')}"`);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.equal(answer.headers.get('content-length'), String(pdf.length));
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.match(answer.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/);
    assert.equal(answer.headers.get('cache-control'), 'private, no-cache');
    const disposition = answer.headers.get('content-disposition') ?? '';
    assert.match(disposition, /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''/);
    assert.equal(decodeURIComponent(disposition.split("UTF-8''")[1] ?? ''), file.name);
  });

  test('each reading of an original leaves its row, a view of the own file does not', async () => {
    const count = async () =>
      (
        await house.db
          .selectFrom('audit_entry')
          .select('outcome')
          .where('subject_id', '=', file.id)
          .where('act', '=', 'files.read-original')
          .execute()
      ).length;
    const before = await count();
    await (await get(original)).arrayBuffer();
    await (await get(original, { range: 'bytes=5-9' })).arrayBuffer();
    await (await get(`/api/files/${file.id}/view`)).arrayBuffer();
    assert.equal(await count(), before + 2);
    const rows = await house.db
      .selectFrom('audit_entry')
      .select(['outcome', 'actor_id'])
      .where('act', '=', 'files.read-original')
      .execute();
    assert.ok(rows.every(({ outcome, actor_id }) => outcome === 'read' && actor_id === 'ann'));
  });

  test('ranges', async () => {
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 1],
      ['bytes=10-19', 10, 20],
      ['bytes=10-', 10, pdf.length],
      ['bytes=-7', pdf.length - 7, pdf.length],
      ['bytes=0-99999999', 0, pdf.length],
      [`bytes=-99999999`, 0, pdf.length],
    ] as const) {
      const answer = await get(original, { range });
      assert.equal(answer.status, 206, range);
      assert.equal(answer.headers.get('content-range'), `bytes ${start}-${end - 1}/${pdf.length}`);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf.subarray(start, end), range);
    }
    for (const range of [`bytes=${pdf.length}-`, 'bytes=-0', 'bytes=99999999-99999999']) {
      const answer = await get(original, { range });
      assert.equal(answer.status, 416, range);
      assert.equal(answer.headers.get('content-range'), `bytes */${pdf.length}`);
    }
    for (const range of ['bytes=5-2', 'bytes=a-b', 'pages=1-2', 'bytes=0-1,4-5', 'bytes=-', 'bytes=']) {
      const answer = await get(original, { range });
      assert.equal(answer.status, 200, range);
      assert.equal((await answer.arrayBuffer()).byteLength, pdf.length);
    }
  });

  test('any range lies within the content and is never empty', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 10_000 }),
        (text, a, b, size) => {
          for (const header of [text, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
            const range = rangeOf(header, size);
            if (typeof range === 'object')
              assert.ok(range.start >= 0 && range.start < range.end && range.end <= size);
          }
        },
      ),
    );
  });

  test('conditions: If-None-Match and If-Range', async () => {
    const etag = `"${file.sha256}"`;
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*'])
      assert.equal((await get(original, { 'if-none-match': tag })).status, 304, tag);
    assert.equal((await get(original, { 'if-none-match': '"x"' })).status, 200);
    assert.equal((await get(original, { range: 'bytes=0-0', 'if-range': etag })).status, 206);
    assert.equal((await get(original, { range: 'bytes=0-0', 'if-range': '"x"' })).status, 200);
    assert.equal((await get(original, { range: 'bytes=0-0', 'if-range': `W/${etag}` })).status, 200);
  });

  test('HEAD tells size and tag without the content', async () => {
    const answer = await house.call('ann', 'HEAD', original);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-length'), String(pdf.length));
    assert.equal((await answer.arrayBuffer()).byteLength, 0);
  });

  test('the view is a PDF shown in the page; where there is none, it says so', async () => {
    const answer = await get(`/api/files/${file.id}/view`);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.match(answer.headers.get('content-disposition') ?? '', /^inline/);
    assert.equal((await answer.arrayBuffer()).byteLength, pdf.length + 4);
    const sound = await ready(Buffer.from('no view'), '录音.mp3');
    assert.equal((await get(`/api/files/${sound.id}/view`)).status, 404);
  });

  test('somebody else, somebody unknown, an unknown file, a file not ready', async () => {
    const waiting = await house.send('ann', pdf, 'a.pdf');
    for (const part of ['', '/original', '/view']) {
      assert.equal((await get(`/api/files/${file.id}${part}`, {}, 'bob')).status, 404);
      assert.equal((await get(`/api/files/${file.id}${part}`, {}, '')).status, 401);
      assert.equal((await get(`/api/files/0198f000-0000-7000-8000-000000000000${part}`)).status, 404);
      assert.equal((await get(`/api/files/nonsense${part}`)).status, 400);
      assert.equal((await get(`/api/files/${waiting}${part}`)).status, part === '' ? 200 : 409);
    }
  });

  test('readers who leave half-way leave no open stream', async () => {
    const large = await ready(Buffer.alloc(6_000_000, 'a'), '大.pdf');
    const open = () => process.getActiveResourcesInfo().filter((name) => name === 'FSReqCallback').length;
    const handles = async () => (await import('node:fs')).readdirSync('/proc/self/fd').length;
    const before = await handles();
    for (let i = 0; i < 20; i++) {
      const socket = net.connect(Number(new URL(house.address).port), '127.0.0.1');
      socket.write(`GET /api/files/${large.id}/original HTTP/1.1\r\nhost: x\r\nx-actor: ann\r\n\r\n`);
      await once(socket, 'data');
      socket.destroy();
    }
    for (let i = 0; i < 50 && ((await handles()) > before + 3 || open() > 0); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok((await handles()) <= before + 3, `${await handles()} open, ${before} before`);
  });

  test('the list: newest first, page by page, only the own, without what was given up', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      ids.unshift(await house.send('eve', Buffer.from(`${i}`), `${i}.pdf`));
      house.clock.forward(1);
    }
    const begun = await house.call('eve', 'POST', '/api/uploads', { 'upload-length': '3' });
    await house.call('eve', 'DELETE', `/api/uploads/${begun.headers.get('upload-file-id')}`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await (await get(`/api/files?limit=2${cursor}`, {}, 'eve')).json()) as {
        rows: { id: string }[];
        next?: string;
      };
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next ? `&cursor=${page.next}` : '';
    } while (cursor !== '');
    assert.deepEqual(seen, ids);
    const odd = Buffer.from(JSON.stringify(["'; drop", 'x'])).toString('base64url');
    assert.equal((await get(`/api/files?cursor=${odd}`, {}, 'eve')).status, 200);
  });

  test('the limits are told in Chinese before anything is sent', async () => {
    const answer = (await (await get('/api/uploads/limits')).json()) as {
      sentence: string;
      formats: unknown[];
      maxBytes: number;
    };
    assert.match(answer.sentence, /^可上传 PDF、OFD、.*单个文件不超过 500 MB/);
    assert.equal(answer.formats.length, 12);
    assert.equal(answer.maxBytes, 500 * 1024 * 1024);
  });
});
