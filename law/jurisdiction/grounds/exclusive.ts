import { cite } from '../../citations.ts';
import { type Ground, placed } from './ground.ts';

const registered = {
  text: '不动产已登记的，以登记簿记载的所在地为不动产所在地；未登记的，以实际所在地为准',
  article: cite('CPI', '28.3'),
};

const immovable = (name: string, text: string, article: ReturnType<typeof cite>): Ground => ({
  name,
  exclusive: true,
  property: true,
  links: (c) =>
    placed(
      '因不动产纠纷提起的诉讼，由不动产所在地法院专属管辖',
      cite('CPL', '34(一)'),
      'immovable-place',
    )(c).map((l) => ({ ...l, why: [...l.why, { text, article }, registered] })),
});

/** 不动产物权纠纷: rights, partition, neighbours (CPI 28.1). */
export const IMMOVABLE: Ground = immovable(
  '不动产权利确认、分割、相邻关系等物权纠纷',
  '不动产纠纷是指因不动产的权利确认、分割、相邻关系等引起的物权纠纷',
  cite('CPI', '28.1'),
);

/** 农村土地承包经营、房屋租赁、建设工程施工、政策性房屋买卖合同纠纷 (CPI 28.2). An ordinary house sale is a contract. */
export const IMMOVABLE_CONTRACT: Ground = immovable(
  '农村土地承包经营、房屋租赁、建设工程施工、政策性房屋买卖合同纠纷',
  '农村土地承包经营合同、房屋租赁合同、建设工程施工合同、政策性房屋买卖合同纠纷按照不动产纠纷确定管辖',
  cite('CPI', '28.2'),
);

/** 港口作业纠纷 (CPL 34(二)); coastal ports belong to the maritime court (海诉法第七条). */
export const PORT: Ground = {
  name: '港口作业纠纷',
  exclusive: true,
  property: true,
  kind: 'maritime',
  links: (c) =>
    placed(
      '港口作业纠纷由港口所在地法院专属管辖',
      cite('CPL', '34(二)'),
      'port-place',
    )(c).map((l) => ({
      ...l,
      why: [
        ...l.why,
        { text: '沿海港口作业纠纷由港口所在地海事法院管辖', article: cite('MARITIME', '7(一)') },
      ],
    })),
};

/** 继承遗产纠纷 (CPL 34(三)). */
export const INHERITANCE: Ground = {
  name: '继承遗产纠纷',
  exclusive: true,
  property: true,
  links: placed(
    '继承遗产纠纷由被继承人死亡时住所地或者主要遗产所在地法院专属管辖',
    cite('CPL', '34(三)'),
    'decedent-domicile',
    'main-estate',
  ),
};
