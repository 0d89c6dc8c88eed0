import { cite } from '../../citations.ts';
import type { Link } from '../court.ts';
import type { CivilCase } from '../input.ts';
import { homeLinks, homes } from '../parties.ts';
import { type Ground, internetCourt, onlyNamed, placed } from './ground.ts';

const TORT_RULE = { text: '侵权纠纷由侵权行为地或者被告住所地法院管辖', article: cite('CPL', '29') };
const places = placed(
  '侵权行为地包括侵权行为实施地、侵权结果发生地',
  cite('CPI', '24'),
  'tort-act',
  'tort-result',
);
const withRule = (links: readonly Link[]): Link[] => links.map((l) => ({ ...l, why: [...l.why, TORT_RULE] }));

/** 侵权责任纠纷 (CPL 29; CPI 24). */
export const TORT: Ground = {
  name: '侵权责任纠纷',
  property: true,
  links: (c) => withRule([...places(c), ...homeLinks(c)]),
};

const victim = (c: CivilCase): Link[] =>
  homes(c.plaintiffs).map(
    (place): Link => ({
      connection: 'victim-domicile',
      place,
      why: [{ text: '信息网络侵权的侵权结果发生地包括被侵权人住所地', article: cite('CPI', '25') }],
    }),
  );
const device = placed(
  '信息网络侵权的侵权行为实施地包括计算机等信息设备所在地',
  cite('CPI', '25'),
  'device-place',
);

/** 信息网络侵权 (CPI 25). */
export const ONLINE_TORT: Ground = {
  name: '信息网络侵权责任纠纷',
  property: true,
  links: (c) => withRule([...victim(c), ...onlyNamed(device(c)), ...homeLinks(c)]),
  warnings: internetCourt,
};

const product = placed(
  '产品、服务质量不合格造成损害的，产品制造地、产品销售地、服务提供地、侵权行为地和被告住所地法院都有管辖权',
  cite('CPI', '26'),
  'manufacture-place',
  'sale-place',
  'service-place',
  'tort-act',
  'tort-result',
);

/** 产品责任、服务质量侵权 (CPI 26). */
export const PRODUCT: Ground = {
  name: '产品、服务质量侵权责任纠纷',
  property: true,
  links: (c) => [...onlyNamed(product(c)), ...homeLinks(c)],
};

const accident = placed(
  '铁路、公路、水上和航空事故请求损害赔偿，由事故发生地或者车辆、船舶最先到达地、航空器最先降落地或者被告住所地法院管辖',
  cite('CPL', '30'),
  'accident-place',
  'first-arrival',
  'first-landing',
);

/** 交通事故责任纠纷 (CPL 30): the place of the accident is asked for, those of arrival and landing only taken when told. */
export const TRAFFIC: Ground = {
  name: '交通事故责任纠纷',
  property: true,
  links: (c) => [
    ...accident(c).filter((l) => l.connection === 'accident-place' || l.place !== undefined),
    ...homeLinks(c),
  ],
};

/** 因申请诉前保全损害责任纠纷 (CPI 27). */
export const WRONGFUL_PRESERVATION: Ground = {
  name: '申请诉前保全损害责任纠纷',
  property: true,
  links: (c) =>
    c.suitInTime === true
      ? placed(
          '在法定期间内起诉或者申请仲裁的，由受理起诉的法院或者采取保全措施的法院管辖',
          cite('CPI', '27.2'),
          'accepting-court',
          'preserving-court',
        )(c)
      : placed(
          '没有在法定期间起诉或者申请仲裁的，由采取保全措施的法院管辖',
          cite('CPI', '27.1'),
          'preserving-court',
        )(c),
};
