import { cite, citeAll } from '#law/citations.ts';
import { partyBlocks } from '../paper/parties.ts';
import { flat, heading, ln, para } from '../reader.ts';
import { field, type Template } from '../template.ts';
import {
  agentBlocks,
  agentSection,
  caseSection,
  CAUSE,
  closing,
  COURT,
  nameOfCase,
  noteOf,
} from './common.ts';
import { partySection, signSection } from './common.ts';
import { claimBlocks, evidenceTable } from './complaint.ts';

const PATHS = ['向作为赔偿义务机关的本院申请（法赔）', '向人民法院赔偿委员会申请（委赔）'] as const;
const ORGANS = ['人民法院', '公安机关、国家安全机关', '人民检察院', '看守所、监狱管理机关'] as const;
const BEFORE_COMMITTEE = { id: 'path', is: PATHS[1] } as const;

/** 国家赔偿申请书, to the court that is liable or to a compensation committee (国家赔偿法 第十二、二十二、二十四、二十五条). */
export const compensation: Template = {
  id: 'state-compensation',
  name: '国家赔偿申请书',
  title: '国家赔偿申请书',
  group: 'complaint',
  description: '请求国家机关因违法行使职权造成的损害给予赔偿；不收取任何费用。',
  articles: [
    ...citeAll('SCL', '12', '22', '24', '25', '39', '41'),
    ...citeAll('COMPENSATION_FILING', '2', '4', '5'),
    ...citeAll('COMPENSATION_COMMITTEE', '1', '2'),
  ],
  files: 'compensation',
  sections: [
    caseSection(COURT, { ...CAUSE, help: '如：错误逮捕赔偿。' }),
    partySection(['赔偿请求人', '赔偿义务机关']),
    agentSection,
    {
      title: '赔偿程序',
      fields: [
        field('path', '向谁申请', 'choice', {
          options: [...PATHS],
          required: true,
          article: cite('COMPENSATION_FILING', '2'),
        }),
        field('organ', '赔偿义务机关的类别', 'choice', {
          options: [...ORGANS],
          required: true,
          article: cite('SCL', '21'),
        }),
        field('applied-on', '向赔偿义务机关申请的日期', 'date', {
          when: BEFORE_COMMITTEE,
          article: cite('SCL', '22.2'),
        }),
        field('decision-number', '赔偿义务机关决定的文号', 'text', {
          help: '逾期未作决定的，不填。',
          when: BEFORE_COMMITTEE,
          article: cite('COMPENSATION_COMMITTEE', '2(一)'),
        }),
        field('decided-on', '作出决定的日期', 'date', { when: BEFORE_COMMITTEE }),
        field('reconsideration-agency', '复议机关', 'text', {
          help: '赔偿义务机关是人民法院的，不经复议。',
          when: BEFORE_COMMITTEE,
          article: cite('SCL', '24'),
        }),
        field('reconsideration-number', '复议决定的文号', 'text', {
          when: BEFORE_COMMITTEE,
          article: cite('COMPENSATION_COMMITTEE', '2(二)'),
        }),
        field('reconsideration-received-on', '收到复议决定的日期', 'date', {
          when: BEFORE_COMMITTEE,
          article: cite('SCL', '25.2'),
        }),
      ],
    },
    {
      title: '请求',
      fields: [
        field('claims', '具体的赔偿请求', 'claims', { required: true, article: cite('SCL', '12.1(二)') }),
      ],
    },
    {
      title: '事实根据和理由',
      fields: [
        field('wrong', '侵权行为和损害', 'long', {
          required: true,
          help: '何时、何机关、何种行使职权的行为，造成什么损害。',
          article: cite('SCL', '12.1(二)'),
        }),
        field('happened-on', '行为发生的日期', 'date'),
        field('known-on', '知道该行为侵权的日期', 'date', { article: cite('SCL', '39.1') }),
        field('original-number', '所涉案件的案号', 'text', {
          article: cite('COMPENSATION_COMMITTEE', '2(四)'),
        }),
        field('grounds', '理由和法律依据', 'long', { required: true, article: cite('SCL', '12.1(二)') }),
      ],
    },
    {
      title: '证据',
      fields: [
        field('evidence', '证据和证据来源', 'evidence', { article: cite('COMPENSATION_COMMITTEE', '2(五)') }),
      ],
    },
    signSection,
  ],
  notes: [
    noteOf('应当先向赔偿义务机关提出。', cite('SCL', '22.2')),
    noteOf(
      '不服赔偿义务机关决定的，自决定作出之日起三十日内向其上一级机关申请复议；赔偿义务机关是人民法院的，向上一级人民法院赔偿委员会申请。',
      cite('SCL', '24'),
    ),
    noteOf(
      '不服复议决定的，自收到之日起三十日内向复议机关所在地的同级人民法院赔偿委员会申请。',
      cite('SCL', '25.2'),
    ),
    noteOf('请求赔偿的时效为两年，被羁押等限制人身自由期间不计算在内。', cite('SCL', '39.1')),
    noteOf('向赔偿委员会申请的，纸质申请书一式四份；在线提交不需要。', cite('COMPENSATION_COMMITTEE', '1')),
  ],
  caseName: nameOfCase,
  blocks: (v) => [
    ...partyBlocks(v.values.parties, ['赔偿请求人', '赔偿义务机关']),
    ...agentBlocks(v),
    para(ln`申请事由：${v.run('cause', 12)}`),
    ...(v.is('path', PATHS[1])
      ? [
          para(
            ln`赔偿请求人于${v.day('applied-on')}向赔偿义务机关申请赔偿，赔偿义务机关于${v.day('decided-on')}作出${v.run('decision-number', 10)}决定。`,
          ),
          ...(v.is('organ', ORGANS[0])
            ? []
            : [
                para(
                  ln`${v.run('reconsideration-agency', 10)}作出${v.run('reconsideration-number', 10)}复议决定，赔偿请求人于${v.day('reconsideration-received-on')}收到。`,
                ),
              ]),
        ]
      : []),
    heading('请求事项'),
    ...claimBlocks(v),
    heading('事实根据和理由'),
    ...v.paragraphs('wrong', 6),
    ...(v.text('original-number') === '' ? [] : [para(ln`所涉案件：${v.run('original-number')}。`)]),
    ...v.paragraphs('grounds', 4),
    heading('证据和证据来源'),
    evidenceTable(v.values.evidence),
    ...closing(v, '赔偿请求人', '赔偿请求人'),
    flat('附：身份证明、有关法律文书、证据材料。'),
  ],
};
