import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Settings } from '#kernel/settings.ts';
import { sandboxKeys } from './sandbox-places.ts';

const root = path.join(import.meta.dirname, '..');

/** A child process of the platform: started again when it dies (with growing pauses), stopped with us. */
export type Child = { ready: Promise<void>; stop(): Promise<void> };

/** Forks a program that reports `ready` by message or by its first line on standard output. */
export function keepChild(
  name: string,
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Child {
  let child: ChildProcess | undefined;
  let stopping = false;
  let pause = 250;
  let timer: NodeJS.Timeout | undefined;
  let resolveReady: () => void;
  let rejectReady: (error: Error) => void;
  const ready = new Promise<void>((resolve, reject) => {
    resolveReady = resolve;
    rejectReady = reject;
  });
  let wasReady = false;
  const start = () => {
    // its own process group: Ctrl-C in the terminal reaches the supervisor alone, which stops its children in order
    child = fork(path.join(root, script), args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    });
    const startedAt = Date.now();
    const isReady = () => {
      wasReady = true;
      resolveReady();
    };
    child.on('message', (message) => message === 'ready' && isReady());
    child.stdout?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) {
        if (line.startsWith('ready ')) isReady();
        else if (line.trim()) process.stdout.write(`${line}\n`);
      }
    });
    child.on('exit', (code, signal) => {
      if (stopping) return;
      if (!wasReady) return rejectReady(new Error(`${name} could not start (exit ${code ?? signal})`));
      say(`${name} ended (${code ?? signal}); starting it again`);
      pause = Date.now() - startedAt > 30_000 ? 250 : Math.min(pause * 2, 10_000);
      timer = setTimeout(start, pause);
    });
  };
  start();
  return {
    ready,
    stop() {
      stopping = true;
      clearTimeout(timer);
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
      return new Promise((resolve) => {
        const last = setTimeout(() => running.kill('SIGKILL'), 12_000);
        running.once('exit', () => {
          clearTimeout(last);
          resolve();
        });
        running.kill('SIGTERM');
      });
    },
  };
}

/** The stand-ins of the outside parties, in a process of their own, spoken to over HTTP alone. */
export function keepSandboxes(settings: Settings, publicUrl: string, say: (line: string) => void): Child {
  const redirects = (door: string) =>
    ['127.0.0.1', 'localhost']
      .map((host) => `http://${host}/api/auth/${door}/callback`)
      .concat(`${publicUrl}/api/auth/${door}/callback`)
      .join(',');
  return keepChild(
    'sandbox',
    'sandbox/all.ts',
    [],
    {
      PORT: String(settings.SANDBOX_PORT),
      HOST: '127.0.0.1',
      KEYS_DIR: sandboxKeys(settings),
      STATE_DIR: path.join(settings.DATA_DIR, 'sandbox', 'state'),
      LAWYER_REDIRECT_URIS: redirects('lawyer'),
      COURT_REDIRECT_URIS: redirects('court'),
      PLATFORM_URL: `http://127.0.0.1:${settings.PORT}`,
    },
    say,
  );
}
