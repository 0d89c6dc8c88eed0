import { parsePlainDate, type PlainDate } from '../time.ts';
import { checkTelephone } from './contacts.ts';
import { checkCreditCode } from './credit-code.ts';
import { ETHNIC_GROUPS } from './ethnic-groups.ts';
import { checkIdentityNumber, type Sex } from './identity-number.ts';
import { type PaperKind, recognisePaper } from './papers.ts';

/** What could be read from a pasted line of a pleading; only what stood there (or follows from the identity number). */
export type PartyLine = {
  kind: 'natural-person' | 'organisation';
  role?: string;
  name?: string;
  sex?: Sex;
  ethnicGroup?: string;
  birthday?: PlainDate;
  occupation?: string;
  employer?: string;
  address?: string;
  phone?: string;
  paper?: { kind: PaperKind; number: string };
  creditCode?: string;
  representative?: { name: string; position?: string };
  /** Pieces no rule understood, so that nothing the lawyer pasted is lost. */
  rest: string[];
  /** Contradictions a person should look at. */
  warnings: string[];
};

const ROLE =
  /^(自诉人|被告人|赔偿请求人|赔偿义务机关|复议机关|原告|被告|第三人|上诉人|被上诉人|申请人|被申请人|申请执行人|被执行人|反诉原告|反诉被告)(?:[（(][^）)]*[）)])?[：:\s]*/;
const ORGANISATION =
  /(公司|企业|厂|店|中心|合作社|事务所|委员会|学校|大学|医院|法院|检察院|银行|支行|分行|集团|局|厅|政府|协会|基金会|合伙)(?:[（(].*[）)])?$/;

type Rule = { form: RegExp; read: (line: PartyLine, value: string, whole: RegExpExecArray) => void };

function setPaper(line: PartyLine, value: string): void {
  const kind = recognisePaper(value) ?? 'other';
  line.paper = { kind, number: value.toUpperCase() };
  const identity = checkIdentityNumber(value);
  if (!identity.ok) {
    if (/^[\dXx]{15,18}$/.test(value)) line.warnings.push(identity.fault);
    return;
  }
  if (line.birthday !== undefined && line.birthday !== identity.birthday)
    line.warnings.push('写明的出生日期与身份证号码不一致，请核对。');
  if (line.sex !== undefined && line.sex !== identity.sex)
    line.warnings.push('写明的性别与身份证号码不一致，请核对。');
  line.birthday ??= identity.birthday;
  line.sex ??= identity.sex;
}

function setPhone(line: PartyLine, value: string): void {
  const checked = checkTelephone(value);
  line.phone = checked.ok ? checked.number : value;
  if (!checked.ok) line.warnings.push(checked.fault);
}

const RULES: readonly Rule[] = [
  { form: /^(男|女)性?$/, read: (l, v) => (l.sex = v === '男' ? 'male' : 'female') },
  {
    form: /^(?:出生日期[：:]?|生于)?(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?(?:出生|生)?$/,
    read: (l, _v, m) => {
      const date = parsePlainDate(
        `${m[1]}-${(m[2] ?? '').padStart(2, '0')}-${(m[3] ?? '').padStart(2, '0')}`,
      );
      if (date === undefined) l.warnings.push('出生日期不存在，请核对。');
      else l.birthday = date;
    },
  },
  {
    form: /^(?:公民)?(?:居民)?(?:身份证|身份)(?:证件)?(?:号码|号)?(?:为|是)?[：:\s]*([\dXx]{15,18})$/,
    read: setPaper,
  },
  {
    form: /^(?:护照|通行证|居住证|永久居留身份证|证件)(?:号码|号)?[：:\s]*([A-Za-z0-9]{5,18})$/,
    read: setPaper,
  },
  {
    form: /^(?:统一社会)?信用代码[：:\s]*([A-Za-z0-9]{15,18})$/,
    read: (l, v) => {
      l.creditCode = v.toUpperCase();
      const checked = checkCreditCode(v);
      if (!checked.ok) l.warnings.push(checked.fault);
    },
  },
  { form: /^(?:联系电话|联系方式|手机号码?|手机|电话)(?:为)?[：:\s]*([+\d][\d\s-]{6,18})$/, read: setPhone },
  {
    form: /^(?:户籍地址|户籍地|户籍所在地|住所地|住所|住址|经常居住地|现住|地址|住)(?:为|在)?[：:\s]*(.+)$/,
    read: (l, v) => (l.address ??= v),
  },
  { form: /^(?:职业)[：:\s]*(.+)$/, read: (l, v) => (l.occupation = v) },
  {
    form: /^(?:系)?(?:该公司|该单位|该厂)?(?:的)?(执行董事|董事长|总经理|经理|董事|院长|主任|校长|厂长)(?:兼.+)?$/,
    read: (l, v) => {
      if (l.representative) l.representative.position = v;
      else l.occupation = v;
    },
  },
  { form: /^(?:工作单位|单位|系)[：:\s]*(.+)$/, read: (l, v) => (l.employer = v) },
  {
    form: /^(?:法定代表人|主要负责人|负责人|执行事务合伙人|经营者)[：:\s]*([^：:\s，,（(]+)(?:[（(](.+)[）)])?$/,
    read: (l, v, m) => (l.representative = { name: v, ...(m[2] === undefined ? {} : { position: m[2] }) }),
  },
];

/** Reads 「张某，男，汉族，1990年1月2日出生，住河南省…，身份证号…」 into fields; never fails, what it cannot read is in `rest`. */
export function parsePartyLine(text: string): PartyLine {
  const line: PartyLine = { kind: 'natural-person', rest: [], warnings: [] };
  let body = text.trim();
  const role = ROLE.exec(body);
  if (role?.[1] !== undefined) {
    line.role = role[1];
    body = body.slice(role[0].length);
  }
  const pieces = body
    .split(/[，,；;。\n]+/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
  for (const piece of pieces) {
    if (ETHNIC_GROUPS.includes(piece) || ETHNIC_GROUPS.includes(`${piece}族`)) {
      line.ethnicGroup = piece.endsWith('族') ? piece : `${piece}族`;
      continue;
    }
    const hit = RULES.map((rule) => ({ rule, m: rule.form.exec(piece) })).find(({ m }) => m !== null);
    if (hit?.m) hit.rule.read(line, (hit.m[1] ?? '').trim(), hit.m);
    else if (line.name === undefined) line.name = piece.replace(/^(?:姓名|名称)[：:\s]*/, '');
    else line.rest.push(piece);
  }
  const organised =
    line.creditCode !== undefined ||
    line.representative !== undefined ||
    (line.name !== undefined && ORGANISATION.test(line.name));
  if (organised && line.sex === undefined) line.kind = 'organisation';
  return line;
}
