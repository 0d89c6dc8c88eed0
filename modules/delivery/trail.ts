import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { EntryRow } from '#kernel/audit/leaf.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { chinaClock, parseInstant, toPlainDate } from '#law/time.ts';
import { CHANNELS } from './terms.ts';

const said = (entry: EntryRow, name: string): unknown =>
  (entry.change as Record<string, unknown> | null)?.[name];

/** "，2026年3月6日22:10生效" where the entry moved the effective time. */
function effective(entry: EntryRow): string {
  const pair = said(entry, 'effectiveAt');
  const at = Array.isArray(pair) && typeof pair[1] === 'string' ? parseInstant(pair[1]) : undefined;
  return at ? `，送达自${plainChineseDate(toPlainDate(at))}${chinaClock(at)}生效` : '';
}

function channelName(entry: EntryRow): string {
  const channel = said(entry, 'channel');
  return typeof channel === 'string' && channel in CHANNELS
    ? CHANNELS[channel as keyof typeof CHANNELS].name // a key of the table, asked just before
    : '其他方式';
}

/** The words for this room's acts. Issuing a document and consent in a filing stand under the act that did it (立案、提交). */
export const deliveryActs = {
  'delivery.seal': (entry) =>
    said(entry, 'service') ? `文书发送至受送达人的电子送达账户${effective(entry)}` : '文书制作完成并固定摘要',
  'delivery.fail': () => '文书未能制作，待法院重新制作',
  'delivery.retry': () => '重新制作文书',
  'delivery.read': (entry) => `受送达人查阅文书${effective(entry)}`,
  'delivery.acknowledge': (entry) => `受送达人签收文书${effective(entry)}`,
  'delivery.prove-arrival': () => '受送达人说明文书实际到达的另一时间',
  'delivery.confirm-arrival': (entry) =>
    `法院${said(entry, 'dispute') === 'confirmed' ? '确认' : '未采纳'}受送达人证明的到达时间${effective(entry)}`,
  'delivery.record-channel': (entry) => `登记以${channelName(entry)}送达${effective(entry)}`,
  'delivery.replace': () => '撤下有误的文书，更正后重新送达',
  'delivery.suggest-mail': () => '多日未见受送达人查阅，提示改用邮寄等方式送达',
  'delivery.consent': (entry) => {
    const pair = said(entry, 'consent');
    return Array.isArray(pair) && pair[1] === null ? '撤回账户电子送达同意' : '确认账户电子送达同意';
  },
  'delivery.withdraw-consent': () => '书面撤回立案申请中的电子送达同意',
  'delivery.open-file': () => '打开文书',
  'delivery.certificate': () => '下载电子送达凭证',
} as const satisfies ActDescriptions;
