import { sha256 } from '#kernel/crypto/digest.ts';
import type { EvidenceFile, EvidenceItem, EvidenceOfDraft } from './deps.ts';
import { evidenceLabel, type EvidenceLine } from './terms.ts';

/** More than this many pages are not one book: no court's viewer opens it with ease. */
export const MOST_PAGES = 5_000;

/** Pages a file takes in the book: those of its view; sound, film and what has no view take one, which says so. */
export const pagesOfFile = (file: EvidenceFile): number =>
  file.view === 'ready' && file.pages !== null ? file.pages : 1;

/** The lines of the 证据目录 in order, with the pages of each counted through all evidence (页码). */
export function linesOf(items: readonly EvidenceItem[]): EvidenceLine[] {
  let before = 0;
  return items.map((item, index) => {
    const inFiles = item.files.reduce((sum, file) => sum + pagesOfFile(file), 0);
    const from = inFiles > 0 ? before + 1 : null;
    before += inFiles;
    return {
      id: item.id,
      number: index + 1,
      label: evidenceLabel(index + 1),
      group: item.group.trim(),
      name: item.name.trim(),
      purpose: item.purpose.trim(),
      source: item.source.trim(),
      copy: item.copy,
      pages: inFiles > 0 ? inFiles : (item.pages ?? 0),
      from,
      to: inFiles > 0 ? before : null,
      notes: notesOf(item, inFiles),
    };
  });
}

function notesOf(item: EvidenceItem, inFiles: number): string[] {
  const notes: string[] = [];
  if (item.name.trim() === '') notes.push('没有名称');
  if (item.purpose.trim() === '') notes.push('没有写明证明目的');
  if (item.files.length === 0) notes.push('没有上传文件，证据册中没有它的页');
  if (inFiles > 0 && item.pages !== null && item.pages !== inFiles)
    notes.push(`填写的页数是 ${item.pages}，文件共 ${inFiles} 页，目录以文件为准`);
  for (const file of item.files)
    if (file.state === 'ready' && file.view !== 'ready' && file.view !== 'pending')
      notes.push(`“${file.name}”不能显示为页面，证据册中以一页说明代替`);
  return notes;
}

/** Lines that stand together under one heading; a group that comes again later is said to continue. */
export function groupsOf(lines: readonly EvidenceLine[]): { title: string; lines: EvidenceLine[] }[] {
  const groups: { title: string; lines: EvidenceLine[] }[] = [];
  const known = new Map<string, string>();
  let at: string | undefined;
  for (const line of lines) {
    if (at !== line.group || groups.length === 0)
      groups.push({ title: titleOf(line.group, known), lines: [] });
    at = line.group;
    groups.at(-1)?.lines.push(line);
  }
  return groups;
}

function titleOf(group: string, known: Map<string, string>): string {
  if (group === '') return '';
  const before = known.get(group);
  if (before !== undefined) return `${before}（续）`;
  const title = `${evidenceLabel(known.size + 1).replace('证据', '第')}组 ${group}`;
  known.set(group, title);
  return title;
}

/** Why no book can be made of this evidence now, in words; undefined when it can. */
export function whyNotOf(items: readonly EvidenceItem[]): string | undefined {
  if (items.length === 0) return '还没有列明证据，请先在“证据”中添加。';
  const files = items.flatMap((item) => item.files);
  if (files.length === 0) return '还没有上传证据文件，没有可以合并的页。';
  const bad = files.find((file) => file.state === 'refused');
  if (bad)
    return `文件“${bad.name}”不能使用：${bad.why ?? '未通过检查'}请更换这个文件，或者从证据中移除后再生成。`;
  const waiting = files.find((file) => file.state !== 'ready' || file.view === 'pending');
  if (waiting) return `文件“${waiting.name}”还在安全检查，通常只需几秒，请稍候再试。`;
  const pages = files.reduce((sum, file) => sum + pagesOfFile(file), 0);
  if (pages > MOST_PAGES)
    return `全部证据共 ${pages} 页，一册最多 ${MOST_PAGES} 页。请分成几次提交，或者只附与请求直接相关的部分。`;
  return undefined;
}

/** Changes whenever the book made of the evidence would be another one. */
export function fingerprintOf({ title, plaintiffs, defendants, items }: EvidenceOfDraft): string {
  const parts = items.map(({ files, pages: _pages, ...item }) => [
    ...Object.values(item),
    ...files.map((file) => `${file.name} ${file.viewSha256 ?? file.sha256 ?? file.state}`),
  ]);
  return sha256(JSON.stringify([title, plaintiffs, defendants, parts])).toString('hex');
}
