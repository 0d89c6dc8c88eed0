import { cite, type Citation } from '../citations.ts';

/** The three kinds of private prosecution (CrPL 210; CrI 1). */
export type ProsecutionType = '1' | '2' | '3';

/** 告诉才处理: these charges and no others (CrI 1(一)). */
const ON_COMPLAINT: readonly string[] = ['侮辱罪', '诽谤罪', '暴力干涉婚姻自由罪', '虐待罪', '侵占罪'];

/** 轻微刑事案件 by name (CrI 1(二)); further the crimes of chapters four and five up to three years' imprisonment. */
const MINOR: readonly string[] = ['故意伤害罪', '非法侵入住宅罪', '侵犯通信自由罪', '重婚罪', '遗弃罪'];
/** Parts of the criminal law whose crimes may be minor ones. */
const MINOR_PARTS: readonly string[] = [
  '生产、销售伪劣商品罪',
  '侵犯知识产权罪',
  '侵犯公民人身权利、民主权利罪',
  '侵犯财产罪',
];

/** How a charge stands to the type chosen: outside the law's closed list, outside the usual one, or within. `path` = names from the chapter down. */
export function chargeFits(
  type: ProsecutionType,
  path: readonly string[],
): { fits: boolean; closed: boolean; article: Citation } {
  const charge = path.at(-1) ?? '';
  if (type === '1')
    return { fits: ON_COMPLAINT.includes(charge), closed: true, article: cite('CrI', '1(一)') };
  if (type === '2') {
    const fits = MINOR.includes(charge) || path.some((name) => MINOR_PARTS.includes(name));
    return { fits, closed: false, article: cite('CrI', '1(二)') };
  }
  const fits = path.some((name) => MINOR_PARTS.slice(2).includes(name));
  return { fits, closed: false, article: cite('CrI', '1(三)') };
}
