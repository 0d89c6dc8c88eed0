import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { courtSystem } from '#gateways/court-system/http.ts';
import { courtSignOn } from '#gateways/court-sign-on/http.ts';
import { lawyerIdentity } from '#gateways/lawyer-identity/http.ts';
import { alipay } from '#gateways/payment-channels/alipay/http.ts';
import { unionpay } from '#gateways/payment-channels/unionpay/http.ts';
import { wechatPay } from '#gateways/payment-channels/wechat/http.ts';
import { sms } from '#gateways/sms/http.ts';
import type { Settings } from '#kernel/settings.ts';
import { sandboxKeys, sandboxUrls } from './sandbox-places.ts';

const wechatIds = z.object({
  mchid: z.string(),
  appid: z.string(),
  platformKeys: z.record(z.string(), z.string()).optional(),
});
const unionpayIds = z.object({ merId: z.string() });
const alipayIds = z.object({ appId: z.string(), sellerId: z.string() });

/** The ids by which the sandboxes know us. */
const DEMO_WECHAT = { mchid: '1900000001', appid: 'wx0000000000000001' };
const DEMO_UNIONPAY = { merId: '000000000000001', company: '模拟银联（演示环境）' };
const DEMO_ALIPAY = { appId: '2021000000000001', sellerId: '2088000000000001' };

/** Every outside party through its real protocol: the real ones as set, the sandboxes in the demo world. */
export async function openGateways(settings: Settings) {
  const demo = sandboxUrls(settings);
  const keys = sandboxKeys(settings);
  const secret = async (value: string | undefined, file: string) =>
    value ?? (await readFile(path.join(keys, file), 'utf8')).trim();
  const exchangeKey = await openExchangeKey(settings, keys);
  return {
    lawyerIdentity: lawyerIdentity({
      issuer: settings.LAWYER_IDENTITY_ISSUER ?? demo.lawyerIdentity,
      clientId: settings.LAWYER_IDENTITY_CLIENT_ID,
      clientSecret: await secret(settings.LAWYER_IDENTITY_CLIENT_SECRET, 'lawyer-identity-client-secret.txt'),
    }),
    courtSignOn: courtSignOn({
      issuer: settings.COURT_SIGN_ON_ISSUER ?? demo.courtSignOn,
      clientId: settings.COURT_SIGN_ON_CLIENT_ID,
      clientSecret: await secret(settings.COURT_SIGN_ON_CLIENT_SECRET, 'court-sign-on-client-secret.txt'),
    }),
    channels: {
      wechat: await openWechat(settings, demo.wechatPay, keys),
      alipay: await openAlipay(settings, demo.alipay, keys),
      bank: await openUnionpay(settings, demo.unionpay, keys),
    },
    courtSystem: courtSystem({ key: exchangeKey, now: () => Math.floor(Date.now() / 1_000) }),
    exchangeKey,
    sms: sms({
      endpoint: settings.SMS_URL ?? demo.sms,
      accessKeyId: settings.SMS_URL ? settings.SMS_KEY_ID : 'tongban-sandbox',
      accessKeySecret: await secret(settings.SMS_SECRET, 'sms-access-key-secret.txt'),
      signName: '人民法院律师服务平台',
    }),
  };
}
export type Gateways = Awaited<ReturnType<typeof openGateways>>;

/** The key under which courts with systems of their own know us. */
async function openExchangeKey(settings: Settings, demoKeys: string) {
  const pem = await readFile(
    settings.EXCHANGE_KEY_FILE ?? path.join(demoKeys, 'court-system', 'platform-key.pem'),
    'utf8',
  );
  const publicKey = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  return { id: settings.EXCHANGE_KEY_ID, pem, publicKey };
}

async function openWechat(settings: Settings, demoUrl: string, demoKeys: string) {
  const folder = settings.WECHAT_PAY_DIR ?? demoKeys;
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  const { platformKeys, ...ids } = settings.WECHAT_PAY_DIR
    ? wechatIds.parse(JSON.parse(await read('wechat.json')))
    : { ...DEMO_WECHAT, platformKeys: undefined };
  return wechatPay({
    ...ids,
    merchantSerial: new X509Certificate(await read('wechat-merchant-cert.pem')).serialNumber,
    merchantKey: await read('wechat-merchant-key.pem'),
    apiV3Key: (await read('wechat-api-v3-key.txt')).trim(),
    baseUrl: settings.WECHAT_PAY_URL ?? demoUrl,
    ...(platformKeys ? { platformKeys } : {}),
  });
}

async function openAlipay(settings: Settings, demoUrl: string, demoKeys: string) {
  const folder = settings.ALIPAY_DIR ?? demoKeys;
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  const ids = settings.ALIPAY_DIR ? alipayIds.parse(JSON.parse(await read('alipay.json'))) : DEMO_ALIPAY;
  return alipay({
    ...ids,
    appKey: await read('alipay-app-key.pem'),
    alipayPublicKey: await read('alipay-platform-public.pem'),
    gateway: settings.ALIPAY_GATEWAY ?? `${demoUrl}/gateway.do`,
  });
}

/** 银联. Its chain comes with the merchant's certificates; the name in it is UnionPay's own but for the demo. */
async function openUnionpay(settings: Settings, demoUrl: string, demoKeys: string) {
  const folder = settings.UNIONPAY_DIR ?? path.join(demoKeys, 'unionpay');
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  const ids = settings.UNIONPAY_DIR
    ? { ...unionpayIds.parse(JSON.parse(await read('unionpay.json'))), company: '中国银联股份有限公司' }
    : DEMO_UNIONPAY;
  return unionpay({
    merId: ids.merId,
    merchantCertificate: await read('merchant-cert.pem'),
    merchantKey: await read('merchant-key.pem'),
    trust: { root: await read('root.pem'), middle: await read('middle.pem'), company: ids.company },
    gateway: unionpayGateway(settings) ?? demoUrl,
    accounts: settings.UNIONPAY_ACCOUNTS ?? `${demoUrl}/`,
  });
}

const unionpayGateway = (settings: Settings) => settings.UNIONPAY_GATEWAY?.replace(/\/$/, '');

/** Where pages may post forms to, besides ourselves: the gateway on whose page the payer chooses his bank. */
export function formTargets(settings: Settings): readonly string[] {
  return [new URL(settings.UNIONPAY_GATEWAY ?? sandboxUrls(settings).unionpay).origin];
}
