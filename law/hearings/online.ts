import { cite, type Citation } from '../citations.ts';
import type { TrialProcedure } from './postponement.ts';

/** When a hearing may not be held online (不得适用在线庭审, OLR 21.1). */
export const ONLINE_HEARING_EXCLUSIONS = {
  refused: {
    text: '各方当事人均明确表示不同意，或者一方当事人不同意且有正当理由',
    article: cite('OLR', '21.1(一)'),
  },
  'no-equipment': {
    text: '各方当事人均不具备参与在线庭审的技术条件和能力',
    article: cite('OLR', '21.1(二)'),
  },
  'on-site-needed': {
    text: '需要通过庭审现场查明身份、核对原件、查验实物',
    article: cite('OLR', '21.1(三)'),
  },
  complicated: {
    text: '案件疑难复杂、证据繁多，在线庭审不利于查明事实和适用法律',
    article: cite('OLR', '21.1(四)'),
  },
  'state-secret': { text: '案件涉及国家安全、国家秘密', article: cite('OLR', '21.1(五)') },
  'public-attention': { text: '案件具有重大社会影响，受到广泛关注', article: cite('OLR', '21.1(六)') },
  unsuitable: { text: '人民法院认为存在其他不宜适用在线庭审的情形', article: cite('OLR', '21.1(七)') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type OnlineHearingExclusion = keyof typeof ONLINE_HEARING_EXCLUSIONS;

/** What a party says of an online hearing. */
export type OnlineStance = { stance: 'agrees' | 'refuses'; goodReason?: boolean };

/** Why the hearing may not be online; undefined = it may, one side on site where it does not agree (OLR 4.2(三), 21.1). */
export function onlineHearingBarred(input: {
  parties: readonly OnlineStance[];
  exclusions?: readonly OnlineHearingExclusion[];
}): { text: string; article: Citation } | undefined {
  const refusing = input.parties.filter((p) => p.stance === 'refuses');
  if (
    refusing.some((p) => p.goodReason === true) ||
    (input.parties.length > 0 && refusing.length === input.parties.length)
  )
    return ONLINE_HEARING_EXCLUSIONS.refused;
  const [first] = input.exclusions ?? [];
  return first === undefined ? undefined : ONLINE_HEARING_EXCLUSIONS[first];
}

/** How the parties take part when the hearing may be online: all online, or some on site (OLR 4.2(二)(三)). */
export function onlineMode(parties: readonly OnlineStance[]): {
  mode: 'online' | 'mixed';
  article: Citation;
} {
  return parties.some((p) => p.stance === 'refuses')
    ? { mode: 'mixed', article: cite('OLR', '4.2(三)') }
    : { mode: 'online', article: cite('OLR', '4.2(二)') };
}

/** Why a hearing may not be held at different times by recorded video; undefined = it may (非同步庭审, OLR 20.2). */
export function asynchronousHearingBarred(input: {
  procedure: TrialProcedure | 'administrative-ordinary' | 'administrative-summary';
  /** 各方同时在线参与庭审确有困难. */
  simultaneousDifficult: boolean;
  writtenRequest: boolean;
  allAgree: boolean;
  /** 经过在线证据交换或者调查询问，对主要事实和证据不存在争议. */
  factsUndisputed: boolean;
}): { text: string; article: Citation } | undefined {
  const no = (text: string, article: Citation) => ({ text, article });
  if (input.procedure === 'ordinary' || input.procedure === 'administrative-ordinary')
    return no('非同步庭审只适用于小额诉讼程序或者简易程序案件。', cite('OLR', '20.2'));
  if (!input.simultaneousDifficult)
    return no('各方当事人能够同时在线参与庭审，不适用非同步庭审。', cite('OLR', '20.2(一)'));
  if (!input.writtenRequest || !input.allAgree)
    return no('非同步庭审应当由一方书面申请，各方当事人均表示同意。', cite('OLR', '20.2(二)'));
  if (!input.factsUndisputed)
    return no('各方当事人对案件主要事实和证据存在争议，不适用非同步庭审。', cite('OLR', '20.2(三)'));
  return undefined;
}

/** Steps of a case to which a party agrees one by one (诉讼环节, OLR 4). */
export const ONLINE_STEPS = {
  filing: '立案',
  mediation: '调解',
  'evidence-exchange': '证据交换',
  inquiry: '询问',
  hearing: '庭审',
  service: '送达',
} as const;

export type OnlineStep = keyof typeof ONLINE_STEPS;

/** Whether consent to some steps covers another: never by presumption (OLR 4.2(四)). */
export function onlineConsentCovers(
  agreed: readonly OnlineStep[],
  step: OnlineStep,
): { covers: boolean; article: Citation } {
  return { covers: agreed.includes(step), article: cite('OLR', '4.2(四)') };
}

/** What absence from an online hearing comes to (OLR 25.2). */
export function onlineAbsence(input: {
  left: 'never-came' | 'left';
  warned: boolean;
  /** 网络故障、设备损坏、电力中断或者不可抗力. */
  technicalCause: boolean;
}): { result: 'none' | 'failed-to-appear' | 'left-without-leave'; text: string; article: Citation } {
  const article = cite('OLR', '25.2');
  if (input.technicalCause)
    return { result: 'none', text: '确属网络故障、设备损坏、电力中断或者不可抗力', article };
  if (input.left === 'never-came')
    return { result: 'failed-to-appear', text: '无正当理由不参加在线庭审，视为“拒不到庭”', article };
  return input.warned
    ? { result: 'left-without-leave', text: '擅自退出，经提示、警告后仍不改正，视为“中途退庭”', article }
    : { result: 'none', text: '擅自退出的，应当先行提示、警告', article };
}
