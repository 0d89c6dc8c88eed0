import type { LawKind } from '../terms.ts';

/**
 * The permanent name of a law, made from its title alone: without 中华人民共和国, brackets, spaces and marks, so that the spellings of
 * different sources ("〈〉" for "《》", a space for "、") meet. 《中华人民共和国民事诉讼法》 → 民事诉讼法.
 */
export function lawSlug(title: string): string {
  const plain = title.normalize('NFKC').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
  return (plain.replaceAll('中华人民共和国', '') || plain).slice(0, 160);
}

const SPOKEN: Readonly<Record<string, LawKind>> = {
  宪法: 'constitution',
  法律: 'law',
  行政法规: 'regulation',
  监察法规: 'regulation',
  司法解释: 'interpretation',
  地方性法规: 'local-regulation',
  地方法规: 'local-regulation',
  部门规章: 'department-rule',
  规章: 'department-rule',
};

/** The kind that a source names (类型), else the one that the title tells; 其他 where neither does. */
export function kindOf(title: string, spoken = ''): LawKind {
  if (lawSlug(title) === '宪法') return 'constitution';
  const named = SPOKEN[spoken.trim()];
  if (named) return named;
  if (/^最高人民(法院|检察院)/.test(title)) return 'interpretation';
  if (/^中华人民共和国.+(法|法典)$/.test(title) || title.startsWith('全国人民代表大会')) return 'law';
  if (/^(中华人民共和国|国务院).+(条例|办法|规定|细则)$/.test(title)) return 'regulation';
  if (/^.{2,8}(省|市|自治区|自治州|自治县).*(条例|办法|规定)$/.test(title)) return 'local-regulation';
  return 'other';
}
