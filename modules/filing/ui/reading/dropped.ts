import { kindByName } from '../materials/guess-place.ts';

const order = new Intl.Collator('zh-CN', { numeric: true });
const stem = (name: string) => name.replace(/\.[A-Za-z0-9]{1,5}$/, '');

/** A photograph that can become a page: JPEG or PNG. */
export const isPhoto = ({ name }: { readonly name: string }): boolean => /\.(jpe?g|png)$/i.test(name);

/** By name, numbers by their value: IMG_9 before IMG_10, 起诉状 before 起诉状(2); of equal names the first stays first. */
export const byName = <T extends { readonly name: string }>(files: readonly T[]): readonly T[] =>
  files.toSorted((a, b) => order.compare(stem(a.name), stem(b.name)));

/** The name says nothing, or only that it is a picture. */
const couldBePage = (name: string): boolean => {
  const kind = kindByName(name);
  return kind === undefined || (kind === 'evidence' && /照片|图片|微信/.test(name));
};

/**
 * Of files dropped at once: which are the complaint, and which are other papers. What is called 起诉状 is; else the first
 * document; else all photographs whose names do not say something else are its pages, in the order of their names.
 */
export function complaintAmong<T extends { readonly name: string }>(
  files: readonly T[],
): { readonly pages: readonly T[]; readonly others: T[] } {
  const [photos, documents] = [files.filter(isPhoto), files.filter((file) => !isPhoto(file))];
  const called = ({ name }: T) => kindByName(name) === 'complaint';
  const pages =
    [
      documents.filter(called).slice(0, 1),
      byName(photos.filter(called)),
      documents.slice(0, 1),
      byName(photos.filter(({ name }) => couldBePage(name))),
    ].find((some) => some.length > 0) ?? files.slice(0, 1);
  return { pages, others: files.filter((file) => !pages.includes(file)) };
}
