/**
 * What a parser taken over by a hostile file would try, one attempt by its name on the command line. Run by walls.test.ts behind the
 * same walls as child.ts; says what came of it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

const attempts: Readonly<Record<string, (at: string) => unknown>> = {
  read: (at) => readFileSync(at, 'utf8'),
  write: (at) => writeFileSync(at, 'x'),
  program: () => execFileSync('id'),
  thread: () => new Worker('', { eval: true }),
  environment: () => JSON.stringify(process.env),
  fill: (at) => {
    for (const chunk = Buffer.alloc(1024 * 1024); ; ) writeFileSync(at, chunk, { flag: 'a' });
  },
  memory: () => {
    const held: Buffer[] = [];
    for (;;) held.push(Buffer.alloc(16 * 1024 * 1024, 1));
  },
  heap: () => {
    const held: number[][] = [];
    for (;;) held.push(Array.from({ length: 1_000_000 }, () => held.length));
  },
  spin: () => {
    for (;;);
  },
};

const [name = '', at = ''] = process.argv.slice(2);
if (name === 'network') {
  const socket = connect(Number(at), '127.0.0.1');
  socket.on('connect', () => process.exit(0));
  socket.on('error', () => process.exit(7));
} else {
  try {
    process.stdout.write(String(attempts[name]?.(at)));
  } catch (error) {
    process.stdout.write(error instanceof Error && 'code' in error ? String(error.code) : String(error));
    process.exitCode = 7;
  }
}
