import { randomBytes } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** The name that the stand-in's signing certificate bears where the real one bears the company's. */
export const UNIONPAY_COMPANY = '模拟银联（演示环境）';

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const TEN_YEARS_MS = 3650 * 86_400_000;

type Pair = Awaited<ReturnType<typeof newPair>>;
const newPair = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

const common = () => ({
  // The first byte keeps the DER integer positive and the serial at its full 20 bytes.
  serialNumber: `4f${randomBytes(19).toString('hex')}`,
  notBefore: new Date(Date.now() - 86_400_000),
  notAfter: new Date(Date.now() + TEN_YEARS_MS),
  signingAlgorithm: ALGORITHM,
});

async function pem({ privateKey }: Pair): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
  const lines = der.match(/.{1,64}/g)?.join('\n') ?? '';
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}

/** A key and a certificate that it signed for itself. */
export async function certified(name: string): Promise<{ key: string; certificate: string }> {
  const keys = await newPair();
  const certificate = await X509CertificateGenerator.createSelfSigned({ ...common(), name, keys });
  return { key: await pem(keys), certificate: certificate.toString('pem') };
}

/** A chain like UnionPay's: an authority of its own, a middle one, and under it what UnionPay signs with; the merchant's comes from the middle one too. */
export async function unionpayCertificates(): Promise<readonly (readonly [string, string])[]> {
  const [root, middle, sign, merchant] = await Promise.all([newPair(), newPair(), newPair(), newPair()]);
  const authority = [
    new BasicConstraintsExtension(true, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ];
  const names = {
    root: 'CN=Stand-in Root Authority,O=Tongban demonstration,C=CN',
    middle: 'CN=Stand-in Middle Authority,O=Tongban demonstration,C=CN',
    sign: `CN=041@Z00@${UNIONPAY_COMPANY}@00000001,O=Tongban demonstration,C=CN`,
    merchant: 'CN=041@Z00@通办演示商户@00000002,O=Tongban demonstration,C=CN',
  };
  const issue = (
    to: keyof typeof names,
    by: 'root' | 'middle',
    keys: Pair,
    signer: Pair,
    isAuthority = false,
  ) =>
    X509CertificateGenerator.create({
      ...common(),
      subject: names[to],
      issuer: names[by],
      publicKey: keys.publicKey,
      signingKey: signer.privateKey,
      ...(isAuthority ? { extensions: authority } : {}),
    });
  const [rootCert, middleCert, signCert, merchantCert] = await Promise.all([
    issue('root', 'root', root, root, true),
    issue('middle', 'root', middle, root, true),
    issue('sign', 'middle', sign, middle),
    issue('merchant', 'middle', merchant, middle),
  ]);
  return [
    ['root.pem', rootCert.toString('pem')],
    ['middle.pem', middleCert.toString('pem')],
    ['sign-cert.pem', signCert.toString('pem')],
    ['sign-key.pem', await pem(sign)],
    ['merchant-cert.pem', merchantCert.toString('pem')],
    ['merchant-key.pem', await pem(merchant)],
  ];
}
