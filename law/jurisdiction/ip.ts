import { cite } from '../citations.ts';
import type { Reason } from './court.ts';
import type { IpSubject } from './input.ts';
import type { CourtRank } from './level.ts';

const FIRST = new Set<IpSubject>([
  'invention-patent',
  'utility-model',
  'plant-variety',
  'layout-design',
  'trade-secret',
  'software',
  'monopoly',
]);

/** Level of an IP case at first instance (知产管辖规定 1–3); the amount from which others go up is set by the 最高人民法院. */
export function ipLevel(input: { subject: IpSubject; amountFen?: number; thresholdFen?: number }): {
  level: CourtRank;
  why: Reason;
} {
  const { subject, amountFen = 0, thresholdFen } = input;
  if (FIRST.has(subject))
    return {
      level: 'intermediate',
      why: {
        text: '由知识产权法院、省会（首府）所在地的中级人民法院和最高人民法院确定的中级人民法院管辖',
        article: cite('IP', '1.1'),
      },
    };
  if (subject === 'design-patent' || subject === 'well-known-mark')
    return {
      level: 'intermediate',
      why: { text: '由知识产权法院和中级人民法院管辖', article: cite('IP', '2.1') },
    };
  if (thresholdFen !== undefined && amountFen >= thresholdFen)
    return {
      level: 'intermediate',
      why: { text: '诉讼标的额在最高人民法院确定的数额以上，由中级人民法院管辖', article: cite('IP', '2.2') },
    };
  return {
    level: 'basic',
    why: { text: '由最高人民法院确定的基层人民法院管辖', article: cite('IP', '3') },
  };
}
