import { recognisePaper } from '#law/identities/papers.ts';
import type { Party, PartyRole } from '../../terms.ts';
import {
  emptyParty,
  fieldsFromPaper,
  type PastedParty,
  partyFromLine,
  roleOf,
  tidyDate,
} from './party-fields.ts';

/** Heads of columns as firms write them in their tables. */
const COLUMNS: readonly (readonly [keyof Party | 'role-word' | 'sex-word' | 'paper', RegExp])[] = [
  ['role-word', /^(诉讼地位|地位|身份|类型|角色)$/],
  [
    'name',
    /^(姓名|名称|当事人|姓名.*名称|单位名称|公司名称|原告|被告|自诉人|被告人|申请执行人|被执行人|赔偿请求人)$/,
  ],
  ['sex-word', /^性别$/],
  ['ethnicity', /^民族$/],
  ['birthday', /^(出生日期|出生年月|出生年月日|生日)$/],
  ['paper', /^(身份证号?码?|公民身份号码|证件号码?|身份证件号码)$/],
  ['creditCode', /^(统一社会信用代码|信用代码|社会信用代码)$/],
  ['phone', /^(电话|联系电话|联系方式|手机|手机号码?)$/],
  ['address', /^(住址|住所|住所地|地址|联系地址|户籍地|经常居住地)$/],
  ['legalRepresentative', /^(法定代表人|负责人|主要负责人)$/],
  ['legalRepresentativeTitle', /^(职务|法定代表人职务)$/],
  ['occupation', /^(职业|工作单位|职业.*单位)$/],
];

type Column = (typeof COLUMNS)[number][0];

const columnOf = (head: string): Column | undefined =>
  COLUMNS.find(([, form]) => form.test(head.replace(/\s/g, '')))?.[0];

function fromCells(
  columns: readonly (Column | undefined)[],
  heads: readonly string[],
  cells: readonly string[],
  fallback: PartyRole,
): PastedParty {
  const party = emptyParty(fallback);
  const rest: string[] = [];
  for (const [index, raw] of cells.entries()) {
    const cell = raw.trim();
    const column = columns[index];
    if (cell === '') continue;
    if (column === undefined) rest.push(heads[index] ? `${heads[index]}：${cell}` : cell);
    else if (column === 'role-word') party.role = roleOf(cell) ?? fallback;
    else if (column === 'sex-word')
      party.sex = cell.startsWith('女') ? 'female' : cell.startsWith('男') ? 'male' : '';
    else if (column === 'paper') {
      party.paperNumber = cell;
      party.paperKind = recognisePaper(cell) ?? 'identity-card';
    } else if (column === 'birthday') party.birthday = tidyDate(cell);
    else Object.assign(party, { [column]: cell });
  }
  const said = fieldsFromPaper(party.paperKind, party.paperNumber);
  const organised = party.creditCode !== '' || party.legalRepresentative !== '';
  return {
    party: {
      ...party,
      kind: organised ? 'organisation' : 'person',
      sex: party.sex || said.sex || '',
      birthday: party.birthday || said.birthday || '',
    },
    rest,
    warnings: [],
  };
}

/** Lines that go on telling of the party above, as in a pleading. */
const CONTINUES =
  /^(住所|住址|住|法定代表人|主要负责人|负责人|联系|电话|手机|统一社会|信用代码|公民身份|身份证|职业|户籍)/;

/**
 * What was pasted as parties: a table from Excel with or without heads, lines of a pleading, or one line. The role of a line without one is
 * that of the line above, first `fallback`.
 */
export function partiesFromText(text: string, fallback: PartyRole): PastedParty[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const table = lines.map((line) => line.split('\t'));
  const heads = (table[0] ?? []).map((head) => head.trim());
  const columns = heads.map(columnOf);
  if (heads.length > 1 && columns.filter(Boolean).length >= 2 && columns.includes('name'))
    return table.slice(1).map((cells) => fromCells(columns, heads, cells, fallback));
  const joined: string[] = [];
  for (const line of lines.map((each) => each.trim().replace(/\t+/g, '，'))) {
    const last = joined.length - 1;
    if (last >= 0 && CONTINUES.test(line)) joined[last] = `${joined[last]}，${line}`;
    else joined.push(line);
  }
  let role = fallback;
  return joined.map((line) => {
    const read = partyFromLine(line, role);
    role = read.party.role;
    return read;
  });
}
