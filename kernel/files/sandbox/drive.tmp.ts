import { inspectAndConvert } from './run.ts';
import { mkdtempSync, copyFileSync } from 'node:fs';
import { basename } from 'node:path';
for (const f of process.argv.slice(2)) {
  const workDir = mkdtempSync('/tmp/w/out/');
  const t = performance.now();
  const v = await inspectAndConvert({ path: f, name: basename(f), workDir });
  console.log(Math.round(performance.now() - t), basename(f), JSON.stringify(v));
  if (v.ok && v.view.kind === 'pdf') copyFileSync(v.view.path, '/tmp/w/docs/' + basename(f) + '.pdf');
}
