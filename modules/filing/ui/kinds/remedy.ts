import { type Remedy, refusalRemedy } from '#law/filing/faces.ts';
import type { FilingContent } from '../../terms.ts';

/** 「自送达之日起十日内向上一级人民法院上诉」: what may be done against a refusal. */
export const inWords = ({ days, to, name }: Remedy): string =>
  `${days === null ? '' : `自送达之日起${days}日内`}向${to}${name}`;

/** The same for what was filed: a notarised debt and the committee itself have their own way. */
export const remedyText = ({ kind, enforcement, compensation }: FilingContent): string =>
  inWords(
    refusalRemedy(kind, {
      notarisedDebt: enforcement?.instrument === 'notarised-debt',
      committee: compensation?.path === 'committee',
    }),
  );
