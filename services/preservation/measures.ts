import { plainChineseDate } from '#law/chinese-text.ts';
import { cite } from '#law/citations.ts';
import { periodCase } from '#law/periods/index.ts';
import { addMonths, type PlainDate } from '#law/time.ts';
import type { Effect } from '../effects.ts';
import type { Condition, Field, Value } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

/** Kinds of property, each with the longest time for which it may be held (民诉法解释 第四百八十五条). */
export const PROPERTY_KINDS = {
  deposit: { name: '银行存款、网络账户资金', describe: '户名、开户银行、账号及金额', longest: 'deposits' },
  movable: { name: '动产', describe: '名称、数量、所在地；车辆写明号牌', longest: 'movables' },
  immovable: { name: '不动产', describe: '坐落、权属证书号、权利人', longest: 'immovables' },
  other: {
    name: '股权、债权、知识产权等',
    describe: '权利名称、数额、登记机关或者债务人',
    longest: 'immovables',
  },
} as const;
export type PropertyKind = keyof typeof PROPERTY_KINDS;
const KINDS = Object.keys(PROPERTY_KINDS) as PropertyKind[]; // keys of the table above

const choices = KINDS.map((id) => ({ id, name: PROPERTY_KINDS[id].name }));
const has = (field: string, kind: PropertyKind): Condition => ({ field, is: [kind] });

/** What is to be held: the kinds, and each described. */
export const PROPERTY_FIELDS: readonly Field[] = [
  {
    id: 'kinds',
    label: '请求保全的财产',
    type: 'choices',
    choices,
    article: cite('PRS', '1.2(四)'),
  },
  ...KINDS.map(
    (kind): Field => ({
      id: kind,
      label: PROPERTY_KINDS[kind].name,
      type: 'long',
      when: has('kinds', kind),
      help: PROPERTY_KINDS[kind].describe,
      most: 2_000,
      article: cite('PRS', '1.2(四)'),
    }),
  ),
];

/** A paragraph for each kind that was described. */
export const PROPERTY_LINES = KINDS.map((kind) => `${PROPERTY_KINDS[kind].name}：{?answer.${kind}}`);

/** The measures that the ruling orders. */
export const ORDER_MEASURES: readonly Effect[] = KINDS.map((kind) => ({
  do: 'order-measure',
  kind: { is: kind },
  object: { answer: kind },
  amount: { decision: 'granted' },
  when: has('kinds', kind),
}));

/** What was in fact taken hold of, and until when. */
export const TAKEN_FIELDS: readonly Field[] = [
  { id: 'taken', label: '已经采取措施的财产', type: 'choices', choices, optional: true },
  ...KINDS.map(
    (kind): Field => ({
      id: `until-${kind}`,
      label: `${PROPERTY_KINDS[kind].name}的期限届满日`,
      type: 'date',
      when: has('taken', kind),
      article: cite('CPI', '485.1'),
    }),
  ),
  {
    id: 'found',
    label: '实施情况',
    type: 'long',
    help: '查封、扣押、冻结的财产和数额；没有查到可供保全的财产的，写明查询情况',
    article: cite('PRS', '18.2'),
  },
];

export const UNTIL_LINES = KINDS.map(
  (kind) => `${PROPERTY_KINDS[kind].name}的保全期限于{?decision.until-${kind}}届满。`,
);

/** `performed`: where the period for performance is asked for, whose end the creditor's five days follow. */
export const takeMeasures = (performed?: Value): readonly Effect[] =>
  KINDS.map((kind) => ({
    do: 'take-measure',
    kind: { is: kind },
    until: { decision: `until-${kind}` },
    ...(performed === undefined ? {} : { performed }),
    when: has('taken', kind),
  }));

/** The last day until which property of this kind may be held, if it is taken hold of today. */
export function lastDay(kind: PropertyKind, today: PlainDate): PlainDate {
  const years = periodCase('D36', PROPERTY_KINDS[kind].longest)?.length;
  if (years === undefined) throw new Error(`no longest time for ${kind}`);
  return addMonths(today, 12 * years);
}

/** No measure beyond its longest time, and none that is over before it begins. */
export const UNTIL_RULES: readonly CourtRule[] = KINDS.map((kind) => {
  const field = `until-${kind}`;
  return {
    id: field,
    field,
    weight: 'refuse',
    text: ({ facts }) =>
      `${PROPERTY_KINDS[kind].name}的保全期限届满日应当在今日之后，最迟不超过${plainChineseDate(lastDay(kind, facts.today))}。`,
    article: cite('CPI', '485.1'),
    applies: ({ facts, court }) => {
      const until = court?.words[field];
      return typeof until === 'string' && (until <= facts.today || until > lastDay(kind, facts.today));
    },
  };
});
