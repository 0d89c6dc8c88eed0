import { createSign, createVerify } from 'node:crypto';

export type AlipayKeys = {
  readonly appId: string;
  readonly sellerId: string;
  /** The application's public key. */
  readonly appPublicKey: string;
  /** Alipay's own private key. */
  readonly platformKey: string;
};

type Params = Readonly<Record<string, string>>;

/** What RSA2 signs: the parameters by name, without `sign` and without the empty ones. */
export const signContent = (params: Params, without: readonly string[] = ['sign']): string =>
  Object.keys(params)
    .filter((name) => !without.includes(name) && params[name] !== '')
    .sort()
    .map((name) => `${name}=${params[name]}`)
    .join('&');

export const signText = (keys: AlipayKeys, text: string): string =>
  createSign('RSA-SHA256').update(text, 'utf8').sign(keys.platformKey, 'base64');

/** Whether the application signed these parameters. */
export const isSigned = (keys: AlipayKeys, params: Params): boolean =>
  params['sign_type'] === 'RSA2' &&
  createVerify('RSA-SHA256')
    .update(signContent(params), 'utf8')
    .verify(keys.appPublicKey, params['sign'] ?? '', 'base64');

/** Notices leave `sign_type` out of what is signed. */
export const signNotice = (keys: AlipayKeys, params: Params): string =>
  signText(keys, signContent(params, ['sign', 'sign_type']));
