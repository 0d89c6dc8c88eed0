import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Sms } from './port.ts';
import { authorization, canonicalQuery, sha256 } from './signature.ts';

export type SmsConfig = {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** 短信签名, shown in 【】 before the text. */
  readonly signName: string;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

const Answer = z.object({ Code: z.string(), BizId: z.string().optional() });

/** Codes that pass with time: limits of flow, and faults of the service. */
const PASSING = /^(isv\.BUSINESS_LIMIT_CONTROL|isp\.|ServiceUnavailable|InternalError|Throttling)/;

/**
 * SendSms of Alibaba Cloud (OpenAPI 2017-05-25, signature ACS3-HMAC-SHA256). `id` goes as OutId: the court's gateway in
 * front of the carrier answers a repeated OutId without sending again; the carrier alone does not promise that.
 */
export function sms(config: SmsConfig): Sms {
  const send = config.fetch ?? fetch;
  return {
    send: async ({ phone, template, params, id }) => {
      const query = canonicalQuery({
        OutId: id,
        PhoneNumbers: phone,
        SignName: config.signName,
        TemplateCode: template,
        TemplateParam: JSON.stringify(params),
      });
      const url = new URL(`/?${query}`, config.endpoint);
      try {
        const response = await send(url, {
          method: 'POST',
          redirect: 'error',
          headers: signedHeaders(config, url.host, query),
          signal: AbortSignal.timeout(config.timeoutMs ?? 8000),
        });
        const answer = Answer.safeParse(await response.json());
        if (!answer.success) return { ok: false, why: 'unreachable', code: `HTTP_${response.status}` };
        const { Code: code, BizId: messageId } = answer.data;
        if (response.ok && code === 'OK' && messageId) return { ok: true, messageId };
        const passing = response.status >= 500 || response.status === 429 || PASSING.test(code);
        return { ok: false, why: passing ? 'unreachable' : 'refused', code };
      } catch {
        return { ok: false, why: 'unreachable', code: 'NO_ANSWER' };
      }
    },
  };
}

function signedHeaders(config: SmsConfig, host: string, query: string): Record<string, string> {
  const headers = {
    'x-acs-action': 'SendSms',
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': randomBytes(16).toString('hex'),
    'x-acs-version': '2017-05-25',
  };
  return { ...headers, authorization: authorization(config, query, { host, ...headers }) };
}
