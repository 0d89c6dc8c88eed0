/** 支付渠道, as server and browser share them. */
import { z } from 'zod';

/** `way` says what the page shows: a QR code, a move to the channel's own page. */
export const CHANNELS = {
  wechat: { name: '微信支付', way: 'qr' },
  alipay: { name: '支付宝', way: 'redirect' },
  bank: { name: '网上银行', way: 'form' },
} as const;
export type ChannelId = keyof typeof CHANNELS;
export const channelId = z.enum(['wechat', 'alipay', 'bank']);
