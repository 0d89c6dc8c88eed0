/** The vocabulary of the exchange with the courts' own systems (审判流程管理系统对接), as server and browser share it. */
import { z } from 'zod';

export * from './messages.ts';

/** 发往法院的消息. */
export const OUT_STATES = {
  queued: { name: '待送达', tone: 'waiting' },
  received: { name: '法院系统已收', tone: 'done' },
  refused: { name: '法院系统拒收', tone: 'overdue' },
  dead: { name: '多次未送达', tone: 'overdue' },
} as const;
export type OutState = keyof typeof OUT_STATES;

/** 法院发来的消息. */
export const IN_STATES = {
  received: { name: '待处理', tone: 'waiting' },
  applied: { name: '已处理', tone: 'done' },
  refused: { name: '不能处理', tone: 'overdue' },
  dead: { name: '多次处理失败', tone: 'overdue' },
} as const;
export type InState = keyof typeof IN_STATES;

const instant = z.iso.datetime();
const text = (most: number) => z.string().trim().min(1).max(most);

export const peerInput = z.object({
  version: z.int().min(0),
  endpoint: z.url({ protocol: /^https?$/, error: '请填写以 http:// 或者 https:// 开头的地址' }),
  keyId: text(100),
  publicKey: z
    .string()
    .trim()
    .regex(/^-----BEGIN PUBLIC KEY-----[\s\S]+-----END PUBLIC KEY-----$/, '请粘贴 PEM 格式的 Ed25519 公钥'),
  active: z.boolean(),
});
export const peerView = z
  .object({
    peer: peerInput.extend({ changedBy: z.string(), changedAt: instant }).nullable(),
    /** Our own key, for the court's system to know us by. */
    ours: z.object({ keyId: z.string(), publicKey: z.string(), address: z.string() }),
    /** Numbers of the court's messages that have not come, and how many messages wait behind them. */
    gap: z
      .object({
        from: z.int(),
        to: z.int(),
        waiting: z.int(),
        asked: z.int(),
        askAt: instant.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ExchangePeer' });
export const gapInput = z.object({ from: z.int().min(1), to: z.int().min(1) });
/** How far either side has come, for a system that has lost something. */
export const standing = z
  .object({
    /** Number of our last message, and of the last one of theirs up to which all have come. */
    sent: z.int(),
    heard: z.int(),
    missing: gapInput.nullable(),
  })
  .meta({ id: 'ExchangeStanding' });
export type Standing = z.infer<typeof standing>;
export type PeerView = z.infer<typeof peerView>;

export const messageRow = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    type: z.string(),
    typeName: z.string(),
    state: z.string(),
    stateName: z.string(),
    tone: z.string(),
    tries: z.int(),
    fault: z.string().nullable(),
    at: instant,
    endedAt: instant.nullable(),
    nextAt: instant.nullable(),
    canReplay: z.boolean(),
  })
  .meta({ id: 'ExchangeMessage' });
export type MessageRow = z.infer<typeof messageRow>;
