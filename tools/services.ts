/** The services on the command line: `npm run -s services -- list` prints them all as JSON; see services/README.md. */
import { listServices } from '#services/list.ts';

const [command] = process.argv.slice(2);
if (command === 'list') process.stdout.write(`${JSON.stringify(listServices(), null, 2)}\n`);
else {
  console.error('用法：npm run -s services -- list   全部事项（JSON）');
  process.exitCode = command === undefined || command === '--help' ? 0 : 1;
}
