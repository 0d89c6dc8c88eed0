import { cite, type Citation } from '../citations.ts';
import type { PlainDate } from '../time.ts';

/** What a court may react to by limiting functions (诚信处理事由, 一站式诉讼服务意见第十六条). */
export const INTEGRITY_GROUNDS = {
  'false-material': '提供虚假材料',
  delay: '故意拖延诉讼',
  collusion: '串通调解',
  'abuse-of-suit': '滥用诉权',
  'sham-litigation': '虚假诉讼',
  'evading-enforcement': '规避或者抗拒执行',
  'professional-ethics': '其他违反职业道德和执业纪律的行为',
  'account-mismanagement': '账号、助理账号管理不当造成严重不良影响',
} as const;

export type IntegrityGround = keyof typeof INTEGRITY_GROUNDS;

export type SanctionFault = { code: string; text: string; article: Citation };

/** What is missing in a decision to limit functions: ground, reason, evidence, an end, a person who decides, a hearing before it. */
export function sanctionFaults(input: {
  ground?: IntegrityGround;
  reason: string;
  evidence: readonly string[];
  from: PlainDate;
  until?: PlainDate;
  /** Name of the person who decides; a machine alone may not. */
  decidedBy?: string;
  heard: boolean;
  urgent?: boolean;
}): SanctionFault[] {
  const found: SanctionFault[] = [];
  const say = (code: string, text: string, article = cite('OPINIONS', '16')) =>
    found.push({ code, text, article });
  if (input.ground === undefined) say('no-ground', '请选择诚信处理的事由。');
  if (input.reason.trim() === '') say('no-reason', '请写明作出处理的理由。');
  if (input.evidence.length === 0) say('no-evidence', '请附上据以作出处理的材料。');
  if (input.until === undefined) say('no-end', '请写明限制的届满日期。');
  else if (input.until < input.from) say('end-before-start', '限制的届满日期早于起始日期。');
  if (input.decidedBy === undefined)
    say(
      'no-person',
      '对个人权益有重大影响的决定不得仅由系统自动作出，请由法院工作人员决定。',
      cite('PIPL', '24.3'),
    );
  if (!input.heard && input.urgent !== true) say('not-heard', '作出处理前应当听取律师的陈述和申辩。');
  return found;
}
