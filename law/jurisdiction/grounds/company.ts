import { cite } from '../../citations.ts';
import { type Ground, placed } from './ground.ts';

/** 与公司有关的纠纷: establishment, standing of shareholders, profits, dissolution (CPL 27), register, knowledge, resolutions, mergers (CPI 22). */
export const COMPANY: Ground = {
  name: '公司设立、股东资格、利润分配、解散、知情权、公司决议等纠纷',
  property: true,
  links: (c) =>
    placed(
      '公司设立、确认股东资格、分配利润、解散等纠纷由公司住所地法院管辖',
      cite('CPL', '27'),
      'company-domicile',
    )(c).map((l) => ({
      ...l,
      why: [
        ...l.why,
        {
          text: '股东名册记载、变更公司登记、知情权、公司决议、合并、分立、增资、减资等纠纷同样由公司住所地法院管辖',
          article: cite('CPI', '22'),
        },
      ],
    })),
};
