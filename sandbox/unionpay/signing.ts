import { createHash, createSign, createVerify, X509Certificate } from 'node:crypto';

export type UnionpayKeys = {
  readonly merId: string;
  /** The merchant's certificate, which it left with UnionPay. */
  readonly merchantCertificate: string;
  readonly signCertificate: string;
  readonly signKey: string;
};

export type Params = Readonly<Record<string, string>>;

/** SHA-256, in small hex digits, of the filled parameters by name, without the signature. */
export function digest(params: Params): string {
  const content = Object.keys(params)
    .filter((name) => name !== 'signature' && params[name] !== '')
    .sort()
    .map((name) => `${name}=${params[name]}`)
    .join('&');
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/** Whether the merchant signed these parameters with the certificate that it left here. */
export function isSigned(keys: UnionpayKeys, params: Params): boolean {
  const certificate = new X509Certificate(keys.merchantCertificate);
  return (
    params['version'] === '5.1.0' &&
    params['signMethod'] === '01' &&
    params['merId'] === keys.merId &&
    params['certId'] === BigInt(`0x${certificate.serialNumber}`).toString() &&
    createVerify('RSA-SHA256')
      .update(digest(params))
      .verify(certificate.publicKey, params['signature'] ?? '', 'base64')
  );
}

/** The parameters with UnionPay's certificate and signature. */
export function signed(keys: UnionpayKeys, params: Params): Record<string, string> {
  const full = { ...params, signPubKeyCert: keys.signCertificate };
  const signature = createSign('RSA-SHA256').update(digest(full)).sign(keys.signKey, 'base64');
  return { ...full, signature };
}
