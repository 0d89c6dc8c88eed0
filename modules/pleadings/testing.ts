import type { Known } from './known.ts';
import type { Template } from './template.ts';
import { type PleadingParty, pleadingParty, type PleadingValues, type TemplateField } from './terms.ts';

/** An invented person and an invented company, as a paper's party. */
export const aPerson = (role: string, name = '赵示例'): PleadingParty =>
  pleadingParty.parse({
    role,
    name,
    sex: 'female',
    birthday: '1990-03-07',
    ethnicity: '汉族',
    occupation: '教师',
    address: '河南省郑州市金水区示例路2号',
    phone: '19900010001',
    paperNumber: '410102199003074511',
  });
export const aCompany = (role: string, name = '河南样本商贸有限公司'): PleadingParty =>
  pleadingParty.parse({
    role,
    kind: 'organisation',
    name,
    address: '河南省郑州市金水区样本路66号',
    phone: '0371-00010001',
    creditCode: '91410100052678905G',
    legalRepresentative: '孙样本',
    legalRepresentativeTitle: '执行董事',
  });

/** What a filing draft would tell. */
export const KNOWN: Known = {
  lawyer: { name: '林知行', firm: '河南示例律师事务所', licenceNo: '14101201510900011' },
  court: '河南省郑州市金水区人民法院',
  cause: '民间借贷纠纷',
  caseNumber: '（2026）豫0105民初1234号',
  parties: [
    { ...aPerson(''), side: 'plaintiff' },
    { ...aCompany(''), side: 'defendant' },
  ],
  claims: [
    { text: '判令被告归还借款本金100,000元。', amountFen: 10_000_000 },
    { text: '判令被告负担本案诉讼费用。', amountFen: null },
  ],
  facts: '2024年3月1日，被告向原告借款100,000元，至今未还。',
  evidence: [{ name: '借条', purpose: '证明借款合意', source: '原告持有', pages: '1' }],
};

function answerTo(field: TemplateField, words: string): PleadingValues['fields'][string] {
  switch (field.type) {
    case 'text':
    case 'long':
      return words;
    case 'money':
      return 12_345_678;
    case 'percent':
      return '14.8';
    case 'date':
      return '2026-03-02';
    case 'yes-no':
      return 'yes';
    case 'choice':
      return field.options?.[0] ?? '';
    case 'choices':
      return [...(field.options ?? [])];
    case 'parties':
    case 'claims':
    case 'evidence':
      return null;
  }
}

/** Every field of a template filled, its texts with `words`. */
export function filled(template: Template, words: string): PleadingValues {
  const fields = template.sections.flatMap((section) => section.fields);
  const roles = fields.find(({ type }) => type === 'parties')?.roles ?? [];
  return {
    fields: Object.fromEntries(
      fields
        .filter(({ type }) => type !== 'parties' && type !== 'claims' && type !== 'evidence')
        .map((field) => [field.id, answerTo(field, words)]),
    ),
    parties: roles.flatMap((role, at) => [at % 2 === 0 ? aPerson(role, words) : aCompany(role, words)]),
    claims: [
      { text: words, amountFen: 12_345_678 },
      { text: words, amountFen: null },
    ],
    evidence: [{ name: words, purpose: words, source: words, pages: '1-2' }],
  };
}
