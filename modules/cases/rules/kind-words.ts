import { cite, type Citation } from '#law/citations.ts';
import type { CaseFileTable } from '../tables.ts';

/** What happens in a case, in the words of its own law: a committee decides and does not rule, an application for compensation has no debate. */
export type KindWords = {
  /** 立案 by this article. */
  readonly accepted: Citation;
  /** Turned down: what that is called, the way in which the case then ends, by which article. */
  readonly refused: { readonly name: string; readonly way: string; readonly article: Citation };
  /** 宣判, or the decision in its place. */
  readonly judged: string;
  readonly debated: { readonly name: string; readonly article: Citation | undefined };
  /** How a case ends against whose judgment nothing was undertaken in time. */
  readonly effective: string;
};

const CIVIL: KindWords = {
  accepted: cite('CPL', '126'),
  refused: { name: '裁定不予受理', way: '不予受理裁定生效', article: cite('CPL', '126') },
  judged: '宣判',
  debated: { name: '法庭辩论终结', article: cite('CPL', '145') },
  effective: '裁判生效',
};

export const KIND_WORDS: Readonly<Record<CaseFileTable['law'], KindWords>> = {
  civil: CIVIL,
  administrative: {
    ...CIVIL,
    accepted: cite('ALL', '51.1'),
    refused: { name: '裁定不予立案', way: '不予立案裁定生效', article: cite('ALL', '51.2') },
    // 适用民事诉讼法的相关规定
    debated: { name: '法庭辩论终结', article: cite('ALL', '101') },
  },
  criminal: {
    ...CIVIL,
    accepted: cite('CrI', '320.1'),
    refused: { name: '裁定不予受理', way: '不予受理裁定生效', article: cite('CrI', '320.2') },
    debated: { name: '法庭辩论终结', article: cite('CrPL', '198.3') },
  },
  enforcement: {
    ...CIVIL,
    accepted: cite('ENF', '16'),
    refused: { name: '裁定不予受理', way: '不予受理裁定生效', article: cite('ENF', '16') },
  },
  compensation: {
    accepted: cite('COMPENSATION_FILING', '9.1'),
    refused: {
      name: '决定不予受理',
      way: '不予受理决定生效',
      article: cite('COMPENSATION_FILING', '9.3'),
    },
    judged: '作出国家赔偿决定',
    debated: { name: '质证终结', article: undefined },
    effective: '国家赔偿决定生效',
  },
};
