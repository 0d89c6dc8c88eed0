import { cite } from '#law/citations.ts';
import { POWERS } from '#law/filing/index.ts';
import type { Choice, Field, Material } from '../engine/index.ts';

const POWER_CHOICES: readonly Choice[] = Object.entries(POWERS).map(([id, { name, special, article }]) => ({
  id,
  name,
  article,
  ...(special ? { note: '须有特别授权' } : {}),
}));

/** What the power of attorney says (授权委托书记明的事项和权限). */
export const POWERS_FIELD: Field = {
  id: 'powers',
  label: '委托书记明的代理权限',
  type: 'choices',
  choices: POWER_CHOICES,
  help: '委托书仅写“全权代理”而没有具体授权的，不能选择须有特别授权的事项',
  article: cite('CPL', '62.2'),
};

export const UNTIL_FIELD: Field = {
  id: 'until',
  label: '代理期限届满日',
  type: 'date',
  optional: true,
  help: '委托至本阶段终结的，不填',
  article: cite('CPL', '62.2'),
};

export const MANDATE: Material = {
  id: 'mandate',
  name: '授权委托书',
  help: '委托人签名或者盖章，写明委托事项和权限',
  article: cite('CPL', '62.1'),
};
