import { DOCUMENTS } from '#law/documents/index.ts';
import { itemText, type PeriodItem } from './period-terms.ts';

/** One event, everything that runs from it (一次送达，几个期限). */
export type ServiceSet = { readonly name: string; readonly items: readonly PeriodItem[] };

const starts = (type: keyof typeof DOCUMENTS, ...more: PeriodItem[]): PeriodItem[] => [
  ...DOCUMENTS[type].starts.map(({ period, when }) => ({ id: period, ...(when !== undefined && { when }) })),
  ...more,
];

/** The sets offered; what a document starts is the law's own table (law/documents). */
export const SERVICE_SETS: readonly ServiceSet[] = [
  { name: '收到民事判决书', items: starts('civil-judgment') },
  { name: '收到民事裁定书（可以上诉的）', items: starts('dismissal-ruling') },
  { name: '收到行政判决书', items: starts('administrative-judgment') },
  { name: '收到刑事判决书', items: starts('criminal-judgment') },
  { name: '收到起诉状副本、应诉通知书', items: starts('response-notice', ...starts('evidence-notice')) },
  { name: '收到交纳诉讼费用通知书', items: starts('fee-notice') },
  { name: '收到保全裁定书', items: starts('preservation-ruling') },
  { name: '诉前保全措施已采取', items: [{ id: 'D33' }, { id: 'D36' }] },
  { name: '收到执行通知书', items: starts('enforcement-notice') },
  {
    name: '判决、裁定发生法律效力',
    items: [{ id: 'D48' }, { id: 'D43' }, { id: 'D25' }],
  },
  { name: '法院决定立案', items: [{ id: 'D15' }, { id: 'D54' }, { id: 'D54', when: '简易程序' }] },
];

/** The set as an address carries it. */
export const setText = ({ items }: ServiceSet): string => items.map(itemText).join(',');
