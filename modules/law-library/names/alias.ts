import { LAWS } from '#law/laws.ts';
import { lawSlug } from './slug.ts';

/** Names that lawyers use and no rule derives, for the title they mean (both without 中华人民共和国). The first meant comes first. */
const USED: readonly (readonly [string, ...string[]])[] = [
  ['民事诉讼法', '民诉法', '民诉'],
  ['刑事诉讼法', '刑诉法', '刑诉'],
  ['行政诉讼法', '行诉法', '行诉'],
  ['最高人民法院关于适用民事诉讼法的解释', '民诉法解释', '民诉解释', '民诉法司法解释', '民诉'],
  ['最高人民法院关于适用刑事诉讼法的解释', '刑诉法解释', '刑诉解释', '刑诉法司法解释', '刑诉', '高法解释'],
  ['最高人民法院关于适用行政诉讼法的解释', '行诉法解释', '行诉解释', '行诉法司法解释', '行诉'],
  ['最高人民法院关于民事诉讼证据的若干规定', '民诉证据规定', '民事证据规定', '证据规定'],
  ['诉讼费用交纳办法', '诉讼费办法', '诉讼收费办法', '诉讼费用办法', '收费办法', '交纳办法'],
  ['消费者权益保护法', '消法', '消保法'],
  ['未成年人保护法', '未保法'],
  ['道路交通安全法', '道交法'],
  ['反不正当竞争法', '反法'],
  ['治安管理处罚法', '治安处罚法', '治安法'],
  ['劳动争议调解仲裁法', '劳动仲裁法', '劳调法'],
  ['海事诉讼特别程序法', '海诉法', '海事诉讼法'],
  ['企业破产法', '破产法'],
  ['国家赔偿法', '国赔法'],
  ['个人信息保护法', '个保法', '个信法'],
  ['民法典', '民法'],
  ['行政复议法', '复议法'],
  ['安全生产法', '安法'],
  ['工伤保险条例', '工伤条例'],
  [
    '最高人民法院关于审理民间借贷案件适用法律若干问题的规定',
    '民间借贷司法解释',
    '民间借贷解释',
    '民间借贷规定',
  ],
  [
    '最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释一',
    '建工解释',
    '建工司法解释',
    '建工解释一',
  ],
  [
    '最高人民法院关于审理劳动争议案件适用法律问题的解释一',
    '劳动争议解释',
    '劳动争议司法解释',
    '劳动争议解释一',
  ],
  ['最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释', '买卖合同解释', '买卖合同司法解释'],
  [
    '最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释',
    '人损解释',
    '人身损害赔偿解释',
    '人身损害司法解释',
  ],
  [
    '最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释',
    '道交解释',
    '交通事故解释',
    '交通事故司法解释',
  ],
  ['最高人民法院关于适用民法典婚姻家庭编的解释一', '婚姻家庭编解释', '婚姻家庭编解释一', '婚姻解释'],
  ['最高人民法院关于适用民法典有关担保制度的解释', '担保制度解释', '担保解释', '民法典担保解释'],
  ['最高人民法院关于适用民法典合同编通则若干问题的解释', '合同编通则解释', '合同编解释'],
];

/** 民事诉讼法 → 民诉法 and its like: what may stand for a law's whole name inside another name. */
const shortened = (slug: string): string[] =>
  USED.find(([title]) => title === slug)?.filter((name) => name.endsWith('法')) ?? [];

/** Short names that follow from the way the Supreme People's Court titles its interpretations. */
function ofInterpretation(slug: string): string[] {
  const applied = /^最高人民法院关于适用(.+?)(?:若干问题)?的(解释.{0,2}|规定)$/.exec(slug);
  if (applied?.[1] && applied[2]) {
    const tail = applied[2];
    return [applied[1], ...shortened(applied[1])].flatMap((name) => [`${name}${tail}`, `${name}司法${tail}`]);
  }
  const heard =
    /^最高人民法院关于(?:审理)?(.+?)(?:案件)?(?:具体)?(?:适用|应用)法律(?:若干)?问题的(解释|规定)(.{0,2})$/.exec(
      slug,
    );
  if (heard?.[1]) {
    const subject = heard[1].replace(/纠纷$/, '');
    return [subject, heard[1]].flatMap((name) => [
      `${name}${heard[2]}${heard[3]}`,
      `${name}司法解释${heard[3]}`,
    ]);
  }
  const other =
    /^(?:最高人民法院)?关于(.+?)(?:若干问题)?的?(若干规定|规定|解释|办法|意见|批复)(.{0,2})$/.exec(slug);
  return other?.[1] ? [`${other[1]}${other[2]?.replace('若干', '')}${other[3]}`] : [];
}

/** Every name under which a law of the library may be sought, with the laws it may mean, most likely first. */
export function aliasTable(slugs: Iterable<string>): Map<string, readonly string[]> {
  const table = new Map<string, string[]>();
  const known = new Set(slugs);
  const add = (name: string, slug: string) => {
    const plain = lawSlug(name);
    const before = table.get(plain);
    if (plain.length < 2 || !known.has(slug) || before?.includes(slug)) return;
    table.set(plain, before ? [...before, slug] : [slug]);
  };
  for (const slug of known) add(slug, slug);
  for (const [title, ...names] of USED) for (const name of names) add(name, lawSlug(title));
  for (const { title, short } of Object.values(LAWS)) add(short, lawSlug(title));
  for (const slug of known) for (const name of ofInterpretation(slug)) add(name, slug);
  return table;
}
