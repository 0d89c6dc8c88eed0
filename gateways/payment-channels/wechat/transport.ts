import { X509Certificate } from 'node:crypto';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { ChannelFailure } from '../port.ts';
import { Certificates, Problem } from './shapes.ts';

export type WechatConfig = {
  readonly mchid: string;
  readonly appid: string;
  /** Serial number of the merchant's certificate, hex in upper case. */
  readonly merchantSerial: string;
  /** Merchant's private key, PEM. */
  readonly merchantKey: string;
  /** APIv3 key, 32 characters. */
  readonly apiV3Key: string;
  /** https://api.mch.weixin.qq.com unless told otherwise. */
  readonly baseUrl?: string;
  /** WeChat Pay's public keys or certificates by their id (PUB_KEY_ID_… or serial); certificates not listed are fetched. */
  readonly platformKeys?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

export type WechatAnswer =
  | { readonly ok: true; readonly status: number; readonly body: string }
  | { readonly ok: false; readonly status: number; readonly failure: ChannelFailure };

export type SignatureFault = 'malformed' | 'expired' | 'unknown-key' | 'bad-signature' | 'unreachable';

export type WechatTransport = {
  readonly call: (
    method: 'GET' | 'POST',
    target: string,
    content?: unknown,
    how?: { signedAnswer: boolean },
  ) => Promise<WechatAnswer>;
  readonly signatureFault: (
    header: (name: string) => string,
    body: string,
  ) => Promise<SignatureFault | undefined>;
  /** Throws when the ciphertext or its data has been altered. */
  readonly decrypt: (resource: { ciphertext: string; nonce: string; associated_data: string }) => string;
};

const CLOCK_SECONDS = 300;

/**
 * Signed requests and verified answers of WeChat Pay APIv3. The signing, verifying and decrypting are those of
 * wechatpay-axios-plugin; the sending is fetch, for one timeout and one error shape in all gateways.
 */
export function wechatTransport(config: WechatConfig): WechatTransport {
  const send = config.fetch ?? fetch;
  const base = config.baseUrl ?? 'https://api.mch.weixin.qq.com';
  const keys = new Map(Object.entries(config.platformKeys ?? {}).map(([id, pem]) => [id, publicKey(pem)]));

  const raw = async (method: 'GET' | 'POST', target: string, content?: unknown): Promise<Response> => {
    const body = content === undefined ? '' : JSON.stringify(content);
    const nonce = Formatter.nonce();
    const timestamp = Formatter.timestamp();
    const signature = Rsa.sign(Formatter.request(method, target, timestamp, nonce, body), config.merchantKey);
    return send(new URL(target, base), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(config.timeoutMs ?? 8000),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': 'tongban',
        authorization: Formatter.authorization(
          config.mchid,
          nonce,
          signature,
          timestamp,
          config.merchantSerial,
        ),
      },
      ...(body ? { body } : {}),
    });
  };

  /** The certificates come encrypted under the APIv3 key, and so from nobody else. */
  const fetchCertificates = async (): Promise<void> => {
    const response = await raw('GET', '/v3/certificates');
    if (!response.ok) throw new Error(`certificates: ${response.status}`);
    for (const { serial_no, encrypt_certificate } of Certificates.parse(await response.json()).data)
      keys.set(serial_no, publicKey(decrypt(encrypt_certificate)));
  };

  const decrypt: WechatTransport['decrypt'] = ({ ciphertext, nonce, associated_data }) =>
    Aes.AesGcm.decrypt(ciphertext, config.apiV3Key, nonce, associated_data);

  const signatureFault: WechatTransport['signatureFault'] = async (header, body) => {
    const serial = header('wechatpay-serial');
    const timestamp = header('wechatpay-timestamp');
    const signature = header('wechatpay-signature');
    const nonce = header('wechatpay-nonce');
    if (!serial || !/^\d+$/.test(timestamp) || !signature || !nonce) return 'malformed';
    if (Math.abs(Formatter.timestamp() - Number(timestamp)) > CLOCK_SECONDS) return 'expired';
    try {
      if (!keys.has(serial)) await fetchCertificates();
    } catch {
      return 'unreachable';
    }
    const key = keys.get(serial);
    if (!key) return 'unknown-key';
    return Rsa.verify(Formatter.response(timestamp, nonce, body), signature, key)
      ? undefined
      : 'bad-signature';
  };

  return {
    decrypt,
    signatureFault,
    call: async (method, target, content, how = { signedAnswer: true }) => {
      try {
        const response = await raw(method, target, content);
        const body = await response.text();
        if (!response.ok)
          return { ok: false, status: response.status, failure: refusal(response.status, body) };
        const fault = how.signedAnswer
          ? await signatureFault((name) => response.headers.get(name) ?? '', body)
          : undefined;
        if (!fault) return { ok: true, status: response.status, body };
        const failure = { why: 'unreachable', code: 'ANSWER_NOT_SIGNED', detail: fault } as const;
        return { ok: false, status: response.status, failure };
      } catch (error) {
        const failure = { why: 'unreachable', code: 'NO_ANSWER', detail: String(error) } as const;
        return { ok: false, status: 0, failure };
      }
    },
  };
}

/** A server fault or a limit says nothing about the order; any other code is a refusal. */
function refusal(status: number, body: string): ChannelFailure {
  const problem = Problem.safeParse(parse(body));
  const { code, message } = problem.success ? problem.data : { code: `HTTP_${status}`, message: '' };
  return { why: status >= 500 || status === 429 ? 'unreachable' : 'refused', code, detail: message };
}

/** JSON, or undefined. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const publicKey = (pem: string): string =>
  pem.includes('CERTIFICATE')
    ? new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'pem' }).toString()
    : pem;
