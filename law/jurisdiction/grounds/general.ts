import { homeLinks } from '../parties.ts';
import type { Ground } from './ground.ts';

/** No special ground: the defendant's home (CPL 22–23). */
export const GENERAL: Ground = { name: '一般地域管辖', property: true, links: (c) => homeLinks(c) };

/** 有关身份关系的其他纠纷. */
export const PERSONAL_STATUS: Ground = {
  name: '身份关系纠纷',
  property: false,
  identity: true,
  links: (c) => homeLinks(c, true),
};
