import type { Complaint, Style } from '../complaint.ts';
import { numeral } from './words.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** The number before an item. */
function mark(style: Style['number'], n: number): string {
  switch (style) {
    case '1、':
      return `${n}、`;
    case '1.':
      return `${n}. `;
    case '一、':
      return `${numeral(n)}、`;
    case '（一）':
      return `（${numeral(n)}）`;
    case '（1）':
      return `（${n}）`;
    case '①':
      return CIRCLED[n - 1] ?? '';
    case '第一项，':
      return `第${numeral(n)}项，`;
    case '１．':
      return `${String.fromCharCode(0xff10 + n)}．`;
    case 'none':
      return '';
  }
}

export const heading = (style: Style, text: string) =>
  `${style.frame?.[0] ?? ''}${text}${style.frame?.[1] ?? '：'}`;

export function claimLines(complaint: Complaint): string[] {
  const { style, claims } = complaint;
  const head = heading(style, style.headings[0]);
  if (style.party === 'form') {
    const labels = ['1.主要请求', '2.其他给付', '3.违约责任', '4.其他请求', '5.补充请求', '6.费用'];
    return [
      head,
      ...claims.map((one, i) => `${labels[i] ?? ''}\t${one.text}`),
      '7.是否主张诉讼费用\t是□ 否□',
      '8.标的总额\t',
    ];
  }
  const items = claims.map(
    (one, i) => `${mark(style.number, i + 1)}${one.text}${i === claims.length - 1 ? '。' : '；'}`,
  );
  return style.inline ? [`${head}${items.join('')}`] : [head, ...items];
}

export function evidenceLines(complaint: Complaint): string[] {
  const { style, evidence } = complaint;
  if (evidence.length === 0 || style.evidence === undefined) return [];
  const head = heading(style, style.headings[2]);
  const sourced = evidence.some((one) => one.source !== undefined);
  const paged = evidence.some((one) => one.pages !== undefined);
  switch (style.evidence) {
    case 'table': {
      let page = 1;
      const columns = [
        '序号',
        '证据名称',
        '证明目的',
        ...(sourced ? ['来源'] : []),
        ...(paged ? ['页码'] : []),
      ];
      const rows = evidence.map((one, i) => {
        const from = page;
        page += one.pages ?? 0;
        const range = one.pages === undefined ? '' : one.pages === 1 ? `${from}` : `${from}-${page - 1}`;
        return [
          `${i + 1}`,
          one.name,
          one.purpose ?? '',
          ...(sourced ? [one.source ?? ''] : []),
          ...(paged ? [range] : []),
        ].join('\t');
      });
      return [head, columns.join('\t'), ...rows];
    }
    case 'named':
      return [
        head,
        ...evidence.flatMap((one, i) => [
          `证据${numeral(i + 1)}：${one.name}${one.pages === undefined ? '' : `（共${one.pages}页）`}`,
          ...(one.purpose === undefined ? [] : [`证明目的：${one.purpose}。`]),
          ...(one.source === undefined ? [] : [`来源：${one.source}。`]),
        ]),
      ];
    case 'inline':
      return [`${head}${evidence.map((one, i) => `${i + 1}.${one.name}`).join('；')}。`];
    case 'list':
      return [
        head,
        ...evidence.map(
          (one, i) =>
            `${i + 1}、${one.name}${one.pages === undefined ? '' : `，共${one.pages}页`}${one.purpose === undefined ? '' : `，证明${one.purpose}`}${one.source === undefined ? '' : `，来源：${one.source}`}；`,
        ),
      ];
  }
}
