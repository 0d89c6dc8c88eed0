import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { faultOfProof, type ProofBundle } from '../kernel/audit/bundle.ts';
import { inclusionProof } from '../kernel/audit/prove.ts';
import { LOG_FOLDER, VERIFIER_KEY_FILE } from '../kernel/audit/sequencer.ts';
import { verifyLog } from '../kernel/audit/verify.ts';
import { type Database, openDatabase } from '../kernel/db/database.ts';
import { embeddedUrl, startEmbedded } from '../kernel/db/embedded.ts';

const USAGE = `用法：
  npm run -s audit -- verify [--data-dir 目录] [--database-url URL] [--witness 目录] [--key 验证公钥] [--json]
      重算全部留痕：逐条内容、编号、树、签名检查点、日志文件、见证副本。有任何异常则列出条目，退出码 1。
  npm run -s audit -- proof <条目编号> [--data-dir 目录] [--database-url URL]
      打印该条目的存在证明（JSON）。
  npm run -s audit -- verify-proof <文件> --key <验证公钥或其文件>
      不连数据库，只凭验证公钥核对一份证明。
验证公钥（name+hash+key）默认取自 DATA_DIR/${LOG_FOLDER}/${VERIFIER_KEY_FILE}；独立核验时应使用事先从别处取得的公钥。`;

const FAULTS = {
  'checkpoint-signature': '检查点的签名无效，或不是这把公钥签署的',
  'checkpoint-size': '检查点的条数与证明不一致',
  'leaf-content': '条目内容与叶子哈希不符：内容被改动',
  sm3: '条目内的 SM3 摘要与内容不符',
  'entry-id': '证明所称的条目编号与内容不符',
  path: '从叶子算不到检查点的根：该条目不在这份日志中',
} as const;

const { values, positionals } = readArguments();
const dataDir = path.resolve(values['data-dir'] ?? (process.env['DATA_DIR'] || '.data'));

try {
  process.exitCode = await run(...positionals);
} catch (error) {
  console.error(`✗ 无法完成：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function run(command?: string, argument?: string): Promise<number> {
  if (command === 'verify') return await verify();
  if (command === 'proof' && argument) return await proof(argument);
  if (command === 'verify-proof' && argument) return await verifyProof(argument);
  console.error(USAGE);
  return 2;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'data-dir': { type: 'string' },
        'database-url': { type: 'string' },
        witness: { type: 'string' },
        key: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

async function verify(): Promise<number> {
  const logDir = path.join(dataDir, LOG_FOLDER);
  const witnessDir = values.witness ?? (process.env['AUDIT_WITNESS_DIR'] || undefined);
  const report = await withDatabase(async ({ db }) =>
    verifyLog(db, { logDir, witnessDir, verifierKey: await verifierKey() }),
  );
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else {
    for (const check of report.checks) {
      console.log(`${check.ok ? '✓' : '✗'} ${check.text}`);
      for (const finding of check.findings) console.log(`    ${finding}`);
    }
    console.log(report.ok ? `留痕完整：共 ${report.size} 条，根 ${report.root}` : '留痕有异常，见上。');
  }
  return report.ok ? 0 : 1;
}

async function proof(entryId: string): Promise<number> {
  const bundle = /^[0-9a-f-]{36}$/i.test(entryId)
    ? await withDatabase(({ db }) => inclusionProof(db, entryId))
    : undefined;
  if (bundle) console.log(JSON.stringify(bundle, null, 2));
  else console.error('没有这一条目，或它尚未被签名检查点覆盖。');
  return bundle ? 0 : 1;
}

async function verifyProof(file: string): Promise<number> {
  const bundle = JSON.parse(await readFile(file, 'utf8')) as ProofBundle;
  const fault = faultOfProof(bundle, await verifierKey());
  if (values.json) console.log(JSON.stringify({ ok: !fault, fault }));
  else if (fault) console.log(`✗ 证明不成立：${FAULTS[fault]}`);
  else
    console.log(
      `✓ 证明成立：条目 ${bundle.entryId} 是日志第 ${bundle.index} 号，封存于 ${bundle.treeSize} 条的检查点。`,
    );
  return fault ? 1 : 0;
}

async function verifierKey(): Promise<string> {
  const given = values.key ?? path.join(dataDir, LOG_FOLDER, VERIFIER_KEY_FILE);
  return (existsSync(given) ? await readFile(given, 'utf8') : given).trim();
}

/** The database given; else the embedded one, which may be running under the platform; else it is started for the moment. */
async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const given =
    values['database-url'] ?? (process.env['DATABASE_SEQUENCER_URL'] || process.env['DATABASE_URL']);
  if (given) return await through(given, work);
  const running = embeddedUrl(dataDir, 'tongban_sequencer');
  if (await answers(running)) return await through(running, work);
  if (!existsSync(path.join(dataDir, 'postgres')))
    throw new Error(`没有数据库：${dataDir} 中没有内嵌数据库，也未给出 --database-url`);
  const embedded = await startEmbedded(dataDir, () => undefined);
  try {
    return await through(embedded.url('tongban_sequencer'), work);
  } finally {
    await embedded.stop();
  }
}

/** A socket left behind by a killed server is there but does not answer. */
async function answers(url: string): Promise<boolean> {
  return await through(url, async ({ pool }) => {
    await pool.query('select 1');
    return true;
  }).catch(() => false);
}

async function through<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase({ url, max: 2, name: 'tongban-audit-tool' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
