import { plainChineseDate } from '../chinese-text.ts';
import { cite, type Citation, shortLabel } from '../citations.ts';
import { addDays, type PlainDate } from '../time.ts';

type Way = {
  readonly name: string;
  readonly day: string;
  readonly article: Citation;
  readonly passes?: number;
};

/** How a court serves a party itself, which day is that of service, and by which article (送达方式). */
export const SERVICE_WAYS = {
  'in-person': { name: '直接送达', day: '签收之日', article: cite('CPL', '88.2') },
  left: { name: '留置送达', day: '留置之日', article: cite('CPL', '89') },
  electronic: { name: '电子送达', day: '送达信息到达受送达人特定系统之日', article: cite('CPL', '90.2') },
  mail: { name: '邮寄送达', day: '回执上注明的收件之日', article: cite('CPL', '91') },
  entrusted: { name: '委托送达', day: '签收之日', article: cite('CPL', '91') },
  forwarded: { name: '转交送达', day: '送达回证上的签收之日', article: cite('CPL', '94') },
  announcement: { name: '公告送达', day: '发出公告之日', article: cite('CPL', '95.1'), passes: 30 },
  'announcement-abroad': {
    name: '公告送达（在中国领域内没有住所）',
    day: '发出公告之日',
    article: cite('CPL', '283'),
    passes: 60,
  },
} as const satisfies Record<string, Way>;

export type ServiceWay = keyof typeof SERVICE_WAYS;

/** The day of service, from the day that the way names; a public announcement counts as service once its days have passed. */
export function servedOn(way: ServiceWay, on: PlainDate): { on: PlainDate; text: string; article: Citation } {
  const row: Way = SERVICE_WAYS[way];
  const effective = row.passes === undefined ? on : addDays(on, row.passes);
  const counted =
    row.passes === undefined
      ? `${plainChineseDate(on)}${row.name}，以${row.day}为送达日期`
      : `${plainChineseDate(on)}发出公告，经过${row.passes}日，于${plainChineseDate(effective)}视为送达`;
  return { on: effective, text: `${counted}（${shortLabel(row.article)}）`, article: row.article };
}
