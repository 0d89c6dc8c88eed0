import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
after(() => rmSync(directory, { recursive: true }));
const program = fileURLToPath(new URL('all.ts', import.meta.url));
const env = {
  ...process.env,
  PORT: '0',
  KEYS_DIR: join(directory, 'keys'),
  STATE_DIR: join(directory, 'state'),
};

async function readyUrls(child: ChildProcess, count: number): Promise<string[]> {
  let seen = '';
  const urls = () => [...seen.matchAll(/^ready (\S+)$/gm)].map((match) => match[1] ?? '');
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(seen)));
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (urls().length === count) resolve(urls());
    });
  });
}
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));
const isGone = async (url: string): Promise<boolean> => {
  for (let i = 0; i < 60; i += 1) {
    try {
      await fetch(url);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

it('runs all seven in one process, and ends on SIGTERM', async () => {
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [lawyers = '', courts = '', wechat = '', alipay = '', sms = '', unionpay = '', court = ''] =
    await readyUrls(child, 7);
  for (const issuer of [lawyers, courts]) {
    const metadata = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    assert.equal((metadata as { issuer: string }).issuer, issuer);
  }
  assert.equal((await fetch(`${wechat}/v3/certificates`)).status, 401);
  assert.equal((await fetch(`${alipay}/sandbox/callbacks`)).status, 200);
  assert.equal((await fetch(`${unionpay}/sandbox/callbacks`)).status, 200);
  assert.equal((await fetch(`${court}/key`)).status, 200);
  assert.match(await (await fetch(sms)).text(), /还没有短信/);
  const end = ended(child);
  child.kill('SIGTERM');
  assert.equal(await end, 0);
});

it('ends when the channel to its launcher closes', async () => {
  const child = fork(program, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [first = ''] = await readyUrls(child, 7);
  child.disconnect();
  assert.ok(await isGone(first));
});

it('ends when its launcher is killed', async () => {
  const launch = `const {spawn}=require('node:child_process');
spawn(process.execPath,[${JSON.stringify(program)}],{stdio:['ignore','inherit','inherit']});setInterval(()=>{},1000)`;
  const launcher = spawn(process.execPath, ['-e', launch], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [first = ''] = await readyUrls(launcher, 7);
  launcher.kill('SIGKILL');
  assert.ok(await isGone(first));
});
