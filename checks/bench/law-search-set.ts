import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** As lawyers ask: numbers in every spelling, words few and many, rare and in a third of all articles. */
export const QUERIES: readonly string[] = [
  '民诉法126',
  '民事诉讼法第一百二十六条',
  '民诉法解释 90',
  '诉讼费 减半',
  '民诉 起诉 条件',
  '劳动合同法 三十八条',
  '刑法第一百二十条之一',
  '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百一十三条',
  '民法典',
  '民法典 违约金',
  '公司法人人格否认',
  '第一百二十六条',
  '人民法院',
  '应当',
  '规定',
  '有下列情形之一的',
  '申请 人民法院 当事人',
  '县级以上地方人民政府 主管部门 监督管理',
  '违法所得 罚款 责令改正',
  '诉讼时效 三年',
  '离婚冷静期',
  '不予受理 上诉 十日',
  '举证期限',
  '电子送达 同意',
  '财产保全 担保 数额',
  '民间借贷 利率 四倍',
  '经济补偿 月工资',
  '交通事故 责任 保险',
  '买卖合同纠纷管辖',
  '物业费',
  '网购 七天 退货',
  '没有这样的词语琉璃盏',
];

/** Writes 1,400 laws of 46 articles made of invented words, for machines without the texts. */
export async function inventLibrary(place: string): Promise<string> {
  const stems =
    '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃列张寒来暑往秋收冬藏'.split('');
  const said = QUERIES.join(' ').split(/\s+/);
  let seed = 7;
  const next = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % n;
  };
  const word = () =>
    next(60) === 0
      ? (said[next(said.length)] ?? '')
      : `${stems[next(stems.length)]}${stems[next(stems.length)]}`;
  const out = createWriteStream(place);
  for (let law = 0; law < 1_400; law++) {
    const articles = Array.from({ length: 46 }, (_, i) => ({
      label: `第${i + 1}条`,
      path: [`第一章　${word()}`],
      text: `${Array.from({ length: 40 }, word).join('')}。`,
    }));
    const line = { title: `样本${law}号条例`, type: '行政法规', validFrom: '2020-01-01', articles };
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return place;
}
