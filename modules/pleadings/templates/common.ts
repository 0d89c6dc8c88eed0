import type { Citation } from '#law/citations.ts';
import { type Block, orBlank } from '#modules/documents/index.ts';
import { namesIn, partyBlocks } from '../paper/parties.ts';
import { flat, heading, ln, para, type Reader } from '../reader.ts';
import { field, type Template } from '../template.ts';
import type { Note, TemplateField, TemplateSection } from '../terms.ts';

/** 当事人; the first role is the side one acts for. */
export const partySection = (roles: readonly string[], title = '当事人'): TemplateSection => ({
  title,
  fields: [field('parties', '当事人', 'parties', { roles: [...roles], required: true })],
});

export const COURT = field('court', '受理法院', 'text', {
  required: true,
  help: '写全称，如：郑州市金水区人民法院。',
});
export const CASE_NUMBER = field('case-number', '案号', 'text', { help: '如：（2026）豫0105民初1234号。' });
export const CAUSE = field('cause', '案由', 'text', { help: '如：民间借贷纠纷。' });

export const caseSection = (...fields: readonly TemplateField[]): TemplateSection => ({
  title: '案件',
  fields: [...fields],
});

/** 委托诉讼代理人, known from who is signed in. */
export const agentSection: TemplateSection = {
  title: '委托诉讼代理人',
  fields: [
    field('agent-name', '律师姓名', 'text', { help: '没有委托代理人的，留空即可。' }),
    field('agent-firm', '律师事务所', 'text'),
    field('agent-licence', '执业证号', 'text'),
    field('agent-phone', '联系电话', 'text'),
  ],
};

export const signSection: TemplateSection = {
  title: '签署',
  fields: [field('sign-date', '日期', 'date', { help: '留空的，打印后手写。' })],
};

export const agentBlocks = (v: Reader): Block[] => {
  const name = v.text('agent-name');
  if (name === '') return [];
  const firm = v.text('agent-firm');
  const more = [
    firm && `${firm}律师`,
    v.text('agent-licence') && `执业证号${v.text('agent-licence')}`,
    v.text('agent-phone') && `联系电话${v.text('agent-phone')}`,
  ];
  return [
    para([
      { text: '委托诉讼代理人：', face: 'hei' },
      { text: `${[name, ...more.filter(Boolean)].join('，')}。` },
    ]),
  ];
};

/** 此致, the court, who signs, the day. */
export const closing = (v: Reader, label: string, role: string, to = v.text('court')): Block[] => [
  para('此致'),
  flat([orBlank(to, 14)]),
  {
    is: 'signature',
    lines: [{ label: `${label}（签名或者盖章）：`, value: namesIn(v.values.parties, role) }],
    date: v.plainDay('sign-date') ?? 'blank',
  },
];

/** The case a paper within a running case is about. */
export const caseLine = (v: Reader): Block =>
  para(ln`案号：${v.run('case-number', 14)}　案由：${v.run('cause', 10)}`);

export const noteOf = (text: string, article: Citation): Note => ({ text, article: article.label });

/** （民间借贷纠纷） or the case number, for the name of the file. */
export const nameOfCase = (v: Reader): string => v.text('case-number') || v.text('cause');

type Application = Omit<Template, 'blocks' | 'sections' | 'caseName'> & {
  roles: readonly [string, ...string[]];
  /** What is asked besides parties and case. */
  fields: readonly TemplateField[];
  reasonsLabel?: string;
  /** 申请事项. */
  request: (v: Reader) => readonly Block[];
  /** What stands between request and reasons. */
  details?: (v: Reader) => readonly Block[];
  attachments?: readonly string[];
};

/** An application (申请书): parties, what is asked, why, to which court. */
export function application({
  roles,
  fields,
  request,
  details,
  reasonsLabel = '事实与理由',
  attachments,
  ...rest
}: Application): Template {
  const [role] = roles;
  return {
    ...rest,
    sections: [
      caseSection(COURT, CASE_NUMBER, CAUSE),
      partySection(roles),
      agentSection,
      { title: '申请内容', fields: [...fields, field('reasons', reasonsLabel, 'long', { required: true })] },
      signSection,
    ],
    caseName: nameOfCase,
    blocks: (v) => [
      ...partyBlocks(v.values.parties, roles),
      ...agentBlocks(v),
      caseLine(v),
      heading('申请事项'),
      ...request(v),
      ...(details?.(v) ?? []),
      heading(reasonsLabel),
      ...v.paragraphs('reasons'),
      ...closing(v, role, role),
      ...(attachments
        ? [
            {
              is: 'paragraph',
              indent: 'none',
              align: 'left',
              small: true,
              line: `附：${attachments.map((one, at) => `${at + 1}. ${one}`).join('；')}。`,
            } as const,
          ]
        : []),
    ],
  };
}
