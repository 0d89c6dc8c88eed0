import { cite } from '../../citations.ts';
import type { Connection, Link } from '../court.ts';
import { homeLinks } from '../parties.ts';
import { type Ground, onlyNamed, placed } from './ground.ts';

type Row = {
  name: string;
  text: string;
  article: ReturnType<typeof cite>;
  at: readonly Connection[];
  /** Whether the defendant's home is among the places. */
  home?: boolean;
  more?: { text: string; article: ReturnType<typeof cite>; at: readonly Connection[] };
  exclusive?: boolean;
};

const port = (text: string, item: string, ...at: readonly Connection[]) => ({
  text,
  article: cite('MARITIME', item),
  at,
});

/** One line: ties of the article and of the special procedure law; only the places that the input names, or all when it names none. */
const ground = (row: Row): Ground => ({
  name: row.name,
  property: true,
  kind: 'maritime',
  ...(row.exclusive === true && { exclusive: true }),
  links: (c) => {
    const all: Link[] = [
      ...placed(row.text, row.article, ...row.at)(c),
      ...(row.more ? placed(row.more.text, row.more.article, ...row.more.at)(c) : []),
    ];
    const named = onlyNamed(all);
    return [...(named.length > 0 ? named : all), ...(row.home === true ? homeLinks(c) : [])];
  },
});

/** 海事、海商纠纷 (CPL 31–33; 海诉法 6–7). */
export const SHIP_COLLISION = ground({
  name: '船舶碰撞和其他海事损害事故',
  text: '由碰撞发生地、碰撞船舶最先到达地、加害船舶被扣留地或者被告住所地法院管辖',
  article: cite('CPL', '31'),
  at: ['collision-place', 'first-arrival', 'ship-detention'],
  home: true,
  more: port('海事侵权还可以由船籍港所在地海事法院管辖', '6.2(一)', 'registry-port'),
});

export const SALVAGE = ground({
  name: '海难救助费用',
  text: '由救助地或者被救助船舶最先到达地法院管辖',
  article: cite('CPL', '32'),
  at: ['salvage-place', 'first-arrival'],
});

export const GENERAL_AVERAGE = ground({
  name: '共同海损',
  text: '由船舶最先到达地、共同海损理算地或者航程终止地法院管辖',
  article: cite('CPL', '33'),
  at: ['first-arrival', 'adjustment-place', 'voyage-end'],
});

export const SEA_TRANSPORT = ground({
  name: '海上运输合同纠纷',
  text: '由运输始发地、目的地或者被告住所地法院管辖',
  article: cite('CPL', '28'),
  at: ['departure', 'destination'],
  home: true,
  more: port('海上运输合同纠纷还可以由转运港所在地海事法院管辖', '6.2(二)', 'transfer-port'),
});

export const CHARTER = ground({
  name: '海船租用合同纠纷',
  ...port(
    '由交船港、还船港、船籍港所在地、被告住所地海事法院管辖',
    '6.2(三)',
    'delivery-port',
    'redelivery-port',
    'registry-port',
  ),
  home: true,
});

export const CREW = ground({
  name: '海船船员劳务合同纠纷',
  ...port(
    '由原告住所地、合同签订地、船员登船港或者离船港所在地、被告住所地海事法院管辖',
    '6.2(五)',
    'plaintiff-domicile',
    'signing-place',
    'boarding-port',
  ),
  home: true,
});

export const MARITIME_SECURITY = ground({
  name: '海事担保、船舶抵押纠纷',
  ...port(
    '海事担保由担保物所在地、被告住所地海事法院管辖，船舶抵押还可以由船籍港所在地海事法院管辖',
    '6.2(六)',
    'security-place',
    'registry-port',
  ),
  home: true,
});

export const SHIP_RIGHTS = ground({
  name: '海船所有权、占有权、使用权、优先权纠纷',
  ...port('由船舶所在地、船籍港所在地、被告住所地海事法院管辖', '6.2(七)', 'ship-place', 'registry-port'),
  home: true,
});

export const MARINE_POLLUTION = ground({
  name: '海域污染损害',
  ...port(
    '由污染发生地、损害结果地或者采取预防污染措施地海事法院专属管辖',
    '7(二)',
    'pollution-place',
    'damage-place',
    'prevention-place',
  ),
  exclusive: true,
});

export const OFFSHORE = ground({
  name: '海洋勘探开发合同纠纷',
  ...port('由合同履行地海事法院专属管辖', '7(三)', 'performance-place'),
  exclusive: true,
});
