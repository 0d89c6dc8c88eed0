import { cite, citeAll } from '#law/citations.ts';
import type { Line } from '#modules/documents/index.ts';
import {
  caseLine,
  CASE_NUMBER,
  CAUSE,
  caseSection,
  COURT,
  nameOfCase,
  noteOf,
  partySection,
  signSection,
} from './common.ts';
import { namesIn } from '../paper/parties.ts';
import { flat, ln, para, type Reader } from '../reader.ts';
import { field, type Template } from '../template.ts';
import { evidenceTable } from './complaint.ts';

const yesNo = (v: Reader, id: string): Line => [
  { check: v.is(id, 'yes') },
  { text: '同意　' },
  { check: v.is(id, 'no') },
  { text: '不同意' },
];

/** 送达地址确认书. */
const addressConfirmation: Template = {
  id: 'address-confirmation',
  name: '送达地址确认书',
  title: '送达地址确认书',
  group: 'evidence',
  description: '确认接收诉讼文书的地址和是否同意电子送达。',
  articles: [...citeAll('SRV', '3', '4'), cite('CPI', '137'), cite('OLR', '29')],
  sections: [
    caseSection(COURT, CASE_NUMBER, CAUSE),
    partySection(['受送达人'], '受送达人'),
    {
      title: '送达地址',
      fields: [
        field('recipient', '收件人', 'text', { required: true, help: '本人或者代收人。' }),
        field('recipient-relation', '收件人与受送达人的关系', 'text'),
        field('address', '详细地址', 'text', { required: true, article: cite('SRV', '4') }),
        field('postcode', '邮政编码', 'text', { article: cite('SRV', '4') }),
        field('phone', '联系电话', 'text', { required: true }),
        field('electronic', '是否同意电子送达', 'yes-no', {
          article: cite('OLR', '29'),
          help: '不同意不影响立案。',
        }),
        field('electronic-judgments', '判决书、裁定书、调解书是否也电子送达', 'yes-no', {
          when: { id: 'electronic', is: 'yes' },
        }),
        field('electronic-address', '电子送达地址', 'text', {
          when: { id: 'electronic', is: 'yes' },
          help: '手机号码、电子邮箱或者平台账号。',
        }),
      ],
    },
    signSection,
  ],
  notes: [
    noteOf('地址不准确或者变更后没有及时告知，文书被退回的，退回之日视为送达之日。', cite('SRV', '11')),
    noteOf('电子送达须经受送达人同意；送达地址确认书不是立案条件。', cite('OLR', '29')),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    caseLine(v),
    {
      is: 'fields',
      labelWidth: 34,
      rows: [
        { label: '受送达人', value: [namesIn(v.values.parties, '受送达人')] },
        { label: '收件人', value: [[v.run('recipient', 10)]] },
        { label: '与受送达人的关系', value: [[v.run('recipient-relation', 10)]] },
        { label: '详细地址', value: [[v.run('address', 16)]] },
        { label: '邮政编码', value: [[v.run('postcode', 8)]] },
        { label: '联系电话', value: [[v.run('phone', 10)]] },
        { label: '是否同意电子送达', value: [yesNo(v, 'electronic')] },
        { label: '裁判文书是否电子送达', value: [yesNo(v, 'electronic-judgments')] },
        { label: '电子送达地址', value: [[v.run('electronic-address', 14)]] },
      ],
    },
    para(
      '受送达人已知悉：应当提供准确的送达地址，变更的应当及时书面告知人民法院；因地址不准确、拒不提供或者变更未告知而使文书未能实际接收的，文书退回之日视为送达之日。',
    ),
    para('本确认书的地址适用于第一审、第二审和执行程序，另行变更的除外。'),
    {
      is: 'signature',
      lines: [{ label: '受送达人（签名或者盖章）：', value: namesIn(v.values.parties, '受送达人') }],
      date: v.plainDay('sign-date') ?? 'blank',
    },
  ],
};

/** 证据目录. */
const evidenceList: Template = {
  id: 'evidence-list',
  name: '证据目录',
  title: '证据目录',
  group: 'evidence',
  description: '证据逐一编号，写明来源、证明目的和页码。',
  articles: [...citeAll('CPL', '66', '67'), cite('EVR', '19')],
  orientation: 'landscape',
  sections: [
    caseSection(COURT, CASE_NUMBER, CAUSE),
    partySection(['提交人'], '提交人'),
    {
      title: '证据',
      fields: [field('evidence', '证据', 'evidence', { required: true, article: cite('EVR', '19') })],
    },
    signSection,
  ],
  notes: [
    noteOf(
      '对证据逐一分类编号，说明来源、证明对象和内容，签名盖章，注明提交日期，并按对方人数提供副本。',
      cite('EVR', '19'),
    ),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    caseLine(v),
    evidenceTable(v.values.evidence),
    {
      is: 'signature',
      lines: [
        { label: '提交人（签名或者盖章）：', value: namesIn(v.values.parties, '提交人') },
        { label: '签收人：' },
      ],
      date: v.plainDay('sign-date') ?? 'blank',
    },
    flat(ln`提交法院：${v.run('court', 16)}`),
  ],
};

export const services: readonly Template[] = [addressConfirmation, evidenceList];
