import { cite, citeAll } from '#law/citations.ts';
import { formatYuan } from '#law/fees/index.ts';
import type { Block } from '#modules/documents/index.ts';
import { partyBlocks } from '../paper/parties.ts';
import { flat, heading, ln, para, type Reader } from '../reader.ts';
import { field, type Template } from '../template.ts';
import type { PleadingEvidence } from '../terms.ts';
import {
  agentBlocks,
  agentSection,
  CAUSE,
  caseSection,
  closing,
  COURT,
  nameOfCase,
  noteOf,
  partySection,
  signSection,
} from './common.ts';

const ROLES = ['原告', '被告', '第三人'] as const;

/** Claims as a numbered list, each with its sum where the words do not say it. */
export const claimBlocks = (v: Reader): Block[] => {
  const claims = v.values.claims.filter(({ text }) => text.trim() !== '');
  if (claims.length === 0) return v.paragraphs('no-claims', 4);
  return claims.map(({ text, amountFen }, at) => {
    const words = text.trim().replaceAll(/\s*\n\s*/g, ' ');
    const sum = amountFen ? formatYuan(amountFen) : '';
    const said =
      sum === '' ||
      words.includes(sum) ||
      words.includes(sum.replace(/\.00$/, '')) ||
      words.replaceAll(',', '').includes(sum.replaceAll(',', '').replace(/\.00$/, ''));
    return para(`${at + 1}. ${said ? words : `${words.replace(/[。；;]$/u, '')}（金额${sum}元）。`}`);
  });
};

/** 证据和证据来源 as a table; three empty rows for the pen when nothing is listed. */
export function evidenceTable(list: readonly PleadingEvidence[]): Block {
  const named = list.filter(({ name }) => name.trim() !== '');
  const rows =
    named.length > 0
      ? named
      : Array.from({ length: 3 }, () => ({ name: '', purpose: '', source: '', pages: '' }));
  return {
    is: 'table',
    widths: [8, 28, 20, 32, 12],
    header: ['序号', '证据名称', '证据来源', '证明目的', '页码'].map((words) => ({
      lines: [words],
      align: 'center' as const,
    })),
    rows: rows.map((item, at) => [
      { lines: [String(at + 1)], align: 'center' },
      { lines: [item.name] },
      { lines: [item.source] },
      { lines: [item.purpose] },
      { lines: [item.pages], align: 'center' },
    ]),
  };
}

/** 民事起诉状, for any cause. */
export const complaint: Template = {
  id: 'complaint',
  name: '民事起诉状',
  title: '民事起诉状',
  group: 'complaint',
  description: '一审民事案件通用，按民事诉讼法列明当事人、诉讼请求、事实与理由、证据。',
  articles: citeAll('CPL', '122', '123', '124'),
  files: 'civil',
  sections: [
    caseSection(COURT, CAUSE),
    partySection(ROLES),
    agentSection,
    {
      title: '诉讼请求',
      fields: [field('claims', '诉讼请求', 'claims', { required: true, article: cite('CPL', '124(三)') })],
    },
    {
      title: '事实与理由',
      fields: [field('facts', '事实与理由', 'long', { required: true, article: cite('CPL', '124(三)') })],
    },
    {
      title: '证据',
      fields: [field('evidence', '证据和证据来源', 'evidence', { article: cite('CPL', '124(四)') })],
    },
    signSection,
  ],
  notes: [
    noteOf('起诉要有明确的被告、具体的诉讼请求和事实、理由，并属于受诉法院管辖。', cite('CPL', '122')),
    noteOf('递交纸质起诉状的，按被告人数提交副本；在线提交不需要。', cite('CPL', '123')),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    ...partyBlocks(v.values.parties, ROLES),
    ...agentBlocks(v),
    para(ln`案由：${v.run('cause', 12)}`),
    heading('诉讼请求'),
    ...claimBlocks(v),
    heading('事实与理由'),
    ...v.paragraphs('facts', 8),
    heading('证据和证据来源'),
    evidenceTable(v.values.evidence),
    ...closing(v, '具状人', '原告'),
    flat('附：本起诉状副本、证据材料。'),
  ],
};
