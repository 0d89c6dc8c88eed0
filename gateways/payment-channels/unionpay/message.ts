import { createHash, sign, verify, X509Certificate } from 'node:crypto';

/** A message of the ACP interface: names and values, before any encoding. */
export type Message = Readonly<Record<string, string>>;

/**
 * What is signed in version 5.1.0: the filled fields by name, `a=1&b=2`, without `signature`; of that text the SHA-256 in small hex digits, and
 * over those digits an RSA signature with SHA-256.
 */
export function digestOf(message: Message): string {
  const text = Object.keys(message)
    .filter((name) => name !== 'signature' && message[name] !== '')
    .toSorted()
    .map((name) => `${name}=${message[name]}`)
    .join('&');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The message with its signature. */
export function signed(message: Message, privateKey: string): Record<string, string> {
  const filled = Object.fromEntries(Object.entries(message).filter(([, value]) => value !== ''));
  const signature = sign('RSA-SHA256', Buffer.from(digestOf(filled)), privateKey).toString('base64');
  return { ...filled, signature };
}

/**
 * The fields of an answer. Answers are not form-encoded: values stand as they are, so that only the first `=` divides and an `&`
 * inside braces or brackets belongs to its value.
 */
export function parseAnswer(text: string): Record<string, string> {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const at = text[i];
    if (at === '{' || at === '[') depth += 1;
    else if (at === '}' || at === ']') depth = Math.max(0, depth - 1);
    else if (at === undefined || (at === '&' && depth === 0)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return Object.fromEntries(
    parts
      .filter((part) => part.includes('='))
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
}

export type Trust = {
  /** UnionPay's root and middle certificate, PEM. */
  readonly root: string;
  readonly middle: string;
  /** Whose certificate it must be: the third part of its common name, between `@`. */
  readonly company: string;
};

/**
 * Tells whether a message is UnionPay's own. It brings the certificate it is signed with; that certificate must be of the chain we hold, of the
 * company, and in force. Certificates found good are kept until they end.
 */
export function verifier(trust: Trust, now: () => number = Date.now) {
  const root = new X509Certificate(trust.root);
  const middle = new X509Certificate(trust.middle);
  const good = new Map<string, X509Certificate>();
  const inForce = (one: X509Certificate): boolean =>
    one.validFromDate.getTime() <= now() && now() <= one.validToDate.getTime();

  const trusted = (pem: string): X509Certificate | undefined => {
    const known = good.get(pem);
    if (known) return inForce(known) ? known : undefined;
    let one: X509Certificate;
    try {
      one = new X509Certificate(pem);
    } catch {
      return undefined;
    }
    const chain =
      one.checkIssued(middle) && one.verify(middle.publicKey) && middle.ca && middle.checkIssued(root);
    const whole = chain && middle.verify(root.publicKey) && root.verify(root.publicKey);
    const own = companyOf(one) === trust.company;
    if (!whole || !own || ![one, middle, root].every(inForce)) return undefined;
    good.set(pem, one);
    return one;
  };

  return (message: Message): 'genuine' | 'malformed' | 'unknown-key' | 'bad-signature' => {
    const { signature, signPubKeyCert, version, signMethod } = message;
    if (!signature || !signPubKeyCert || version !== '5.1.0' || signMethod !== '01') return 'malformed';
    const certificate = trusted(signPubKeyCert);
    if (!certificate) return 'unknown-key';
    const ok = verify(
      'RSA-SHA256',
      Buffer.from(digestOf(message)),
      certificate.publicKey,
      Buffer.from(signature, 'base64'),
    );
    return ok ? 'genuine' : 'bad-signature';
  };
}

/** "041@Z12@中国银联股份有限公司@00000001" names the company in its third part. */
function companyOf(certificate: X509Certificate): string | undefined {
  const name = /^CN=(.*)$/m.exec(certificate.subject)?.[1];
  return name?.split('@')[2];
}

/** A certificate's serial number as UnionPay writes it (certId): decimal. */
export const certIdOf = (pem: string): string =>
  BigInt(`0x${new X509Certificate(pem).serialNumber}`).toString();
