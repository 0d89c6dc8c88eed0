import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import fastify from 'fastify';
import { servePages } from './pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><style nonce="__CSP_NONCE__"></style>');
after(() => rmSync(folder, { recursive: true }));

async function policyOf(formTargets?: readonly string[]): Promise<Map<string, string>> {
  const app = fastify();
  await servePages(app, { folder, https: false, ...(formTargets ? { formTargets } : {}) });
  const answer = await app.inject('/bills/G13/1');
  await app.close();
  assert.equal(answer.statusCode, 200);
  const lines = String(answer.headers['content-security-policy']).split('; ');
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1)]));
}

test('a page posts forms to ourselves alone, and to the bank’s gateway where there is one; nothing else opens', async () => {
  const [closed, open] = [await policyOf(), await policyOf(['https://gateway.example'])];
  assert.equal(closed.get('form-action'), "'self'");
  assert.equal(open.get('form-action'), "'self' https://gateway.example");
  for (const [name, value] of open)
    if (name !== 'form-action' && name !== 'style-src') assert.equal(closed.get(name), value, name);
  assert.equal(open.get('default-src'), "'none'");
});
