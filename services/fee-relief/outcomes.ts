import { cite } from '#law/citations.ts';
import type { Condition } from '../engine/index.ts';
import type { CourtService } from '../service.ts';
import { percent, until } from './amounts.ts';
import { KINDS } from './rules.ts';

const granted = (kind: string): Condition => ({ field: 'granted', is: [kind] });

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  allow: {
    name: '准予司法救助',
    tone: 'good',
    article: cite('FEE', '44.1'),
    form: [
      { id: 'granted', label: '准予的救助', type: 'choice', choices: KINDS, article: cite('FEE', '44.1') },
      percent(granted('reduce')),
      until(granted('defer')),
    ],
    reasons: 'optional',
    papers: [
      {
        id: 'allow',
        form: 'decision',
        name: '准予司法救助决定书',
        to: 'applicant',
        text: [
          '申请人：{applicant}。',
          '{caseNumber}{title}一案，申请人以{answer.exempt-ground}{answer.reduce-ground}{answer.defer-ground}为由，于{submittedOn}向本院申请{answer.kind}诉讼费用。',
          '{?reasons}',
          '依照《诉讼费用交纳办法》第四十四条至第四十九条的规定，决定如下：',
          '准予申请人{decision.granted}本案诉讼费用。',
          '减交的比例为百分之{?decision.percent}。',
          '缓交至{?decision.until}。',
        ],
      },
    ],
    effects: [
      {
        do: 'relieve-fee',
        kind: { decision: 'granted' },
        percent: { decision: 'percent' },
        until: { decision: 'until' },
      },
    ],
  },
  refuse: {
    name: '不予批准',
    tone: 'bad',
    article: cite('FEE', '48.3'),
    form: [{ id: 'pay-by', label: '交费期限', type: 'date', article: cite('FEE', '22.4') }],
    papers: [
      {
        id: 'refuse',
        form: 'notice',
        name: '不予批准司法救助通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '{caseNumber}{title}一案，你方于{submittedOn}申请{answer.kind}诉讼费用。经审查，{reasons}',
          '依照《诉讼费用交纳办法》第四十八条第三款的规定，不予批准。请于{decision.pay-by}前交纳诉讼费用，逾期未交的，依照有关规定处理。',
          '对本决定有异议的，可以向本院院长申请复核。',
        ],
      },
    ],
    effects: [],
    review: { by: 'applicant', article: cite('FEE', '43.2') },
  },
};
