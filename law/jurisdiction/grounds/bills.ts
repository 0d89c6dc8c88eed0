import { cite } from '../../citations.ts';
import { homeLinks } from '../parties.ts';
import { type Ground, placed } from './ground.ts';

const payment = placed('票据纠纷由票据支付地或者被告住所地法院管辖', cite('CPL', '26'), 'bill-payment');

/** 票据纠纷 (CPL 26). */
export const BILLS: Ground = {
  name: '票据纠纷',
  property: true,
  links: (c) => [...payment(c), ...homeLinks(c)],
};
