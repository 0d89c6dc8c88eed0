import { randomBytes } from 'node:crypto';
import type { Answer, Call, Route } from '../http.ts';
import { html, json, listen, router } from '../http.ts';
import { shanghaiTime } from '../ledger.ts';
import { escapeHtml, page } from '../page.ts';
import type { Running } from '../run-alone.ts';
import { signatureFault } from './signature.ts';

export type SmsConfig = {
  readonly port: number;
  readonly host: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
};

export type Message = {
  readonly phone: string;
  readonly sign: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  /** Our OutId. */
  readonly id: string;
  readonly bizId: string;
  readonly at: string;
};

const KEPT = 2000;

/** A short-message gateway in the shape of Alibaba Cloud's SendSms; a repeated OutId is answered and not sent again. */
export function startSms(config: SmsConfig): Promise<Running> {
  return listen(config, () => router(routes(config)));
}

function routes(config: SmsConfig): readonly Route[] {
  const messages: Message[] = [];
  const nonces = new Set<string>();
  let failures = 0;
  return [
    [
      'POST',
      '/',
      (call) => {
        const fault = signatureFault(call, config.accessKeyId, config.accessKeySecret, nonces);
        if (fault)
          return json(fault === 'SignatureDoesNotMatch' ? 400 : 403, { Code: fault, Message: '验签未通过' });
        if (failures > 0) {
          failures -= 1;
          return json(503, { Code: 'ServiceUnavailable', Message: '服务暂不可用' });
        }
        return sendSms(messages, call);
      },
    ],
    ['GET', '/', () => listPage(messages)],
    [
      'GET',
      '/messages',
      (call) => {
        const phone = call.url.searchParams.get('phone');
        return json(200, messages.filter((one) => phone === null || one.phone === phone).toReversed());
      },
    ],
    [
      'POST',
      '/sandbox/behaviour',
      (call) => {
        const asked: { failures?: number } = JSON.parse(call.body || '{}');
        failures = asked.failures ?? 0;
        return json(200, { failures });
      },
    ],
  ];
}

const refuse = (code: string, message: string): Answer =>
  json(200, { Code: code, Message: message, RequestId: randomBytes(16).toString('hex') });

function sendSms(messages: Message[], call: Call): Answer {
  const query = call.url.searchParams;
  if (call.headers['x-acs-action'] !== 'SendSms' || call.headers['x-acs-version'] !== '2017-05-25')
    return json(404, { Code: 'InvalidAction.NotFound', Message: '没有这个接口' });
  const phone = query.get('PhoneNumbers') ?? '';
  const template = query.get('TemplateCode') ?? '';
  const id = query.get('OutId') ?? '';
  if (!/^1\d{10}$/.test(phone)) return refuse('isv.MOBILE_NUMBER_ILLEGAL', '手机号码格式错误');
  if (template === '') return refuse('isv.SMS_TEMPLATE_ILLEGAL', '短信模板不存在');
  let params: Record<string, string>;
  try {
    params = JSON.parse(query.get('TemplateParam') ?? '{}');
  } catch {
    return refuse('isv.INVALID_JSON_PARAM', '参数不是 JSON');
  }
  const before = id === '' ? undefined : messages.find((one) => one.id === id);
  const sent = before ?? {
    phone,
    sign: query.get('SignName') ?? '',
    template,
    params,
    id,
    bizId: `${Date.now()}^${randomBytes(4).toString('hex')}`,
    at: new Date().toISOString(),
  };
  if (!before) messages.push(sent);
  if (messages.length > KEPT) messages.shift();
  return json(200, {
    Code: 'OK',
    Message: 'OK',
    BizId: sent.bizId,
    RequestId: randomBytes(16).toString('hex'),
  });
}

function listPage(messages: readonly Message[]): Answer {
  const rows = messages.toReversed().map(({ at, phone, sign, template, params }) => {
    const facts = Object.entries(params).map(([name, value]) =>
      name === 'text' ? escapeHtml(String(value)) : `${escapeHtml(name)}：${escapeHtml(String(value))}`,
    );
    return `<tr><td>${shanghaiTime(Date.parse(at))}</td><td>${escapeHtml(phone)}</td><td>【${escapeHtml(sign)}】${facts.join('；')}<br><small>${escapeHtml(template)}</small></td></tr>`;
  });
  const table =
    rows.length === 0
      ? '<p role="status">还没有短信。</p>'
      : `<div class="table"><table><thead><tr><th scope="col">时间</th><th scope="col">手机号</th><th scope="col">内容</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  return html(200, page('短信网关（模拟）', '已发出的短信', table));
}
