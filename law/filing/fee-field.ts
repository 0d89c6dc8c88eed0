import { cite, type Citation } from '../citations.ts';
import type { FilingKind } from './guide-facts.ts';

/** Whether a filing shows a fee at all and whether it is paid before (立案时的交费). */
export type FeeField = { shown: boolean; prepaid: boolean; text: string; article: Citation };

/** Fees at filing: state compensation and private prosecution have none, enforcement is never prepaid. */
export const FEE_FIELDS: Readonly<Record<FilingKind, FeeField>> = {
  civil: { shown: true, prepaid: true, text: '自收到交费通知次日起七日内交纳', article: cite('FEE', '22.1') },
  administrative: {
    shown: true,
    prepaid: true,
    text: '自收到交费通知次日起七日内交纳',
    article: cite('FEE', '22.1'),
  },
  'private-prosecution': {
    shown: false,
    prepaid: false,
    text: '诉讼费用只在民事、行政诉讼中交纳，刑事自诉不交纳',
    article: cite('FEE', '2.1'),
  },
  enforcement: {
    shown: true,
    prepaid: false,
    text: '执行申请费不预交，执行后由被执行人负担',
    article: cite('FEE', '20.2'),
  },
  compensation: {
    shown: false,
    prepaid: false,
    text: '要求国家赔偿不收取任何费用',
    article: cite('SCL', '41.1'),
  },
};
