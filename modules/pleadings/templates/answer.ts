import { cite, citeAll } from '#law/citations.ts';
import { partyBlocks } from '../paper/parties.ts';
import { heading, ln, para } from '../reader.ts';
import { field, type Template } from '../template.ts';
import {
  agentBlocks,
  agentSection,
  caseLine,
  CASE_NUMBER,
  CAUSE,
  caseSection,
  closing,
  COURT,
  nameOfCase,
  noteOf,
  partySection,
  signSection,
} from './common.ts';
import { evidenceTable } from './complaint.ts';

/** 民事答辩状. */
export const answer: Template = {
  id: 'answer',
  name: '民事答辩状',
  title: '民事答辩状',
  group: 'answer',
  description: '对原告的诉讼请求、事实和理由提出意见，适用于各类案由。',
  articles: citeAll('CPL', '128'),
  sections: [
    caseSection(COURT, CASE_NUMBER, CAUSE),
    partySection(['答辩人', '被答辩人']),
    agentSection,
    {
      title: '答辩',
      fields: [
        field('opinion', '对诉讼请求的意见', 'long', { required: true, help: '逐项写明同意或者不同意。' }),
        field('facts', '事实与理由', 'long', { required: true }),
        field('evidence', '证据和证据来源', 'evidence'),
      ],
    },
    signSection,
  ],
  notes: [
    noteOf('收到起诉状副本之日起十五日内提出；不提出答辩状的，不影响法院审理。', cite('CPL', '128')),
    noteOf(
      '对管辖权有异议的，应当在提交答辩状期间另行提出；不提出并应诉答辩的，视为受诉法院有管辖权，但违反级别管辖和专属管辖的除外。',
      cite('CPL', '130'),
    ),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    ...partyBlocks(v.values.parties, ['答辩人', '被答辩人']),
    ...agentBlocks(v),
    caseLine(v),
    para('答辩人就上列案件答辩如下：'),
    heading('答辩请求和意见'),
    ...v.paragraphs('opinion'),
    heading('事实与理由'),
    ...v.paragraphs('facts', 8),
    heading('证据和证据来源'),
    evidenceTable(v.values.evidence),
    ...closing(v, '答辩人', '答辩人'),
  ],
};

/** 民事上诉状. */
export const appeal: Template = {
  id: 'appeal',
  name: '民事上诉状',
  title: '民事上诉状',
  group: 'answer',
  description: '不服一审判决、裁定，向上一级法院提起上诉。',
  articles: citeAll('CPL', '171', '172', '173'),
  sections: [
    caseSection(
      field('first-court', '原审法院', 'text', { required: true }),
      field('case-number', '原审案号', 'text', { required: true }),
      CAUSE,
      field('decision', '不服的裁判', 'choice', { options: ['民事判决', '民事裁定'], required: true }),
      field('served-on', '裁判文书送达日期', 'date', { required: true, article: cite('CPL', '171') }),
      field('court', '二审法院', 'text', { required: true, help: '原审法院的上一级法院。' }),
    ),
    partySection(['上诉人', '被上诉人', '原审其他当事人']),
    agentSection,
    {
      title: '上诉',
      fields: [
        field('requests', '上诉请求', 'long', {
          required: true,
          help: '如：撤销一审判决第二项，改判驳回该项请求。',
        }),
        field('facts', '上诉理由', 'long', { required: true, help: '事实认定、法律适用、程序三个方面。' }),
      ],
    },
    signSection,
  ],
  notes: [
    noteOf('判决送达之日起十五日、裁定送达之日起十日内上诉。', cite('CPL', '171')),
    noteOf('上诉状通过原审法院提出，并按对方当事人人数提交副本。', cite('CPL', '173')),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    ...partyBlocks(v.values.parties, ['上诉人', '被上诉人', '原审其他当事人']),
    ...agentBlocks(v),
    para(
      ln`上诉人因${v.run('cause', 10)}一案，不服${v.run('first-court', 12)}${v.run('case-number', 12)}${v.run('decision', 4)}（送达日期：${v.day('served-on')}），现提出上诉。`,
    ),
    heading('上诉请求'),
    ...v.paragraphs('requests'),
    heading('上诉理由'),
    ...v.paragraphs('facts', 8),
    ...closing(v, '上诉人', '上诉人'),
  ],
};
