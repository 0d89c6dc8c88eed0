import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { mp3 } from '../inspect/specimens/media.ts';
import { inspectAndConvert } from './run.ts';
import { defaultSandboxLimits, type SandboxLimits, sandboxCommand, sandboxWalls } from './walls.ts';

let folder: string;
let input: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walls-'));
  input = join(folder, 'input');
  await writeFile(input, mp3());
});
after(() => rm(folder, { recursive: true, force: true }));

/** Run the probe behind the walls of the real child. */
async function attempt(name: string, at: string, limits: Partial<SandboxLimits> = {}) {
  const scratch = await mkdtemp(join(folder, 'scratch-'));
  const command = sandboxCommand({ ...defaultSandboxLimits, ...limits }, [input], scratch);
  const [program, ...args] = [
    ...command.slice(0, -1),
    join(import.meta.dirname, 'probe.ts'),
    name,
    at.replace('SCRATCH', scratch),
  ];
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const killed = setTimeout(() => child.kill('SIGKILL'), 20_000);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearTimeout(killed);
  return { code, said, scratch };
}

describe('the walls', { concurrency: 2 }, () => {
  it('let the child read the code and its one file, nothing else', async () => {
    assert.equal((await attempt('read', input)).code, 0);
    assert.deepEqual((await attempt('read', '/etc/passwd')).said, 'ERR_ACCESS_DENIED');
    assert.deepEqual((await attempt('read', join(folder, 'other'))).said, 'ERR_ACCESS_DENIED');
  });
  it('let it write in its scratch folder, nowhere else, not even over its input', async () => {
    assert.equal((await attempt('write', 'SCRATCH/x')).code, 0);
    assert.deepEqual((await attempt('write', input)).said, 'ERR_ACCESS_DENIED');
    assert.deepEqual((await attempt('write', join(folder, 'x'))).said, 'ERR_ACCESS_DENIED');
  });
  it('let it start neither programs nor threads', async () => {
    assert.deepEqual((await attempt('program', '')).said, 'ERR_ACCESS_DENIED');
    assert.deepEqual((await attempt('thread', '')).said, 'ERR_ACCESS_DENIED');
  });
  it('end it when it takes too much memory, on the heap or beside it', async () => {
    const limits = { memoryMb: 300 };
    assert.equal((await attempt('read', input, limits)).code, 0);
    assert.notEqual((await attempt('heap', '', limits)).code, 0);
    if (sandboxWalls().limits === 'prlimit')
      assert.equal((await attempt('memory', '', limits)).said, 'ERR_MEMORY_ALLOCATION_FAILED');
  });
  it('end it when it takes too much processor time or disk', async (t) => {
    if (sandboxWalls().limits !== 'prlimit')
      return t.diagnostic('no prlimit here: only the clock of the parent ends it');
    assert.notEqual((await attempt('spin', '', { cpuSeconds: 1 })).code, 0);
    const { code, scratch } = await attempt('fill', 'SCRATCH/x', { outputMb: 5 });
    assert.notEqual(code, 0);
    assert.ok((await stat(join(scratch, 'x'))).size <= 5 * 1024 * 1024);
  });
  it('let it reach no network, where the machine has namespaces', async (t) => {
    if (sandboxWalls().network === 'none')
      return t.diagnostic('no namespaces here: child.ts only disarms its sockets');
    const server = createServer((socket) => socket.end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    assert.equal((await attempt('network', String(address.port))).code, 7);
    server.close();
  });
});

describe('a child that fails', () => {
  const judge = async (limits: Partial<SandboxLimits>) => {
    const workDir = await mkdtemp(join(folder, 'work-'));
    const verdict = await inspectAndConvert({ path: input, name: 'a.mp3', workDir, limits });
    return { verdict, workDir };
  };
  const unsafe = {
    ok: false,
    code: 'files.unsafe',
    detail: '这个文件无法安全打开，请用原软件另存为 PDF 后重新上传。',
  };

  it('by time is a refusal', async () => assert.deepEqual((await judge({ wallMs: 30 })).verdict, unsafe));
  it('by crashing is a refusal', async (t) => {
    if (sandboxWalls().limits !== 'prlimit') return t.diagnostic('no prlimit here to crash it with');
    // Less than Node itself needs: it dies before its first line.
    assert.deepEqual((await judge({ memoryMb: -500 })).verdict, unsafe);
  });
  it('leaves nothing behind', async () => {
    const { workDir } = await judge({ wallMs: 30 });
    await assert.rejects(access(join(workDir, 'view.pdf')));
    assert.deepEqual(await readFile(input), mp3());
  });
  it('does not hold up the others', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) => judge(i % 2 === 0 ? { wallMs: 30 } : {})),
    );
    assert.deepEqual(
      all.map(({ verdict }) => verdict.ok),
      [false, true, false, true, false, true, false, true],
    );
  });
});
