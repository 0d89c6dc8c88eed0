import { cite } from '../../citations.ts';
import { link } from '../court.ts';
import { homeLinks } from '../parties.ts';
import { basic, type Ground, placed } from './ground.ts';

/** 申请支付令 (CPL 225; CPI 23). */
export const PAYMENT_ORDER: Ground = {
  name: '申请支付令',
  property: false,
  level: basic('支付令由债务人住所地基层人民法院管辖', cite('CPI', '23')),
  links: (c) =>
    homeLinks(c).map((l) =>
      link(l.connection, l.place, '支付令由债务人住所地基层人民法院管辖', cite('CPI', '23')),
    ),
};

/** 申请实现担保物权 (CPL 207). */
export const SECURITY_RIGHT: Ground = {
  name: '申请实现担保物权',
  property: false,
  level: basic('由担保财产所在地或者担保物权登记地基层人民法院管辖', cite('CPL', '207')),
  links: placed(
    '实现担保物权由担保财产所在地或者担保物权登记地基层人民法院管辖',
    cite('CPL', '207'),
    'security-place',
    'security-registration',
  ),
};
