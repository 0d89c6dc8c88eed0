import { cite } from '#law/citations.ts';
import { evidenceRequestLate } from '#law/evidence/index.ts';
import { parsePlainDate } from '#law/time.ts';
import type { Answers } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

const dayOf = (answers: Answers, id: string) => {
  const text = answers[id];
  return typeof text === 'string' ? parsePlainDate(text) : undefined;
};

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'late',
    weight: 'refuse',
    text: '申请鉴定应当在举证期限届满前或者人民法院指定的期间内提出，逾期视为放弃申请。',
    mend: '法院已经指定申请鉴定的期间的，请填写该期间的届满日。',
    article: cite('EVR', '31.1'),
    // a second appraisal answers the first, which comes after the period; without a period nothing is late
    applies: ({ facts, answers }) => {
      if (facts.evidenceUntil === null || answers['again'] === true) return false;
      const courtSetUntil = dayOf(answers, 'court-until');
      return (
        evidenceRequestLate('appraisal', {
          periodEnds: facts.evidenceUntil,
          askedOn: facts.today,
          ...(courtSetUntil ? { courtSetUntil } : {}),
        }) !== undefined
      );
    },
  },
];

export const COURT_CHECKS: readonly CourtRule[] = [
  {
    id: 'not-examined',
    field: 'examined',
    weight: 'refuse',
    text: '鉴定材料未经质证的，不得作为鉴定的根据，请先组织质证。',
    article: cite('EVR', '34.1'),
    applies: ({ court }) => court?.act === 'step:commission' && court.words['examined'] === false,
  },
  {
    id: 'must-allow-again',
    weight: 'warn',
    text: '鉴定人不具备资格、程序严重违法、意见明显依据不足的，应当准许重新鉴定；可以通过补正、补充鉴定解决的瑕疵除外。',
    article: cite('EVR', '40'),
    applies: ({ answers, court }) => court?.act === 'refuse' && answers['again'] === true,
  },
];
