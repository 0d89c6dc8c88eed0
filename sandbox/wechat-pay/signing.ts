import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto';
import type { Call } from '../http.ts';

export type WechatKeys = {
  readonly mchid: string;
  readonly appid: string;
  readonly apiV3Key: string;
  readonly merchantSerial: string;
  readonly merchantCertificate: string;
  readonly platformSerial: string;
  readonly platformCertificate: string;
  readonly platformKey: string;
};

const CLOCK_SECONDS = 300;

/** Checks WECHATPAY2-SHA256-RSA2048; the answer is a reason, or nothing when the request is the merchant's own. */
export function requestFault(keys: WechatKeys, call: Call, seenNonces: Set<string>): string | undefined {
  const [, scheme, rest] = /^(\S+)\s+(.*)$/.exec(call.headers.authorization ?? '') ?? [];
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048' || !rest) return 'Http头Authorization值格式错误';
  const part = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(rest)?.[1] ?? '';
  if (part('mchid') !== keys.mchid) return '商户号不正确';
  if (part('serial_no') !== keys.merchantSerial) return '商户证书序列号不正确';
  const timestamp = part('timestamp');
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > CLOCK_SECONDS)
    return '请求时间戳与服务器时间相差过大';
  const nonce = part('nonce_str');
  if (nonce === '' || seenNonces.has(nonce)) return '随机串重复';
  const text = `${call.method}\n${call.target}\n${timestamp}\n${nonce}\n${call.body}\n`;
  const good = createVerify('RSA-SHA256')
    .update(text)
    .verify(keys.merchantCertificate, part('signature'), 'base64');
  if (!good) return '签名错误';
  seenNonces.add(nonce);
  return undefined;
}

/** The headers WeChat Pay signs its answers and callbacks with. */
export function signedHeaders(
  keys: WechatKeys,
  body: string,
  how: { forged?: boolean; staleSeconds?: number } = {},
): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - (how.staleSeconds ?? 0));
  const nonce = randomBytes(16).toString('hex');
  const signature = createSign('RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n${body}\n`)
    .sign(keys.platformKey);
  if (how.forged) signature[10] = (signature[10] ?? 0) ^ 0xff;
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-signature': signature.toString('base64'),
    'wechatpay-serial': keys.platformSerial,
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    'request-id': randomBytes(12).toString('hex'),
  };
}

/** AEAD_AES_256_GCM under the APIv3 key. */
export function encryptResource(keys: WechatKeys, associatedData: string, plain: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', keys.apiV3Key, nonce);
  cipher.setAAD(Buffer.from(associatedData));
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: ciphertext.toString('base64'),
    associated_data: associatedData,
    nonce,
  };
}
