import type { LawIndex } from './build.ts';
import type { Term } from './rank.ts';
import { cutByVocabulary, isEmptyWord } from './vocabulary.ts';

/** What lawyers say for what the texts say. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  诉讼费: ['诉讼费用', '案件受理费'],
  起诉状: ['诉状'],
  律师费: ['律师代理费'],
  精神损失费: ['精神损害'],
  抚养权: ['抚养'],
  房租: ['租金'],
  试用: ['试用期'],
  辞退: ['解除劳动合同'],
  工资: ['劳动报酬'],
  加班费: ['加班', '延长工作时间'],
  彩礼: ['财物'],
  拘留: ['羁押'],
};
/** Names that teachers and judges gave to rules, for the words in which the rule is written. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/离婚冷静期|冷静期/g, '离婚登记 撤回 三十日'],
  [/公司?法人人格否认|刺破公司面纱|揭开公司面纱/g, '滥用公司法人独立地位'],
  [/一事不再理|重复起诉/g, '重复起诉 诉讼请求'],
  [/假一赔[三十]|退一赔[三十]/g, '惩罚性赔偿 价款 十倍'],
  [/高空抛物/g, '建筑物 抛掷 坠落'],
  [/情势变更/g, '合同 基础条件 重大变化'],
  [/见义勇为/g, '因保护他人民事权益'],
  [/好意同乘/g, '无偿搭乘'],
  [/自甘风险/g, '自愿参加 文体活动'],
  [/父债子偿/g, '遗产 清偿 债务 继承人'],
];
const inWords = (text: string): string =>
  CALLED.reduce((out, [name, words]) => out.replaceAll(name, ` ${words} `), text);

/** Words that ask and are not asked for. */
const ASKING = new Set([
  '规定',
  '怎么',
  '如何',
  '什么',
  '多少',
  '哪些',
  '哪个',
  '是否',
  '法条',
  '法律',
  '应当',
  '可以',
  '有关',
]);
const MOST_TERMS = 8;
const RARE = 3;
const MOST_ALIKE = 12;

/** The words of a query as the index knows them, rarest weighing most. A word that is in no text is replaced by longer words that hold it. */
export function termsOf(index: LawIndex, text: string): { terms: Term[]; unknown: string[] } {
  const all = cutByVocabulary(inWords(text), index.vocabulary).filter((word) => !isEmptyWord(word));
  const asked = all.filter((word) => !ASKING.has(word));
  const words = [...new Set(asked.length > 0 ? asked : all)];
  const terms: Term[] = [];
  const unknown: string[] = [];
  for (const word of words.slice(0, MOST_TERMS)) {
    const ids = idsOf(index, word);
    if (ids.length === 0) unknown.push(word);
    else terms.push({ word, ids, weight: rarity(index, ids) });
  }
  return { terms, unknown };
}

function idsOf(index: LawIndex, word: string): number[] {
  const own = index.vocabulary.id(word);
  const ids = own === undefined ? [] : [own];
  for (const other of SAID[word] ?? []) {
    const id = index.vocabulary.id(other);
    if (id !== undefined) ids.push(id);
  }
  const places = ids.reduce((sum, id) => sum + (index.first[id + 1] ?? 0) - (index.first[id] ?? 0), 0);
  if (places >= RARE || word.length < 2) return ids;
  for (let id = 0; id < index.vocabulary.size && ids.length < MOST_ALIKE; id++)
    if (id !== own && index.vocabulary.word(id).includes(word)) ids.push(id);
  return ids;
}

function rarity(index: LawIndex, ids: readonly number[]): number {
  const places = ids.reduce((sum, id) => sum + (index.first[id + 1] ?? 0) - (index.first[id] ?? 0), 0);
  return Math.log(1 + (index.docs + 1) / (places + 1));
}
