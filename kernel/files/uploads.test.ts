import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { suite, test } from 'node:test';
import { DetailedError, Upload } from 'tus-js-client';
import { getFile } from './index.ts';
import { fileHouse } from './testing.ts';

const house = await fileHouse({ limits: { maxBytes: 8_000_000, maxOpenUploads: 25 } });
const MB = 1024 * 1024;

async function rowOf(id: string) {
  const file = await getFile(house.db, id);
  assert.ok(file, `no row of ${id}`);
  return file;
}

async function begin(actor: string, size: number, name = 'a.pdf'): Promise<string> {
  const answer = await house.call(actor, 'POST', '/api/uploads', {
    'upload-length': String(size),
    'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
  });
  assert.equal(answer.status, 201, await answer.text());
  return answer.headers.get('upload-file-id') ?? '';
}

const patch = (actor: string, id: string, offset: number, body: Buffer) =>
  house.call(
    actor,
    'PATCH',
    `/api/uploads/${id}`,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  );

async function problemOf(answer: Response): Promise<string> {
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const problem = (await answer.json()) as { code: string; detail: string };
  assert.match(problem.detail, /。$/);
  return problem.code;
}

async function jobsOf(id: string): Promise<number> {
  const { rows } = await house.database.owner.pool.query<{ n: number }>(
    "select count(*) as n from graphile_worker.jobs where task_identifier = 'files.inspect' and key = $1",
    [`file:${id}`],
  );
  return rows[0]?.n ?? 0;
}

function refusedBy(error: unknown): { status: number; code: string } {
  assert.ok(error instanceof DetailedError);
  const body = JSON.parse(error.originalResponse?.getBody() ?? '{}') as { code: string };
  return { status: error.originalResponse?.getStatus() ?? 0, code: body.code };
}

suite('uploading', () => {
  test('twenty files at once arrive whole, hashed both ways, in quarantine, each with one job', async () => {
    const contents = Array.from({ length: 20 }, (_, i) => randomBytes(200_000 + i * 7_919));
    const ids = await Promise.all(contents.map((content, i) => house.send('ann', content, `证据${i}.pdf`)));
    assert.equal(new Set(ids).size, 20);
    for (const [i, id] of ids.entries()) {
      const file = await rowOf(id);
      const content = contents[i] ?? Buffer.alloc(0);
      assert.equal(file.state, 'quarantined');
      assert.equal(file.name, `证据${i}.pdf`);
      assert.equal(file.size, content.length);
      assert.equal(file.sha256, createHash('sha256').update(content).digest('hex'));
      assert.equal(file.sm3, createHash('sm3').update(content).digest('hex'));
      assert.deepEqual(await readFile(path.join(house.uploadsDir, 'quarantine', id)), content);
      assert.equal(await jobsOf(id), 1);
    }
    assert.deepEqual(await readdir(path.join(house.uploadsDir, 'arriving')), []);
    const trail = await house.db
      .selectFrom('audit_entry')
      .select('act')
      .where('subject_id', '=', ids[0] ?? '')
      .orderBy('at')
      .orderBy('id')
      .execute();
    assert.deepEqual(
      trail.map(({ act }) => act),
      ['files.begin-upload', 'files.upload'],
    );
  });

  test('an upload broken off goes on where it stopped', async () => {
    const content = randomBytes(3 * MB);
    const url = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(content, {
        endpoint: `${house.address}/api/uploads`,
        chunkSize: 256 * 1024,
        retryDelays: null,
        headers: { 'x-actor': 'ann', 'x-tongban-csrf': '1' },
        metadata: { filename: '笔录.pdf' },
        onError: reject,
        onChunkComplete: (_size, accepted) => {
          if (accepted > MB) void upload.abort().then(() => resolve(upload.url ?? ''));
        },
      });
      upload.start();
    });
    const head = await house.call('ann', 'HEAD', new URL(url).pathname);
    const offset = Number(head.headers.get('upload-offset'));
    assert.ok(offset > MB && offset < content.length);
    const id = await house.send('ann', content, '笔录.pdf', { uploadUrl: url });
    assert.equal((await rowOf(id)).sha256, createHash('sha256').update(content).digest('hex'));
  });

  test('a connection cut in the middle of a PATCH keeps what had come', async () => {
    const content = randomBytes(2 * MB);
    const id = await begin('ann', content.length);
    const { port } = new URL(house.address);
    await new Promise<void>((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `PATCH /api/uploads/${id} HTTP/1.1\r\nhost: x\r\nx-actor: ann\r\nx-tongban-csrf: 1\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${content.length}\r\n\r\n`,
        );
        socket.write(content.subarray(0, MB), () => setTimeout(() => socket.destroy(), 100));
      });
      socket.on('close', () => resolve());
    });
    const head = await house.call('ann', 'HEAD', `/api/uploads/${id}`);
    const offset = Number(head.headers.get('upload-offset'));
    assert.ok(offset > 0 && offset <= MB, `offset ${offset}`);
    assert.equal((await patch('ann', id, offset, content.subarray(offset))).status, 204);
    assert.equal((await rowOf(id)).sha256, createHash('sha256').update(content).digest('hex'));
  });

  test('somebody else neither sees, nor continues, nor cancels an upload; nor does one who is not signed in', async () => {
    const id = await begin('ann', 100);
    for (const [method, headers] of [
      ['HEAD', {}],
      ['DELETE', {}],
      ['PATCH', { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }],
    ] as const) {
      const body = method === 'PATCH' ? Buffer.alloc(100) : undefined;
      assert.equal((await house.call('bob', method, `/api/uploads/${id}`, headers, body)).status, 404);
      assert.equal((await house.call('', method, `/api/uploads/${id}`, headers, body)).status, 401);
    }
    const [mine, unknown] = await Promise.all(
      [id, '0198f000-0000-7000-8000-000000000000'].map((other) =>
        house.call('bob', 'DELETE', `/api/uploads/${other}`),
      ),
    );
    const [a, b] = [await mine?.json(), await unknown?.json()] as { instance?: string }[];
    assert.deepEqual({ ...a, instance: '' }, { ...b, instance: '' });
    assert.equal((await rowOf(id)).state, 'uploading');
  });

  test('a session without the header of our own page is refused', async () => {
    const answer = await house.call('ann', 'POST', '/api/uploads', {
      'x-tongban-csrf': '0',
      'upload-length': '5',
    });
    assert.equal(answer.status, 403);
    assert.equal(await problemOf(answer), 'access.csrf');
  });

  test('too large, empty, of unknown length, of nonsense length, of nonsense metadata, another protocol: refused before the first byte', async () => {
    const before = await house.db
      .selectFrom('file_object')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    for (const [headers, status, code] of [
      [{ 'upload-length': '8000001' }, 413, 'files.too-large'],
      [{ 'upload-length': '0' }, 422, 'files.empty'],
      [{ 'upload-defer-length': '1' }, 400, 'files.length-unknown'],
      [{}, 400, 'files.length-unknown'],
      [{ 'upload-length': '-5' }, 400, 'files.upload-bad'],
      [{ 'upload-length': '1e9' }, 400, 'files.upload-bad'],
      [{ 'upload-length': '99999999999999999999' }, 413, 'files.too-large'],
      [{ 'upload-length': '5', 'upload-metadata': 'filename !!!' }, 400, 'files.upload-bad'],
      [{ 'upload-length': '5', 'upload-concat': 'partial' }, 400, 'files.upload-bad'],
      [{ 'upload-length': '5', 'tus-resumable': '0.2.2' }, 412, 'files.tus-version'],
    ] as [Record<string, string>, number, string][]) {
      const answer = await house.call('ann', 'POST', '/api/uploads', headers);
      assert.equal(answer.status, status, code);
      assert.equal(await problemOf(answer), code);
    }
    const after = await house.db
      .selectFrom('file_object')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    assert.deepEqual(after, before);
    const error = await house
      .send('ann', Buffer.alloc(8_000_001), 'x.pdf')
      .catch((thrown: unknown) => thrown);
    assert.deepEqual(refusedBy(error), { status: 413, code: 'files.too-large' });
  });

  test('over the count of open uploads nothing begins, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => house.call('carl', 'POST', '/api/uploads', { 'upload-length': '10' })),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 25);
    assert.equal(answers.filter(({ status }) => status === 429).length, 35);
    const file = answers.find(({ status }) => status === 201)?.headers.get('upload-file-id') ?? '';
    assert.equal((await house.call('carl', 'DELETE', `/api/uploads/${file}`)).status, 204);
    await begin('carl', 10);
  });

  test('offset abuse changes nothing', async () => {
    const id = await begin('ann', 1_000);
    assert.equal((await patch('ann', id, 0, Buffer.alloc(400, 1))).status, 204);
    for (const [offset, code, status] of [
      ['0', 'files.offset', 409],
      ['399', 'files.offset', 409],
      ['401', 'files.offset', 409],
      ['1000', 'files.offset', 409],
      ['-1', 'files.upload-bad', 400],
      ['4e2', 'files.upload-bad', 400],
      ['9007199254740993', 'files.upload-bad', 400],
    ] as const) {
      const answer = await house.call(
        'ann',
        'PATCH',
        `/api/uploads/${id}`,
        { 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' },
        Buffer.alloc(10, 9),
      );
      assert.equal(await problemOf(answer), code, offset);
      assert.equal(answer.status, status);
    }
    const wrongType = await house.call(
      'ann',
      'PATCH',
      `/api/uploads/${id}`,
      { 'upload-offset': '400', 'content-type': 'text/plain' },
      Buffer.alloc(5),
    );
    assert.equal(await problemOf(wrongType), 'files.upload-bad');
    assert.deepEqual(await readFile(path.join(house.uploadsDir, 'arriving', id)), Buffer.alloc(400, 1));
  });

  test('more than was announced is refused, with and without a length; what was announced still arrives', async () => {
    const id = await begin('ann', 1_000);
    assert.equal(await problemOf(await patch('ann', id, 0, Buffer.alloc(1_001))), 'files.length-mismatch');
    const chunked = await fetch(`${house.address}/api/uploads/${id}`, {
      method: 'PATCH',
      duplex: 'half',
      headers: {
        'x-actor': 'ann',
        'x-tongban-csrf': '1',
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: new ReadableStream({
        start(controller) {
          for (let i = 0; i < 50; i++) controller.enqueue(new Uint8Array(100));
          controller.close();
        },
      }),
    } as RequestInit);
    assert.ok(chunked.status >= 400);
    const head = await house.call('ann', 'HEAD', `/api/uploads/${id}`);
    const offset = Number(head.headers.get('upload-offset'));
    assert.ok(offset <= 1_000);
    if (offset < 1_000)
      assert.equal((await patch('ann', id, offset, Buffer.alloc(1_000 - offset))).status, 204);
    assert.equal((await rowOf(id)).sha256, createHash('sha256').update(Buffer.alloc(1_000)).digest('hex'));
  });

  test('two PATCHes of the same bytes at once: the file is whole and finished once', async () => {
    const content = randomBytes(2 * MB);
    const id = await begin('ann', content.length);
    const answers = await Promise.all(Array.from({ length: 6 }, () => patch('ann', id, 0, content)));
    const statuses = answers.map(({ status }) => status);
    assert.ok(statuses.filter((status) => status === 204).length <= 1, statuses.join(' '));
    assert.ok(
      statuses.every((status) => [204, 409, 503].includes(status)),
      statuses.join(' '),
    );
    const head = await house.call('ann', 'HEAD', `/api/uploads/${id}`);
    const offset = Number(head.headers.get('upload-offset'));
    if (offset < content.length)
      assert.equal((await patch('ann', id, offset, content.subarray(offset))).status, 204);
    const file = await rowOf(id);
    assert.equal(file.sha256, createHash('sha256').update(content).digest('hex'));
    assert.equal(await jobsOf(id), 1);
  });

  test('a client that missed the last answer learns by HEAD that all is there, and cannot cancel any more', async () => {
    const id = await house.send('ann', Buffer.from('whole'), 'x.pdf');
    const head = await house.call('ann', 'HEAD', `/api/uploads/${id}`);
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('upload-offset'), '5');
    assert.equal(head.headers.get('upload-length'), '5');
    assert.equal(
      await problemOf(await house.call('ann', 'DELETE', `/api/uploads/${id}`)),
      'files.upload-finished',
    );
    assert.equal(await problemOf(await patch('ann', id, 5, Buffer.from('more'))), 'files.offset');
  });

  test('killed after the last byte: the next HEAD finishes, and so does the cleaning task', async () => {
    const [byHead, byTask, moved] = [await begin('ann', 4), await begin('ann', 4), await begin('ann', 4)];
    const arriving = (id: string) => path.join(house.uploadsDir, 'arriving', id);
    for (const id of [byHead, byTask]) await writeFile(arriving(id), 'four');
    await writeFile(path.join(house.uploadsDir, 'quarantine', moved), 'four'); // killed between the rename and the row
    await (await import('node:fs/promises')).rm(arriving(moved));
    const head = await house.call('ann', 'HEAD', `/api/uploads/${byHead}`);
    assert.equal(head.headers.get('upload-offset'), '4');
    assert.equal((await rowOf(byHead)).state, 'quarantined');
    house.clock.forward(20 * 60_000);
    await house.clean();
    for (const id of [byTask, moved]) assert.equal((await rowOf(id)).state, 'quarantined');
    assert.equal(await jobsOf(byTask), 1);
  });

  test('an upload without a byte for a day is given up; one that still grows is not', async () => {
    const [stale, alive] = [await begin('ann', 100), await begin('ann', 100)];
    house.clock.forward(25 * 3_600_000);
    const at = new Date(house.clock.now());
    await utimes(path.join(house.uploadsDir, 'arriving', alive), at, at);
    await house.clean();
    assert.equal((await rowOf(stale)).state, 'refused');
    assert.match((await rowOf(stale)).why ?? '', /重新选择文件/);
    assert.equal((await rowOf(alive)).state, 'uploading');
    assert.equal((await house.call('ann', 'HEAD', `/api/uploads/${stale}`)).status, 404);
    const left = await readdir(path.join(house.uploadsDir, 'arriving'));
    assert.ok(!left.includes(stale) && left.includes(alive));
  });

  test('names are data: control and path characters neither reach the disk nor the screen', async () => {
    const id = await house.send('ann', Buffer.from('x'), '../../etc/\u202Efdp.exe\0.pdf');
    const file = await rowOf(id);
    assert.equal(file.name, '_.._etc_fdp.exe.pdf');
    const answer = await house.call('ann', 'PATCH', '/api/uploads/..%2f..%2fx', { 'upload-offset': '0' });
    assert.equal(answer.status, 404);
  });

  test('OPTIONS tells what this server speaks', async () => {
    const answer = await house.call('', 'OPTIONS', '/api/uploads');
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('tus-extension'), 'creation,creation-with-upload,termination');
    assert.equal(answer.headers.get('tus-max-size'), '8000000');
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  });
});
