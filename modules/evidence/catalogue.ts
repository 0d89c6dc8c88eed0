import type { PlainDate } from '#law/time.ts';
import type { Block, Cell, Paper } from '#modules/documents/index.ts';
import type { EvidenceOfDraft } from './deps.ts';
import { groupsOf, linesOf } from './list.ts';
import type { EvidenceLine } from './terms.ts';

const head = (text: string): Cell => ({ lines: [text], head: true, align: 'center' });
const middle = (text: string): Cell => ({ lines: [text], align: 'center' });
const WIDTHS = [8, 22, 32, 14, 9, 6, 9] as const;

const pagesText = ({ from, to }: EvidenceLine): string =>
  from === null || to === null ? '—' : from === to ? String(from) : `${from}–${to}`;

function row(line: EvidenceLine): Cell[] {
  return [
    middle(line.label.replace('证据', '')),
    { lines: [line.name || '（未命名）'] },
    { lines: [line.purpose || '—'] },
    { lines: [line.source || '—'] },
    middle(line.copy === 'original' ? '原件' : '复印件'),
    middle(line.pages > 0 ? String(line.pages) : '—'),
    middle(pagesText(line)),
  ];
}

/**
 * The 证据目录: numbered and grouped, each piece with name, purpose, source and pages. Parties number their evidence, describe source,
 * purpose and content, sign it and date it (最高人民法院关于民事诉讼证据的若干规定 第十九条).
 */
export function catalogueOf(evidence: EvidenceOfDraft, date: PlainDate): Paper {
  const groups = groupsOf(linesOf(evidence.items));
  const rows = groups.flatMap(({ title, lines }): Cell[][] => [
    ...(title ? [[{ lines: [title], head: true, columns: WIDTHS.length } satisfies Cell]] : []),
    ...lines.map(row),
  ]);
  const sides = (role: string, names: readonly string[]) =>
    names.length > 0 ? [{ label: role, value: [names.join('、')] }] : [];
  const blocks: Block[] = [
    {
      is: 'fields',
      labelWidth: 14,
      rows: [
        ...(evidence.causeName ? [{ label: '案由', value: [evidence.causeName] }] : []),
        ...sides('原告', evidence.plaintiffs),
        ...sides('被告', evidence.defendants),
      ],
    },
    { is: 'space' },
    {
      is: 'table',
      widths: WIDTHS,
      header: ['序号', '证据名称', '证明目的', '证据来源', '形式', '页数', '页码'].map(head),
      rows,
    },
    { is: 'space' },
    {
      is: 'signature',
      lines: [{ label: '提交人（签名或者盖章）' }],
      date: 'blank',
    },
  ];
  return { title: '证据目录', date, blocks, footer: 'page-numbers' };
}
