/** The law on the command line: JSON in, JSON out. `npm run -s law -- fee` and the like; see the README. */
import { text } from 'node:stream/consumers';
import { msToInstant, toPlainDate } from '#law/time.ts';
import { commandOf, run, unknownCommand, USAGE } from './law/run.ts';

const [name = '', ...options] = process.argv.slice(2);
const help = [name, ...options].some((word) => ['--help', '-h', 'help'].includes(word));
const command = commandOf(name);

// standard output carries nothing but JSON: what people read goes to standard error
if (help) console.error(USAGE);
else if (command === undefined) {
  console.error(USAGE);
  write(unknownCommand(name), false);
} else if (options.includes('--list') && command.list) write(command.list(), true);
else {
  const today = toPlainDate(msToInstant(Date.now()));
  const { output, ok } = run(command, process.stdin.isTTY ? '' : await text(process.stdin), today);
  write(output, ok);
}

function write(output: unknown, ok: boolean): void {
  process.stdout.write(`${JSON.stringify(output, null, process.stdout.isTTY ? 2 : 0)}\n`);
  process.exitCode = ok ? 0 : 1;
}
