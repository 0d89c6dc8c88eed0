import { plainChineseDate } from '#law/chinese-text.ts';
import { parsePlainDate } from '#law/time.ts';
import { blank, type Block, type Line, orBlank, type Run } from '#modules/documents/index.ts';
import { type PleadingParty, pleadingParty } from '../terms.ts';

const SEXES = { male: '男', female: '女', '': '' } as const;

export const birthdayOf = (party: PleadingParty): string => {
  const day = parsePlainDate(party.birthday);
  return day === undefined ? '' : plainChineseDate(day);
};

const joined = (parts: readonly (readonly Run[])[]): Run[] =>
  parts.flatMap((part, at) => [...part, { text: at < parts.length - 1 ? '，' : '。' }]);

const known = (label: string, value: string): Run[][] =>
  value.trim() === '' ? [] : [[{ text: `${label}${value.trim()}` }]];

/** 原告：赵示例，女，1990年…: what is not known of a named party is left out; an unnamed one leaves room for the pen. */
export function partyLines(party: PleadingParty): Line[] {
  const role: Run = { text: `${party.role}：`, face: 'hei' };
  if (party.name.trim() === '') return blankParty(party, role);
  if (party.kind === 'person')
    return [
      joined([
        [role, { text: party.name.trim() }],
        ...known('', SEXES[party.sex]),
        ...known('', birthdayOf(party) && `${birthdayOf(party)}出生`),
        ...known('', party.ethnicity),
        ...known('', party.occupation),
        ...known('住', party.address),
        ...known('公民身份号码', party.paperNumber),
        ...known('联系电话', party.phone),
      ]),
    ];
  const head = joined([
    [role, { text: party.name.trim() }],
    ...known('住所地', party.address),
    ...known('统一社会信用代码', party.creditCode),
    ...known('联系电话', party.phone),
  ]);
  if (party.legalRepresentative.trim() === '') return [head];
  return [
    head,
    joined([
      [{ text: `法定代表人：${party.legalRepresentative.trim()}` }],
      ...known('', party.legalRepresentativeTitle),
    ]),
  ];
}

function blankParty(party: PleadingParty, role: Run): Line[] {
  if (party.kind === 'organisation')
    return [
      [
        role,
        blank(12),
        { text: '，住所地' },
        blank(14),
        { text: '，统一社会信用代码' },
        blank(9),
        { text: '。' },
      ],
      [
        { text: '法定代表人：' },
        blank(6),
        { text: '，职务' },
        blank(6),
        { text: '，联系电话' },
        blank(8),
        { text: '。' },
      ],
    ];
  return [
    [
      role,
      blank(6),
      { text: '，性别' },
      blank(2),
      { text: '，' },
      blank(7),
      { text: '出生，' },
      blank(2),
      { text: '族，住' },
      blank(14),
      { text: '，公民身份号码' },
      blank(10),
      { text: '，联系电话' },
      blank(7),
      { text: '。' },
    ],
  ];
}

/** The parties of a paper in the order of its roles; a role nobody has is shown for the pen when it is one of the first two. */
export function partiesOf(parties: readonly PleadingParty[], roles: readonly string[]): PleadingParty[] {
  const named = parties.filter(({ name }) => name.trim() !== '');
  return roles.flatMap((role, at) => {
    const some = named.filter((party) => party.role === role);
    return some.length > 0 || at > 1 ? some : [pleadingParty.parse({ role })];
  });
}

export const partyBlocks = (parties: readonly PleadingParty[], roles: readonly string[]): Block[] =>
  partiesOf(parties, roles).flatMap((party) =>
    partyLines(party).map((line): Block => ({ is: 'paragraph', line })),
  );

/** 赵示例、钱样本: the names in one role, or nothing. */
export const namesIn = (parties: readonly PleadingParty[], role: string): string =>
  parties
    .filter((party) => party.role === role && party.name.trim() !== '')
    .map(({ name }) => name.trim())
    .join('、');

/** The particulars of a party as rows of an element-style form. */
export function partyRows(party: PleadingParty): { label: string; value: Line[] }[] {
  if (party.kind === 'organisation')
    return [
      {
        label: `${party.role}（法人、非法人组织）`,
        value: [
          [{ text: '名称：' }, orBlank(party.name, 10)],
          [{ text: '住所地：' }, orBlank(party.address, 10)],
          [{ text: '统一社会信用代码：' }, orBlank(party.creditCode, 10)],
          [
            { text: '法定代表人或者主要负责人：' },
            orBlank(party.legalRepresentative, 10),
            { text: '　职务：' },
            orBlank(party.legalRepresentativeTitle, 10),
          ],
          [{ text: '联系电话：' }, orBlank(party.phone, 10)],
        ],
      },
    ];
  return [
    {
      label: `${party.role}（自然人）`,
      value: [
        [
          { text: '姓名：' },
          orBlank(party.name, 6),
          { text: '　性别：' },
          { check: party.sex === 'male' },
          { text: '男 ' },
          { check: party.sex === 'female' },
          { text: '女' },
        ],
        [
          { text: '出生日期：' },
          orBlank(birthdayOf(party), 8),
          { text: '　民族：' },
          orBlank(party.ethnicity, 4),
        ],
        [{ text: '工作单位和职业：' }, orBlank(party.occupation, 10)],
        [{ text: '住所地：' }, orBlank(party.address, 16)],
        [{ text: '公民身份号码：' }, orBlank(party.paperNumber, 12)],
        [{ text: '联系电话：' }, orBlank(party.phone, 10)],
      ],
    },
  ];
}
