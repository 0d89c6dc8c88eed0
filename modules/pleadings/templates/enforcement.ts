import { cite, citeAll } from '#law/citations.ts';
import { ln, para } from '../reader.ts';
import { field, type Template } from '../template.ts';
import { application, noteOf } from './common.ts';

/** 强制执行申请书. */
const enforcement = application({
  id: 'enforcement',
  name: '强制执行申请书',
  title: '强制执行申请书',
  group: 'enforcement',
  files: 'enforcement',
  description: '义务人不履行生效法律文书，申请强制执行。',
  articles: citeAll('CPL', '247', '250', '264'),
  roles: ['申请执行人', '被执行人'],
  fields: [
    field('title-court', '作出执行依据的机关', 'text', { required: true }),
    field('title-number', '执行依据的名称和文号', 'text', {
      required: true,
      help: '如：（2026）豫0105民初1234号民事判决书。',
    }),
    field('effective-on', '生效日期', 'date', { required: true }),
    field('due-on', '履行期限届满日', 'date', { required: true, article: cite('CPL', '250') }),
    field('amount', '申请执行的金额', 'money'),
    field('interest', '是否请求加倍支付迟延履行期间的债务利息', 'yes-no', { article: cite('CPL', '264') }),
    field('conduct', '其他执行事项', 'long', { help: '交付财物、腾退房屋、完成行为等。' }),
    field('property', '被执行人的财产线索', 'long'),
    field('account', '申请执行人收款账户', 'text'),
  ],
  notes: [
    noteOf('申请执行的期间为二年，从履行期间的最后一日起计算。', cite('CPL', '250')),
    noteOf('执行申请费执行后交纳，由被执行人负担。', cite('FEE', '38')),
    noteOf('代理人代为申请执行、代收执行款，应当有委托人的特别授权。', cite('ENF', '20')),
  ],
  request: (v) => [
    para(
      ln`执行依据：${v.run('title-court', 12)}作出的${v.run('title-number', 16)}，${v.day('effective-on')}生效，履行期限于${v.day('due-on')}届满。`,
    ),
    para(ln`1. 请求强制执行${v.money('amount')}元。`),
    ...(v.is('interest', 'yes') ? [para('2. 请求责令被执行人加倍支付迟延履行期间的债务利息。')] : []),
    para('其他执行事项：'),
    ...v.paragraphs('conduct', 2),
    para('被执行人的财产线索：'),
    ...v.paragraphs('property', 3),
    para(ln`收款账户：${v.run('account', 16)}。`),
  ],
  attachments: ['生效法律文书', '申请执行人身份证明', '财产线索材料'],
});

export const enforcements: readonly Template[] = [enforcement];
