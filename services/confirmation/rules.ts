import { cite } from '#law/citations.ts';
import {
  CONFIRMATION_EXCLUSIONS,
  type ConfirmationExclusion,
  confirmationHints,
} from '#law/mediation/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { parsePlainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Choice, Seen } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

/** What an agreement may touch that no court confirms (民诉法解释 第三百五十五条). */
export const EXCLUSIONS: readonly Choice[] = Object.entries(CONFIRMATION_EXCLUSIONS).map(
  ([id, { text, article }]) => ({ id, name: text, article }),
);

const isExclusion = (id: unknown): id is ConfirmationExclusion =>
  typeof id === 'string' && Object.hasOwn(CONFIRMATION_EXCLUSIONS, id);

const hintsOf = ({ facts, answers }: Seen<CaseFacts>) => {
  const effectiveOn = parsePlainDate(String(answers['effective-on'] ?? ''));
  return effectiveOn === undefined
    ? undefined
    : confirmationHints({ effectiveOn, appliedOn: facts.today, bothApply: true, calendar: facts.calendar });
};

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'not-confirmed',
    field: 'touches',
    weight: 'refuse',
    text: ({ answers }) => {
      const id = answers['touches'];
      return isExclusion(id) ? `${CONFIRMATION_EXCLUSIONS[id].text}的，法院裁定不予受理。` : '';
    },
    mend: '可以就该争议依法起诉。',
    article: cite('CPI', '355.1'),
    applies: ({ answers }) => isExclusion(answers['touches']),
  },
  {
    id: 'late',
    field: 'effective-on',
    weight: 'warn',
    text: (seen) => {
      const hints = hintsOf(seen);
      const late = hints?.hints.find(({ code }) => code === 'late');
      return late && hints ? `${late.text}最后一日为${plainChineseDate(hints.due)}。` : '';
    },
    article: cite('CPL', '205'),
    applies: (seen) => hintsOf(seen)?.hints.some(({ code }) => code === 'late') === true,
  },
  {
    id: 'not-yet',
    field: 'effective-on',
    weight: 'refuse',
    text: '调解协议尚未生效，请在各方签名、协议生效之后申请。',
    article: cite('CPL', '205'),
    applies: ({ facts, answers }) =>
      typeof answers['effective-on'] === 'string' && answers['effective-on'] > facts.today,
  },
];
