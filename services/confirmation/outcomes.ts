import { cite } from '#law/citations.ts';
import { CONFIRMATION_DISMISSALS } from '#law/mediation/index.ts';
import type { Paper } from '../engine/index.ts';
import { CLIENT, RESPONDENT } from '../pre-suit-preservation/persons.ts';
import type { CourtService } from '../service.ts';
import { EXCLUSIONS } from './rules.ts';

const head = [
  `申请人：${CLIENT}。`,
  `申请人：${RESPONDENT}。`,
  '申请人{answer.client}与{answer.respondent}因纠纷经{answer.organisation}主持调解，于{answer.effective-on}达成调解协议，并于{submittedOn}共同向本院申请司法确认。',
];
const ruling = (id: string, name: string, basis: string, decided: readonly string[]): Paper => ({
  id,
  form: 'ruling',
  name,
  to: 'all',
  text: [...head, '本院经审查认为，{reasons}', `依照${basis}的规定，裁定如下：`, ...decided],
});
const opened = {
  do: 'open-case',
  type: '民特',
  title: '申请司法确认调解协议',
  applicant: { answer: 'client' },
  respondent: { answer: 'respondent' },
} as const;

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  valid: {
    name: '裁定调解协议有效',
    tone: 'good',
    article: cite('CPL', '206'),
    papers: [
      ruling('valid', '司法确认裁定书', '《中华人民共和国民事诉讼法》第二百零六条', [
        '申请人{answer.client}与{answer.respondent}于{answer.effective-on}经{answer.organisation}主持调解达成的下列调解协议有效：',
        '{answer.content}',
        '当事人应当按照调解协议的约定自觉履行义务。一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请执行。',
      ]),
    ],
    effects: [opened, { do: 'close-case', way: '裁定确认调解协议有效' }],
  },
  dismissed: {
    name: '裁定驳回申请',
    tone: 'bad',
    article: cite('CPI', '358'),
    form: [
      {
        id: 'ground',
        label: '驳回的理由',
        type: 'choice',
        choices: Object.entries(CONFIRMATION_DISMISSALS).map(([id, { text, article }]) => ({
          id,
          name: text,
          article,
        })),
        article: cite('CPI', '358'),
      },
    ],
    papers: [
      ruling(
        'dismissed',
        '驳回司法确认申请裁定书',
        '《中华人民共和国民事诉讼法》第二百零六条，《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第三百五十八条',
        [
          '调解协议{decision.ground}，驳回{answer.client}与{answer.respondent}确认调解协议的申请。',
          '当事人可以通过调解方式变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼。',
        ],
      ),
    ],
    effects: [opened, { do: 'close-case', way: '裁定驳回司法确认申请' }],
  },
  'not-accepted': {
    name: '裁定不予受理',
    tone: 'bad',
    article: cite('CPI', '355.1'),
    form: [
      {
        id: 'ground',
        label: '不予受理的理由',
        type: 'choice',
        choices: [
          ...EXCLUSIONS,
          { id: 'late', name: '自调解协议生效之日起已经超过三十日', article: cite('CPL', '205') },
        ],
        article: cite('CPI', '355.1'),
      },
    ],
    papers: [
      ruling(
        'not-accepted',
        '不予受理裁定书',
        '《中华人民共和国民事诉讼法》第二百零五条，《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第三百五十五条第一款',
        ['因{decision.ground}，对{answer.client}与{answer.respondent}确认调解协议的申请，本院不予受理。'],
      ),
    ],
    effects: [opened, { do: 'close-case', way: '裁定不予受理' }],
  },
};
