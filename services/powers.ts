import { powerMissing, type PowerId, POWERS } from '#law/filing/index.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CourtRule } from './service.ts';

/** True where the mandate of the asking lawyer does not cover what needs special authority: it must be special, and name the matter where it names any. */
export function lacksPower({ mine: { powers } }: CaseFacts, power: PowerId): boolean {
  if (!powers.special) return true;
  return (
    powers.matters.length > 0 &&
    !powers.matters.includes(power) &&
    !powers.matters.includes(POWERS[power].name)
  );
}

/** The rule that refuses without that special authority (民事诉讼法 第六十二条; “全权代理” alone gives none, 民诉法解释 第八十九条). */
export function specialPower(power: PowerId, when: CourtRule['applies'] = () => true): CourtRule {
  const missing = powerMissing(power, []);
  if (missing === undefined) throw new Error(`${power} needs no special authority`);
  return {
    id: `power-${power}`,
    weight: 'refuse',
    ...missing,
    mend: '请补充委托人的特别授权，经法院核实代理权限后再申请。',
    applies: (seen) => lacksPower(seen.facts, power) && when(seen),
  };
}
