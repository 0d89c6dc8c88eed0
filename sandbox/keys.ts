import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { X509Certificate } from '@peculiar/x509';
import { certified, unionpayCertificates } from './certificates.ts';

/** Everything the stand-ins and their counterpart must share, as files of one directory. */
export const KEY_FILES = [
  'wechat-merchant-key.pem',
  'wechat-merchant-cert.pem',
  'wechat-platform-key.pem',
  'wechat-platform-cert.pem',
  'wechat-api-v3-key.txt',
  'alipay-app-key.pem',
  'alipay-app-public.pem',
  'alipay-platform-key.pem',
  'alipay-platform-public.pem',
  'lawyer-identity-client-secret.txt',
  'court-sign-on-client-secret.txt',
  'sms-access-key-secret.txt',
] as const;
/** UnionPay's, in a folder of their own: its chain, what it signs with, and the merchant's certificate. */
export const UNIONPAY_FILES = [
  'unionpay/root.pem',
  'unionpay/middle.pem',
  'unionpay/sign-cert.pem',
  'unionpay/sign-key.pem',
  'unionpay/merchant-cert.pem',
  'unionpay/merchant-key.pem',
] as const;
/** The exchange with a court's own system: a key pair for either house. */
export const COURT_SYSTEM_FILES = [
  'court-system/court-key.pem',
  'court-system/court-public.pem',
  'court-system/platform-key.pem',
  'court-system/platform-public.pem',
] as const;
export type KeyFile =
  | (typeof KEY_FILES)[number]
  | (typeof UNIONPAY_FILES)[number]
  | (typeof COURT_SYSTEM_FILES)[number];

export type Keys = { text(file: KeyFile): string };

/**
 * Reads the keys of a directory, making all of them first when it does not exist. They are written to a directory
 * beside it and moved in one step, so that two programs that start together end up with the same keys.
 */
export async function ensureKeys(directory: string): Promise<Keys> {
  await ensureGroup(directory, KEY_FILES, generate);
  await ensureGroup(join(directory, 'unionpay'), UNIONPAY_FILES.map(baseName), unionpayCertificates);
  await ensureGroup(join(directory, 'court-system'), COURT_SYSTEM_FILES.map(baseName), courtSystemKeys);
  return { text: (file) => readFileSync(join(directory, file), 'utf8') };
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

async function courtSystemKeys(): Promise<readonly (readonly [string, string])[]> {
  const pair = (name: string) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return [
      [`${name}-key.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
      [`${name}-public.pem`, publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ] as const;
  };
  return [...pair('court'), ...pair('platform')];
}

async function ensureGroup(
  directory: string,
  files: readonly string[],
  make: () => Promise<readonly (readonly [string, string])[]>,
): Promise<void> {
  if (complete(directory, files)) return;
  const fresh = `${directory}.${process.pid}.new`;
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  for (const [file, content] of await make()) writeFileSync(join(fresh, file), content, { mode: 0o600 });
  try {
    renameSync(fresh, directory);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!complete(directory, files)) throw error;
  }
}

/** A certificate's serial number as WeChat Pay writes it: upper-case hex. */
export const serialOf = (certificatePem: string): string =>
  new X509Certificate(certificatePem).serialNumber.toUpperCase();

function complete(directory: string, files: readonly string[]): boolean {
  try {
    for (const file of files) readFileSync(join(directory, file));
    return true;
  } catch {
    return false;
  }
}

async function generate(): Promise<readonly (readonly [KeyFile, string])[]> {
  const merchant = await certified('CN=Tongban demonstration merchant');
  const platform = await certified('CN=WeChat Pay stand-in');
  const app = rsa();
  const alipay = rsa();
  const secret = () => randomBytes(32).toString('base64url');
  return [
    ['wechat-merchant-key.pem', merchant.key],
    ['wechat-merchant-cert.pem', merchant.certificate],
    ['wechat-platform-key.pem', platform.key],
    ['wechat-platform-cert.pem', platform.certificate],
    ['wechat-api-v3-key.txt', randomBytes(16).toString('hex')],
    ['alipay-app-key.pem', app.privateKey],
    ['alipay-app-public.pem', app.publicKey],
    ['alipay-platform-key.pem', alipay.privateKey],
    ['alipay-platform-public.pem', alipay.publicKey],
    ['lawyer-identity-client-secret.txt', secret()],
    ['court-sign-on-client-secret.txt', secret()],
    ['sms-access-key-secret.txt', secret()],
  ];
}

const rsa = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = process.argv[2];
  if (!directory) throw new Error('usage: node sandbox/keys.ts <directory>');
  await ensureKeys(directory);
  console.log(directory);
}
