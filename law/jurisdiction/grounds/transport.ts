import { cite } from '../../citations.ts';
import { homeLinks } from '../parties.ts';
import { type Ground, placed } from './ground.ts';

const ends = placed(
  '运输合同纠纷由运输始发地、目的地或者被告住所地法院管辖',
  cite('CPL', '28'),
  'departure',
  'destination',
);

/** 铁路、公路、水上、航空运输和联合运输合同纠纷 (CPL 28). */
export const TRANSPORT: Ground = {
  name: '运输合同纠纷',
  property: true,
  links: (c) => [...ends(c), ...homeLinks(c)],
  warnings: () => [
    {
      code: 'railway-court',
      text: '铁路旅客、行李、货物运输合同等涉及铁路运输的民事诉讼，由铁路运输法院管辖。',
      article: cite('RAILWAY_COURTS', '3'),
    },
  ],
};
