import { cite } from '../../citations.ts';
import { type Link, link } from '../court.ts';
import type { CivilCase } from '../input.ts';
import { homes } from '../parties.ts';
import { contractLinks, performanceLinks } from './contract.ts';
import { type Ground, internetCourt } from './ground.ts';

const rule = cite('CPI', '20');

function performance(c: CivilCase): Link[] {
  if (c.contract?.agreedPlace !== undefined) return performanceLinks(c);
  if (c.contract?.delivery === 'network') {
    const buyers = c.contract.buyer === 'defendant' ? c.defendants : c.plaintiffs;
    return homes(buyers).map((place) =>
      link('performance-place', place, '通过信息网络交付标的的，买受人住所地为合同履行地', rule),
    );
  }
  return [
    link(
      'performance-place',
      c.places?.['performance-place'],
      '通过其他方式交付标的的，收货地为合同履行地',
      rule,
    ),
  ];
}

/** 信息网络买卖合同纠纷 (CPI 20); `places["performance-place"]` = 收货地. */
export const ONLINE_SALE: Ground = {
  name: '信息网络买卖合同纠纷',
  property: true,
  links: (c) => contractLinks(c, performance),
  warnings: internetCourt,
};
