import { cite } from '../../citations.ts';
import { homeLinks } from '../parties.ts';
import { type Ground, placed } from './ground.ts';

const property = placed(
  '保险合同纠纷由保险标的物所在地或者被告住所地法院管辖',
  cite('CPL', '25'),
  'insured-property',
);
const transport = placed(
  '保险标的物是运输工具或者运输中的货物的，可以由登记注册地、运输目的地、保险事故发生地法院管辖',
  cite('CPI', '21.1'),
  'registration',
  'destination',
  'accident-place',
);
const personal = placed(
  '人身保险合同纠纷可以由被保险人住所地法院管辖',
  cite('CPI', '21.2'),
  'insured-domicile',
);

/** 保险合同纠纷 (CPL 25; CPI 21). */
export const INSURANCE: Ground = {
  name: '保险合同纠纷',
  property: true,
  links: (c) => [
    ...(c.insurance === 'personal'
      ? personal(c)
      : c.insurance === 'transport'
        ? [...transport(c), ...property(c)]
        : property(c)),
    ...homeLinks(c),
  ],
};
