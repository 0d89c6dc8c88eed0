import { cite, citeAll } from '#law/citations.ts';
import { POWERS, type Power } from '#law/filing/index.ts';
import { type Block, type Cell, orBlank, type Run } from '#modules/documents/index.ts';
import { namesIn, partyBlocks } from '../paper/parties.ts';
import { flat, ln, para, type Reader } from '../reader.ts';
import { field, type Template } from '../template.ts';
import type { Note } from '../terms.ts';
import {
  agentSection,
  CASE_NUMBER,
  CAUSE,
  caseSection,
  COURT,
  nameOfCase,
  noteOf,
  partySection,
  signSection,
} from './common.ts';

const powers: readonly Power[] = Object.values(POWERS);
const SPECIAL = powers.filter(({ special }) => special).map(({ name }) => name);

/** Every power with its box, two a row: one reads at once what was given and what was not. */
function powerBlocks(v: Reader, special: boolean): Block {
  const cells = powers
    .filter((power) => power.special === special)
    .map(({ name }): Cell => ({ lines: [[{ check: v.chosen('powers').includes(name), label: name }]] }));
  const pairs = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => [
    cells[2 * at] ?? { lines: [] },
    cells[2 * at + 1] ?? { lines: [] },
  ]);
  return { is: 'table', widths: [1, 1], header: [], rows: pairs };
}

/** What a choice of powers means (民事诉讼法第六十二条). */
function adviseOnPowers(v: Reader): Note[] {
  const chosen = v.chosen('powers');
  const special = chosen.filter((name) => SPECIAL.includes(name));
  if (chosen.length === 0)
    return [
      noteOf(
        '还没有选择代理权限。仅写“全权代理”而无具体授权的，无权代为承认、放弃、变更诉讼请求，进行和解，提出反诉或者上诉。',
        cite('CPI', '89'),
      ),
    ];
  if (special.length === 0)
    return [
      noteOf(
        '这是一般授权：代理人无权代为承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉。',
        cite('CPL', '62.2'),
      ),
    ];
  return [
    noteOf(
      `含特别授权：${special.join('、')}。请向委托人逐项说明后果，并由委托人签名或者盖章。`,
      cite('CPL', '62.2'),
    ),
  ];
}

/** ，案号为（2026）豫0105民初1234号 */
const caseNumber = (v: Reader): string =>
  v.text('case-number') === '' ? '' : `，案号为${v.text('case-number')}`;

const signer = (v: Reader, label: string, role: string): Block => ({
  is: 'signature',
  lines: [{ label, value: namesIn(v.values.parties, role) }],
  date: v.plainDay('sign-date') ?? 'blank',
});

/** 授权委托书: powers one by one. */
const powerOfAttorney: Template = {
  id: 'power-of-attorney',
  name: '授权委托书',
  title: '授权委托书',
  group: 'agency',
  description: '委托律师代理诉讼，代理权限逐项选择，特别授权另行列明。',
  articles: [...citeAll('CPL', '61', '62', '63'), cite('CPI', '89')],
  sections: [
    caseSection(COURT, CASE_NUMBER, CAUSE, field('opponent', '对方当事人', 'text')),
    partySection(['委托人'], '委托人'),
    {
      title: '受托人',
      fields: [
        ...agentSection.fields,
        field('agent2-name', '第二名代理人', 'text', { article: cite('CPL', '61'), help: '最多委托两名。' }),
        field('agent2-firm', '第二名代理人的单位', 'text'),
      ],
    },
    {
      title: '代理权限',
      fields: [
        field('stage', '代理阶段', 'choices', { options: ['第一审', '第二审', '再审', '执行'] }),
        field('powers', '代理权限', 'choices', {
          options: powers.map(({ name }) => name),
          special: SPECIAL,
          required: true,
          article: cite('CPL', '62'),
        }),
      ],
    },
    signSection,
  ],
  advise: adviseOnPowers,
  notes: [noteOf('授权委托书由委托人签名或者盖章，在开庭审理前送交法院。', cite('CPI', '89'))],
  caseName: nameOfCase,
  blocks: (v) => {
    const special = v.chosen('powers').some((name) => SPECIAL.includes(name));
    return [
      ...partyBlocks(v.values.parties, ['委托人']),
      para(
        ln`受托人：${v.run('agent-name', 6)}，${v.run('agent-firm', 12)}律师，执业证号${v.run('agent-licence', 10)}，联系电话${v.run('agent-phone', 8)}。`,
      ),
      ...(v.text('agent2-name') === ''
        ? []
        : [para(ln`受托人：${v.run('agent2-name', 6)}，${v.run('agent2-firm', 12)}。`)]),
      para(
        ln`委托人现委托上列受托人，在${v.run('court', 14)}审理的委托人与${v.run('opponent', 8)}${v.run('cause', 8)}一案${caseNumber(v)}中，作为委托人的诉讼代理人。`,
      ),
      para([
        { text: '代理阶段：' },
        ...['第一审', '第二审', '再审', '执行'].flatMap((stage): Run[] => [
          { check: v.chosen('stage').includes(stage), label: stage },
          { text: '　' },
        ]),
      ]),
      para([
        { text: '代理权限：' },
        { check: v.chosen('powers').length > 0 && !special },
        { text: '一般授权　' },
        { check: special },
        { text: '特别授权' },
      ]),
      para('一、一般代理事项：'),
      powerBlocks(v, false),
      para('二、特别授权事项（未勾选的，代理人无权代为办理）：'),
      powerBlocks(v, true),
      signer(v, '委托人（签名或者盖章）：', '委托人'),
    ];
  },
};

/** 律师事务所函. */
const firmLetter: Template = {
  id: 'firm-letter',
  name: '律师事务所函',
  title: '律师事务所函',
  group: 'agency',
  description: '律师事务所指派律师代理案件的公函。',
  articles: [cite('CPI', '88(一)')],
  sections: [
    caseSection(COURT, CASE_NUMBER, CAUSE, field('opponent', '对方当事人', 'text')),
    partySection(['委托人'], '委托人'),
    { title: '指派的律师', fields: [...agentSection.fields, field('letter-number', '函号', 'text')] },
    signSection,
  ],
  notes: [
    noteOf('律师代理诉讼，除授权委托书外还应当提交律师执业证和律师事务所证明材料。', cite('CPI', '88(一)')),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    { is: 'paragraph', line: ln`函号：${v.run('letter-number', 10)}`, indent: 'none', align: 'right' },
    flat(ln`${v.run('court', 14)}：`),
    para(
      ln`贵院受理的${orBlank(namesIn(v.values.parties, '委托人'), 8)}与${v.run('opponent', 8)}${v.run('cause', 8)}一案${caseNumber(v)}，委托人已委托本所律师代理诉讼。本所指派${v.run('agent-name', 6)}律师（执业证号${v.run('agent-licence', 10)}，联系电话${v.run('agent-phone', 8)}）担任其诉讼代理人，代理权限以授权委托书为准。`,
    ),
    para('特此函告。'),
    {
      is: 'signature',
      lines: [
        {
          label: v.text('agent-firm') === '' ? '律师事务所（公章）：' : `${v.text('agent-firm')}（公章）`,
          value: v.text('agent-firm') === '' ? '' : null,
        },
      ],
      date: v.plainDay('sign-date') ?? 'blank',
    },
  ],
};

/** 法定代表人身份证明书. */
const legalRepresentative: Template = {
  id: 'legal-representative',
  name: '法定代表人身份证明书',
  title: '法定代表人身份证明书',
  group: 'agency',
  description: '证明法人的法定代表人身份，随起诉、答辩材料提交。',
  articles: [cite('CPL', '51'), cite('CPI', '50')],
  sections: [
    {
      title: '法人',
      fields: [
        field('entity', '法人名称', 'text', { required: true }),
        field('entity-code', '统一社会信用代码', 'text'),
        field('entity-address', '住所地', 'text'),
      ],
    },
    {
      title: '法定代表人',
      fields: [
        field('representative', '姓名', 'text', { required: true }),
        field('position', '职务', 'text', { required: true }),
        field('representative-number', '公民身份号码', 'text'),
        field('representative-phone', '联系电话', 'text'),
      ],
    },
    signSection,
  ],
  notes: [noteOf('法人的法定代表人以依法登记的为准，但法律另有规定的除外。', cite('CPI', '50'))],
  caseName: (v) => v.text('entity'),
  blocks: (v) => [
    para(ln`${v.run('representative', 6)}在我单位任${v.run('position', 6)}职务，系我单位的法定代表人。`),
    para('特此证明。'),
    {
      is: 'fields',
      rows: [
        { label: '单位名称', value: [[v.run('entity', 14)]] },
        { label: '统一社会信用代码', value: [[v.run('entity-code', 12)]] },
        { label: '住所地', value: [[v.run('entity-address', 14)]] },
        { label: '法定代表人公民身份号码', value: [[v.run('representative-number', 12)]] },
        { label: '法定代表人联系电话', value: [[v.run('representative-phone', 10)]] },
      ],
    },
    {
      is: 'signature',
      lines: [{ label: '单位（盖章）：', value: v.text('entity') }],
      date: v.plainDay('sign-date') ?? 'blank',
    },
    flat('附：法定代表人身份证件复印件。'),
  ],
};

export const agencies: readonly Template[] = [powerOfAttorney, firmLetter, legalRepresentative];
