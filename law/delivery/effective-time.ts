import { cite, type Citation } from '../citations.ts';
import type { Instant } from '../time.ts';

/** One sending of the same content over one channel (一次电子送达). */
export type ServiceAttempt = {
  channel: string;
  /** `given-address`: the recipient gave or confirmed it. `own-address`: known to be his, but not confirmed. */
  basis: 'given-address' | 'own-address';
  sentAt: Instant;
  /** When the court's system shows it arrived at the recipient's system. */
  arrivedAt?: Instant;
  readAt?: Instant;
  /** 回复收悉. */
  repliedAt?: Instant;
  /** First procedural act that follows the content. */
  actedAt?: Instant;
  /** Another time of arrival that the recipient has proved (CPI 135.2). */
  provenArrivalAt?: Instant;
  /** The recipient has proved a system error, or that another person used the address (OLR 31.2(二)). */
  readingRebutted?: boolean;
};

/** When service took effect, over which channel, whether only presumed, and why. */
export type EffectiveService = {
  at: Instant;
  channel: string;
  presumed: boolean;
  why: { text: string; article: Citation };
};

function ofGiven(a: ServiceAttempt): EffectiveService | undefined {
  if (a.provenArrivalAt !== undefined) {
    const why = {
      text: '受送达人证明的到达日期与系统显示不一致，以证明的日期为准',
      article: cite('CPI', '135.2'),
    };
    return { at: a.provenArrivalAt, channel: a.channel, presumed: false, why };
  }
  if (a.arrivedAt === undefined) return undefined;
  const why = {
    text: '送达信息到达受送达人提供或者确认的电子地址所在系统时，即为送达',
    article: cite('OLR', '31.1'),
  };
  return { at: a.arrivedAt, channel: a.channel, presumed: false, why };
}

function ofOwn(a: ServiceAttempt): EffectiveService[] {
  const found: EffectiveService[] = [];
  const add = (at: Instant | undefined, presumed: boolean, text: string, article: Citation) => {
    if (at !== undefined) found.push({ at, channel: a.channel, presumed, why: { text, article } });
  };
  add(a.repliedAt, false, '受送达人回复已收悉', cite('OLR', '31.2(一)'));
  add(a.actedAt, false, '受送达人根据送达内容已作出相应诉讼行为', cite('OLR', '31.2(一)'));
  if (a.readingRebutted !== true)
    add(a.readAt, true, '系统反馈受送达人已阅知，推定完成有效送达', cite('OLR', '31.2(二)'));
  return found;
}

/** When electronic service of one content took effect: the earliest effective of all channels (OLR 31.4); undefined = not yet. */
export function effectiveTime(attempts: readonly ServiceAttempt[]): EffectiveService | undefined {
  const all = attempts.flatMap((a) => (a.basis === 'given-address' ? (ofGiven(a) ?? []) : ofOwn(a)));
  // at the same moment a certain service goes before a presumed one; instants in UTC sort as text
  const rank = (e: EffectiveService) => `${e.at}${e.presumed ? 1 : 0}`;
  return all.reduce<EffectiveService | undefined>(
    (best, e) => (best === undefined || rank(e) < rank(best) ? e : best),
    undefined,
  );
}
