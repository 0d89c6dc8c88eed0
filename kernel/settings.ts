import path from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/**
 * Every setting of the program, in one place: name, check, default and meaning. `docs/runbooks/settings.md` is this table in words; a test
 * holds the two together.
 */
export const SETTINGS = {
  HOST: {
    schema: z.string().min(1),
    fallback: '127.0.0.1',
    meaning: 'Address to listen on; 0.0.0.0 for every interface.',
  },
  PORT: { schema: port, fallback: '8080', meaning: 'Port of the web server.' },
  PUBLIC_URL: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'Address under which users reach the platform; default http://HOST:PORT.',
  },
  DATA_DIR: {
    schema: z
      .string()
      .min(1)
      .transform((dir) => path.resolve(dir)),
    fallback: '.data',
    meaning: 'Folder of everything that must be kept: embedded database, files, keys, audit log.',
  },
  DATABASE_URL: {
    schema: z.string().startsWith('postgres').optional(),
    fallback: undefined,
    meaning: 'PostgreSQL 15 or newer instead of the embedded one; connects as the owner of the schema.',
  },
  DATABASE_APP_URL: {
    schema: z.string().startsWith('postgres').optional(),
    fallback: undefined,
    meaning: 'The same database as role tongban_app; required with DATABASE_URL.',
  },
  DATABASE_SEQUENCER_URL: {
    schema: z.string().startsWith('postgres').optional(),
    fallback: undefined,
    meaning: 'The same database as role tongban_sequencer; required with DATABASE_URL.',
  },
  DATABASE_POOL: {
    schema: z.coerce.number().int().min(2).max(200),
    fallback: '16',
    meaning: 'Connections of each web or worker process.',
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
    fallback: 'info',
    meaning: 'Least severe log line that is written.',
  },
  TRUST_PROXY: {
    schema: flag,
    fallback: 'false',
    meaning: 'true behind a reverse proxy that sets X-Forwarded-For and -Proto.',
  },
  RATE_LIMIT_SCALE: {
    schema: z.coerce.number().min(0.01).max(10_000),
    fallback: '1',
    meaning: 'Factor on all rate limits.',
  },
  DEMO: {
    schema: flag,
    fallback: 'true',
    meaning:
      'Load the demo world on first start and run the sandboxes of the outside parties. Must be false in production.',
  },
  SANDBOX_PORT: {
    schema: port,
    fallback: '8090',
    meaning: 'First of seven ports for the sandboxes (DEMO only).',
  },
  FILES_STORE: {
    schema: z.enum(['folder', 's3']),
    fallback: 'folder',
    meaning: 'Where files are kept: DATA_DIR/files, or an S3-compatible store.',
  },
  S3_ENDPOINT: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'Address of the S3-compatible store.',
  },
  S3_REGION: { schema: z.string().min(1), fallback: 'us-east-1', meaning: 'Region name the store expects.' },
  S3_BUCKET: { schema: z.string().min(3).optional(), fallback: undefined, meaning: 'Bucket of the files.' },
  S3_ACCESS_KEY: { schema: z.string().optional(), fallback: undefined, meaning: 'Access key of the store.' },
  S3_SECRET_KEY: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Secret key of the store.',
    secret: true,
  },
  LAW_LIBRARY: {
    schema: z
      .string()
      .min(1)
      .transform((place) => path.resolve(place))
      .optional(),
    fallback: undefined,
    meaning:
      'File or folder of law texts that the first start imports in the background (.jsonl, .jsonl.gz, .md, .docx).',
  },
  AUDIT_ORIGIN: {
    schema: z.string().min(1),
    fallback: 'tongban.example/audit',
    meaning: 'Name of the audit log in its checkpoints; never change it once entries exist.',
  },
  AUDIT_WITNESS_DIR: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Folder (another machine’s) that receives a copy of each checkpoint.',
  },
  LAWYER_IDENTITY_ISSUER: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'OpenID Connect issuer of 律师身份核验平台; default: the sandbox.',
  },
  LAWYER_IDENTITY_CLIENT_ID: {
    schema: z.string().min(1),
    fallback: 'tongban',
    meaning: 'Our client id there.',
  },
  LAWYER_IDENTITY_CLIENT_SECRET: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Our client secret there.',
    secret: true,
  },
  COURT_SIGN_ON_ISSUER: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'OpenID Connect issuer of the courts’ sign-on; default: the sandbox.',
  },
  COURT_SIGN_ON_CLIENT_ID: {
    schema: z.string().min(1),
    fallback: 'tongban',
    meaning: 'Our client id there.',
  },
  COURT_SIGN_ON_CLIENT_SECRET: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Our client secret there.',
    secret: true,
  },
  WECHAT_PAY_URL: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'Base address of WeChat Pay APIv3; default: the sandbox.',
  },
  WECHAT_PAY_DIR: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Folder with the merchant’s key, certificate and settings (runbook: payment keys).',
  },
  ALIPAY_GATEWAY: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'Address of the Alipay gateway; default: the sandbox.',
  },
  ALIPAY_DIR: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Folder with the application’s keys and settings (runbook: payment keys).',
  },
  UNIONPAY_GATEWAY: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning:
      'Address of the UnionPay gateway, the one origin that pages may post forms to; default: the sandbox.',
  },
  UNIONPAY_ACCOUNTS: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'Address of UnionPay’s daily accounts (文件下载); default: the sandbox.',
  },
  UNIONPAY_DIR: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Folder with the merchant’s certificates and UnionPay’s chain (runbook: payment keys).',
  },
  READING_MAX_SCANS: {
    schema: z.coerce.number().int().min(1).max(2_000),
    fallback: '300',
    meaning: 'Pages of one document whose text may have to be recognised (诉状识别); about 1.5 to 4 s each.',
  },
  READING_AT_ONCE: {
    schema: z.coerce.number().int().min(1).max(8),
    fallback: '1',
    meaning: 'Documents read at once by one worker; each takes a processor and up to 1.5 GB.',
  },
  SMS_URL: {
    schema: z.url().optional(),
    fallback: undefined,
    meaning: 'Address of the SMS gateway; default: the sandbox.',
  },
  SMS_KEY_ID: { schema: z.string().min(1), fallback: 'tongban', meaning: 'Our key id at the SMS gateway.' },
  SMS_SECRET: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning: 'Our secret at the SMS gateway.',
    secret: true,
  },
  EXCHANGE_KEY_FILE: {
    schema: z.string().optional(),
    fallback: undefined,
    meaning:
      'Ed25519 key (PKCS #8 PEM) that signs our messages to the systems of courts; default: the demo key.',
  },
  EXCHANGE_KEY_ID: {
    schema: z.string().min(1),
    fallback: 'tongban-1',
    meaning: 'Name under which the systems of courts know that key.',
  },
} as const satisfies Record<
  string,
  { schema: z.ZodType; fallback: string | undefined; meaning: string; secret?: true }
>;

type Names = keyof typeof SETTINGS;
export type Settings = { readonly [Name in Names]: z.output<(typeof SETTINGS)[Name]['schema']> };

/** What is wrong with the environment, all of it at once, in words an operator can act on. */
export class SettingsError extends Error {}

/** Reads and checks all settings; an empty value counts as absent. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const read = (name: Names): unknown => {
    const { schema, fallback, meaning } = SETTINGS[name];
    const result = schema.safeParse(env[name] || fallback);
    if (result.success) return result.data;
    faults.push(`${name}: ${result.error.issues.map((issue) => issue.message).join('; ')} (${meaning})`);
    return undefined;
  };
  const values = Object.fromEntries(
    (Object.keys(SETTINGS) as Names[]).map((name) => [name, read(name)]),
  ) as Settings; // each parsed by its schema
  if (values.DATABASE_URL && !(values.DATABASE_APP_URL && values.DATABASE_SEQUENCER_URL))
    faults.push(
      'DATABASE_URL is set: set DATABASE_APP_URL and DATABASE_SEQUENCER_URL too (roles tongban_app, tongban_sequencer)',
    );
  if (
    values.FILES_STORE === 's3' &&
    !(values.S3_ENDPOINT && values.S3_BUCKET && values.S3_ACCESS_KEY && values.S3_SECRET_KEY)
  )
    faults.push('FILES_STORE is s3: set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY');
  if (values.DEMO === false)
    for (const name of [
      'LAWYER_IDENTITY_ISSUER',
      'LAWYER_IDENTITY_CLIENT_SECRET',
      'COURT_SIGN_ON_ISSUER',
      'COURT_SIGN_ON_CLIENT_SECRET',
      'WECHAT_PAY_URL',
      'WECHAT_PAY_DIR',
      'ALIPAY_GATEWAY',
      'ALIPAY_DIR',
      'UNIONPAY_GATEWAY',
      'UNIONPAY_ACCOUNTS',
      'UNIONPAY_DIR',
      'SMS_URL',
      'SMS_SECRET',
      'EXCHANGE_KEY_FILE',
      'PUBLIC_URL',
    ] as const)
      if (!values[name]) faults.push(`DEMO is false: ${name} must be set (${SETTINGS[name].meaning})`);
  if (faults.length > 0) throw new SettingsError(`Settings are not usable:\n  ${faults.join('\n  ')}`);
  return values;
}
