/**
 * Regenerates the compact tables beside this file from a folder of source data:
 *   node modules/reference/data/build.ts <folder with courts/ and causes/>
 * Facts only (names, codes, parents) and their romanisation; nothing here runs in the server.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customPinyin, pinyin } from 'pinyin-pro';

type SourceCourt = {
  name: string;
  level: string;
  kind: string;
  province: string;
  courtSystemCode: string;
  parentCourtSystemCode: string | null;
  divisionCode: string | null;
  caseNumberCode: string | null;
  caseNumberCodeSource: string;
};
/** A cause of the other lists: all of them have codes. */
type CodedCause = { code: string; name: string; children?: CodedCause[] };
const OTHER_LISTS = {
  administrative: 'administrative_causes_2020',
  charge: 'criminal_charges',
  enforcement: 'enforcement_causes_wenshu2019',
  compensation: 'state_compensation_causes_wenshu2019',
} as const;
/** Charges from before October 1997: of no use in a filing of today. */
const OLD_CHARGES = '440';
/** The first chapter of charges stands in the source as a leaf before its own members. */
const STATE_SECURITY = { chapter: '2', misplaced: '3' };
type SourceCause = {
  no?: string;
  name: string;
  level: number;
  courtSystemCode?: string;
  children?: SourceCause[];
};

type OtherCause = { list: string; id: string; parent: string; level: number; name: string };

const LEVELS = ['最高人民法院', '高级人民法院', '中级人民法院', '基层人民法院'];
const KINDS = ['普通', '兵团', '知识产权', '金融', '海事', '铁路运输', '林区', '互联网'];

/** Place names whose reading a general dictionary gets wrong or doubtful. */
const PLACE_READINGS: [string, string[]][] = `
  重庆 chong qing; 六安 lu an; 六合 lu he; 亳州 bo zhou; 蚌埠 beng bu; 台州 tai zhou; 天台 tian tai; 丽水 li shui;
  大埔 da bu; 番禺 pan yu; 乐清 yue qing; 乐亭 lao ting; 浚县 xun xian; 涡阳 guo yang; 荥阳 xing yang;
  荥经 ying jing; 中牟 zhong mu; 牟平 mu ping; 铅山 yan shan; 洪洞 hong tong; 单县 shan xian; 莘县 shen xian;
  东阿 dong e; 枞阳 zong yang; 歙县 she xian; 黟县 yi xian; 蔚县 yu xian; 井陉 jing xing; 任丘 ren qiu;
  任城 ren cheng; 盱眙 xu yi; 睢县 sui xian; 睢阳 sui yang; 睢宁 sui ning; 尉犁 yu li; 尉氏 wei shi; 泌阳 bi yang;
  渑池 mian chi; 长垣 chang yuan; 长葛 chang ge; 长子县 zhang zi xian; 都昌 du chang; 都匀 du yun; 阿城 a cheng;
  东莞 dong guan; 莞城 guan cheng; 会泽 hui ze; 会同 hui tong; 会宁 hui ning; 会理 hui li; 会东 hui dong;
  会昌 hui chang; 乐陵 lao ling; 乐安 le an; 乐平 le ping; 乐昌 le chang; 乐山 le shan; 乐东 le dong; 乐至 le zhi;
  曲阳 qu yang; 曲阜 qu fu; 曲靖 qu jing; 阳曲 yang qu; 沁县 qin xian; 隰县 xi xian; 解放区 jie fang qu;
  藁城 gao cheng; 获嘉 huo jia; 获鹿 huo lu; 柏乡 bai xiang; 繁峙 fan shi; 吴堡 wu bu; 柞水 zha shui; 华阴 hua yin;
  华州 hua zhou; 华县 hua xian; 宕昌 tan chang; 临朐 lin qu; 鄄城 juan cheng; 巨野 ju ye; 费县 fei xian;
  邗江 han jiang; 浒墅 xu shu; 鄞州 yin zhou; 嵊州 sheng zhou; 嵊泗 sheng si; 郴州 chen zhou; 耒阳 lei yang;
  汝城 ru cheng; 监利 jian li; 黄陂 huang pi; 蕲春 qi chun; 秭归 zi gui; 郧西 yun xi; 洞头 dong tou; 犍为 qian wei;
  郫都 pi du; 筠连 jun lian; 邛崃 qiong lai; 什邡 shi fang; 阆中 lang zhong; 珙县 gong xian; 叙永 xu yong;
  石柱 shi zhu; 朝阳 chao yang; 朝天 chao tian; 番阳 po yang; 涪陵 fu ling; 綦江 qi jiang; 勐海 meng hai;
  勐腊 meng la; 沾益 zhan yi; 南召 nan zhao; 召陵 shao ling; 郏县 jia xian; 叶县 ye xian; 舞阳 wu yang;
  柘城 zhe cheng; 淇县 qi xian; 滑县 hua xian; 殷都 yin du; 瀍河 chan he; 涧西 jian xi; 管城 guan cheng;
  惠济 hui ji; 砀山 dang shan; 泗县 si xian; 裕安 yu an; 濉溪 sui xi; 谯城 qiao cheng; 侗族 dong zu;
  长白 chang bai; 长顺 chang shun; 扶绥 fu sui; 行唐 xing tang; 闵行 min hang; 大城县 dai cheng xian;
  涿鹿 zhuo lu; 宝坻 bao di; 大邑 da yi; 城厢 cheng xiang; 厦门 xia men; 同心 tong xin; 和硕 he shuo; 和静 he jing;
  车站 che zhan; 红柳 hong liu; 般阳 ban yang; 临洮 lin tao; 洮南 tao nan; 洮北 tao bei; 珲春 hun chun;
  桦甸 hua dian; 穆棱 mu ling; 绥棱 sui leng; 讷河 ne he; 巴彦淖尔 ba yan nao er; 磴口 deng kou;
  新巴尔虎 xin ba er hu; 敖汉 ao han; 鄯善 shan shan; 岢岚 ke lan; 万柏林 wan bai lin; 尖草坪 jian cao ping;
  古县 gu xian; 洪雅 hong ya; 重作 chong zuo; 重婚 chong hun; 重复 chong fu; 重整 chong zheng; 重新 chong xin;
  重组 chong zu; 差价 cha jia; 行纪 hang ji; 银行 yin hang; 行为 xing wei; 公允 gong yun; 出让 chu rang;
  转让 zhuan rang; 为由 wei you; 期货 qi huo; 划转 hua zhuan; 揽 lan; 卡 ka; 空难 kong nan;
`
  .split(';')
  .map((entry) => entry.trim().split(' '))
  .flatMap(([place = '', ...said]) => (place === '' ? [] : [[place, said] satisfies [string, string[]]]));
customPinyin(Object.fromEntries(PLACE_READINGS.map(([place, said]) => [place, said.join(' ')])));

/** Readings these characters always have in the names of courts, unless PLACE_READINGS says otherwise. */
const IN_PLACE_NAMES: Record<string, string> = {
  都: 'du',
  长: 'chang',
  乐: 'le',
  蚌: 'beng',
  会: 'hui',
  重: 'chong',
};

/** One syllable per character, without tone; ü is typed v. */
function syllables(name: string): string[] {
  const chars = Array.from(name);
  const read = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }).map((s) =>
    s.toLowerCase(),
  );
  if (name.endsWith('法院')) chars.forEach((char, at) => (read[at] = IN_PLACE_NAMES[char] ?? read[at] ?? ''));
  for (const [place, said] of PLACE_READINGS) {
    const at = name.indexOf(place);
    if (at >= 0) said.forEach((syllable, i) => (read[at + i] = syllable));
  }
  return read;
}

function main(folder: string): void {
  const courts = JSON.parse(readFileSync(join(folder, 'courts/courts.json'), 'utf8')) as SourceCourt[];
  const civil = JSON.parse(readFileSync(join(folder, 'causes/civil_causes_2025.json'), 'utf8')) as {
    tree: SourceCause[];
  };

  const causes: { id: string; parent: string; level: number; no: string; name: string }[] = [];
  const walk = (nodes: SourceCause[], parent: string): void => {
    nodes.forEach((node, at) => {
      const no = node.no ?? `(${at + 1})`;
      const id = node.courtSystemCode ?? `L${node.level}-${no}`;
      causes.push({ id, parent, level: node.level, no, name: node.name });
      walk(node.children ?? [], id);
    });
  };
  walk(civil.tree, '');

  const others = Object.entries(OTHER_LISTS).flatMap(([list, file]) => {
    const tree = JSON.parse(readFileSync(join(folder, `causes/${file}.json`), 'utf8')) as CodedCause[];
    const flat = (nodes: readonly CodedCause[], parent: string, level: number): OtherCause[] =>
      nodes.flatMap((node) => {
        if (list === 'charge' && node.code === OLD_CHARGES) return [];
        const lost = list === 'charge' && node.code === STATE_SECURITY.misplaced;
        const here = { list, id: node.code, parent, level, name: node.name };
        const { chapter } = STATE_SECURITY;
        return lost
          ? [{ ...here, parent: chapter, level: 2 }, ...flat(node.children ?? [], chapter, 2)]
          : [here, ...flat(node.children ?? [], node.code, level + 1)];
      });
    return flat(tree, '', 1);
  });

  // The commonest reading of each character stands once; a row only says where it differs.
  const names = [...courts.map((c) => c.name), ...causes.map((c) => c.name), ...others.map((c) => c.name)];
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const read = syllables(name);
    const chars = Array.from(name);
    if (read.length !== chars.length) throw new Error(`reading of ${name} has ${read.length} syllables`);
    chars.forEach((char, at) => {
      const of = counts.get(char) ?? new Map<string, number>();
      of.set(read[at] ?? '', (of.get(read[at] ?? '') ?? 0) + 1);
      counts.set(char, of);
    });
  }
  const usual = new Map<string, string>();
  for (const [char, of] of counts) {
    const best = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    if (best) usual.set(char, best[0]);
  }
  const unusual = (name: string): string =>
    syllables(name)
      .flatMap((syllable, at) =>
        usual.get(Array.from(name)[at] ?? '') === syllable ? [] : [`${at}${syllable}`],
      )
      .join(' ');

  const bySyllable = new Map<string, string[]>();
  for (const [char, syllable] of usual) {
    if (/[^\x20-\x7e]/.test(char)) bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), char]);
  }

  write('courts.tsv', [
    '# Courts of China, 3,498: court-system code, name, level, kind, province, parent, division code, case-number code.',
    "# Facts after the courts' public directory (court-system codes), GB/T 2260 (divisions), 法〔2015〕137号 and 法〔2018〕335号 (case-number codes). Compiled 2026-11-22.",
    `# level ${LEVELS.map((l, i) => `${i + 1}=${l}`).join(' ')}; kind ${KINDS.map((k, i) => `${i}=${k}`).join(' ')}`,
    '# id\tparent\tlevel\tkind\tprovince\tname\tdivision\tcaseCode\tcaseCodeSource\tunusual readings (position+syllable)',
    ...courts
      .toSorted((a, b) => (a.courtSystemCode < b.courtSystemCode ? -1 : 1))
      .map((c) =>
        [
          c.courtSystemCode,
          c.parentCourtSystemCode ?? '',
          LEVELS.indexOf(c.level) + 1,
          KINDS.indexOf(c.kind),
          c.province,
          c.name,
          c.divisionCode ?? '',
          c.caseNumberCode ?? '',
          c.caseNumberCodeSource,
          unusual(c.name),
        ].join('\t'),
      ),
  ]);
  write('civil-causes.tsv', [
    '# Civil causes of action, list 2025 (民事案件案由规定, 法〔2025〕227号), in force from 2026-01-01: 1,055 = 12 + 59 + 514 + 470. Compiled 2026-11-22.',
    '# id: the four- or five-digit court-system code where there is one, else L<level>-<number in the list>',
    '# id\tparent\tlevel\tnumber\tname\tunusual readings (position+syllable)',
    ...causes.map((c) => [c.id, c.parent, c.level, c.no, c.name, unusual(c.name)].join('\t')),
  ]);
  write('other-causes.tsv', [
    '# Causes of the other kinds of filing: administrative (法发〔2020〕44号, from 2021-01-01), charges (罪名), enforcement and state compensation',
    '# (the courts’ information system, as published judgments show them). id: the court-system code. Compiled 2026-11-22.',
    '# list\tid\tparent\tlevel\tname\tunusual readings (position+syllable)',
    ...others.map((c) => [c.list, c.id, c.parent, c.level, c.name, unusual(c.name)].join('\t')),
  ]);
  write('readings.tsv', [
    '# The usual reading (no tone) of every character in the tables of courts and causes; made with pinyin-pro and checked place names.',
    ...[...bySyllable]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([s, chars]) => `${s}\t${chars.toSorted().join('')}`),
  ]);
}

function write(file: string, lines: string[]): void {
  writeFileSync(join(import.meta.dirname, file), `${lines.join('\n')}\n`);
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: node modules/reference/data/build.ts <data folder>');
main(folder);
