import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** The whole platform, started as a user starts it, on a folder and ports of its own. */
export type Platform = {
  url: string;
  dataDir: string;
  sandbox: {
    lawyerIdentity: string;
    courtSignOn: string;
    wechatPay: string;
    alipay: string;
    sms: string;
    unionpay: string;
    courtSystem: string;
  };
  process: ChildProcess;
  output(): string;
  stop(): Promise<void>;
};

const root = path.join(import.meta.dirname, '..');

/** Starts the platform and waits until its page answers and the demo world stands. */
export async function startPlatform(
  options: { dataDir?: string; env?: Record<string, string> } = {},
): Promise<Platform> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'tongban-check-')));
  const [port, sandboxPort] = await freePorts();
  const child = spawn(process.execPath, ['main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      SANDBOX_PORT: `${sandboxPort}`,
      DATA_DIR: dataDir,
      RATE_LIMIT_SCALE: '1000',
      LOG_LEVEL: 'warn',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const take = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 240_000;
  while (!text.includes('Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(`the platform ended (${child.exitCode}):\n${text}`);
    if (Date.now() > deadline) {
      child.kill('SIGTERM');
      throw new Error(`the platform was not ready in four minutes:\n${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const at = (index: number) => `http://127.0.0.1:${sandboxPort + index}`;
  return {
    url,
    dataDir,
    sandbox: {
      lawyerIdentity: at(0),
      courtSignOn: at(1),
      wechatPay: at(2),
      alipay: at(3),
      sms: at(4),
      unionpay: at(5),
      courtSystem: at(6),
    },
    process: child,
    output: () => text,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await gone;
      }
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A free port for the web, and the first of seven free ports in a row for the sandboxes. */
async function freePorts(): Promise<[number, number]> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 30_000);
    const ports = Array.from({ length: 8 }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return [first, first + 1];
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
