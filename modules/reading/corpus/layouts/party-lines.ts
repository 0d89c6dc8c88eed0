import type { Style } from '../complaint.ts';
import type { GoldParty } from '../gold.ts';
import {
  agentLabel,
  agentPhrases,
  authorityWord,
  dayOf,
  numeral,
  paperWord,
  representative,
  ROLE_WORDS,
  sexWord,
} from './words.ts';

type Writer = (party: GoldParty, role: string, style: Style) => string[];
const some = (...parts: (string | undefined | false)[]) =>
  parts.filter((part): part is string => typeof part === 'string');

function phrases(party: GoldParty): string[] {
  if (party.kind === 'organisation')
    return some(
      party.address && `住所地：${party.address}`,
      party.creditCode && `统一社会信用代码：${party.creditCode}`,
      party.phone && `联系电话：${party.phone}`,
    );
  return some(
    sexWord(party),
    party.birthday && `${dayOf(party.birthday)}出生`,
    party.ethnicity,
    party.occupation,
    party.address && `住${party.address}`,
    party.paperNumber && `${paperWord(party)}${party.paperNumber}`,
    party.phone && `联系电话${party.phone}`,
  );
}

const agents = (party: GoldParty) =>
  party.agents.map((agent) => `${agentLabel(agent)}：${[agent.name, ...agentPhrases(agent)].join('，')}。`);

const sentence: Writer = (party, role, style) => {
  const head = representative(party);
  return some(
    `${role}${style.colon ?? '：'}${[party.name, ...phrases(party)].join('，')}。`,
    head &&
      `${head.label}：${[head.name, ...some(head.title && (party.name.length % 2 === 0 ? `该公司${head.title}` : head.title))].join('，')}。`,
    ...agents(party),
  );
};

/** Everything of one party in one paragraph. */
const sentences: Writer = (party, role, style) => [sentence(party, role, style).join('')];

const labels: Writer = (party, role, style) => {
  const head = representative(party);
  const c = style.colon === ':' ? ':' : '：';
  const row = (label: string, value: string | undefined | false) =>
    value !== undefined && value !== false && `${label}${c}${value}`;
  const own =
    party.kind === 'organisation'
      ? some(
          row('住所地', party.address),
          row('统一社会信用代码', party.creditCode),
          head && row(head.label, head.name),
          head?.title !== undefined && row('职务', head.title),
          row('联系电话', party.phone),
        )
      : some(
          row('性别', sexWord(party)),
          row('出生日期', party.birthday && dayOf(party.birthday)),
          row('民族', party.ethnicity),
          row('职业', party.occupation),
          row('住址', party.address),
          row(party.paperKind === 'identity-card' ? '身份证号' : paperWord(party), party.paperNumber),
          row('联系电话', party.phone),
        );
  return [
    `${role}${c}${party.name}`,
    ...own,
    ...party.agents.flatMap((agent) =>
      some(
        row(agentLabel(agent), agent.name),
        row('与原告关系', agent.relation),
        row('律师事务所', agent.firm),
        row('执业证号', agent.licenceNo),
        row('代理权限', authorityWord(agent)),
        row('联系电话', agent.phone),
      ),
    ),
  ];
};

const spaced: Writer = (party, role, style) => {
  const head = representative(party);
  return some(
    [`${role}${style.colon ?? '：'}${party.name}`, ...phrases(party).slice(0, 3)].join('    '),
    phrases(party).slice(3).length > 0 && phrases(party).slice(3).join('  '),
    head && `${head.label}：${[head.name, ...some(head.title && `职务：${head.title}`)].join('    ')}`,
    ...party.agents.map(
      (agent) => `${agentLabel(agent)}：${[agent.name, ...agentPhrases(agent)].join('  ')}`,
    ),
  );
};

const grid: Writer = (party, role) => {
  const head = representative(party);
  const cells =
    party.kind === 'organisation'
      ? [
          ['名称', party.name],
          ['住所地', party.address],
          ['统一社会信用代码', party.creditCode],
          [head?.label ?? '', head?.name],
          ['职务', head?.title],
          ['联系电话', party.phone],
        ]
      : [
          ['姓名', party.name],
          ['性别', sexWord(party)],
          ['出生日期', party.birthday && dayOf(party.birthday)],
          ['民族', party.ethnicity],
          ['住址', party.address],
          ['身份证号码', party.paperNumber],
          ['联系电话', party.phone],
        ];
  const filled = cells.filter((cell) => cell[1] !== undefined);
  const rows = [];
  for (let i = 0; i < filled.length; i += 2)
    rows.push([i === 0 ? role : '', ...(filled[i] ?? []), ...(filled[i + 1] ?? [])].join('\t'));
  return [
    ...rows,
    ...party.agents.map(
      (agent) => `${agentLabel(agent)}\t${[agent.name, ...agentPhrases(agent)].join('，')}`,
    ),
  ];
};

const boxes = (words: readonly string[], chosen: string | undefined) =>
  words.map((word) => `${word}${word === chosen ? '☑' : '□'}`).join(' ');

const form: Writer = (party, role) => {
  const head = representative(party);
  const value = (text: string | undefined) => text ?? '';
  const own =
    party.kind === 'organisation'
      ? [
          `${role}（法人、非法人组织）`,
          `名称：${party.name} 住所地（主要办事机构所在地）：${value(party.address)} 注册地/登记地： ${head?.label === '经营者' ? '经营者' : '法定代表人/负责人'}：${value(head?.name)} 职务：${value(head?.title)} 联系电话：${value(party.phone)} 统一社会信用代码：${value(party.creditCode)} 类型：有限责任公司☑ 股份有限公司□ 其他□ 所有制性质：国有□ 民营☑`,
        ]
      : [
          `${role}（自然人）`,
          `姓名：${party.name} 性别：${boxes(['男', '女'], sexWord(party))} 出生日期：${party.birthday ? dayOf(party.birthday) : '    年  月  日'} 民族：${value(party.ethnicity)} 工作单位：${value(party.occupation)} 职务： 联系电话：${value(party.phone)} 住所地（户籍所在地）：${value(party.address)} 经常居住地： 证件类型：${party.paperKind === 'passport' ? '护照' : '居民身份证'} 证件号码：${value(party.paperNumber)}`,
        ];
  const rows = [own.join('\t')];
  for (const agent of party.agents) {
    const authority = authorityWord(agent);
    rows.push(
      agent.kind === 'guardian'
        ? `法定代理人\t姓名：${agent.name} 与原告关系：${value(agent.relation)} 联系电话：${value(agent.phone)}`
        : `委托诉讼代理人\t有☑ 姓名：${agent.name} 单位：${value(agent.firm)} 职务：律师 联系电话：${value(agent.phone)} 代理权限：${boxes(['一般授权', '特别授权'], authority)} 无□`,
    );
  }
  if (party.role === 'plaintiff' && party.agents.length === 0)
    rows.push('委托诉讼代理人\t有□ 姓名： 单位： 职务： 联系电话： 代理权限：一般授权□ 特别授权□ 无☑');
  if (party.role === 'plaintiff') rows.push('是否接受电子送达\t是☑ 方式：短信☑ 微信□ 邮箱□ 否□');
  return rows;
};

const WRITERS = { sentence, sentences, labels, spaced, grid, form } as const;

/** The block of the parties. */
export function partyLines(parties: readonly GoldParty[], style: Style): string[] {
  return parties.flatMap((party) => {
    const same = parties.filter((other) => other.role === party.role);
    const word = ROLE_WORDS[party.role];
    const role = style.ordinals && same.length > 1 ? `${word}${numeral(same.indexOf(party) + 1)}` : word;
    return WRITERS[style.party](party, role, style);
  });
}
