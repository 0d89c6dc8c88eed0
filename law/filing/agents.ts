import { cite, type Citation } from '../citations.ts';
import type { FilingKind } from './guide-facts.ts';

/** A power named in a power of attorney (代理权限); `special` ones need special authority (特别授权, CPL 62). */
export type Power = { name: string; special: boolean; article: Citation };

const special = cite('CPL', '62.2');
const ordinary = cite('CPL', '62.1');

export const POWERS = {
  file: { name: '代为起诉、应诉', special: false, article: ordinary },
  evidence: { name: '代为收集、提供证据', special: false, article: cite('CPL', '52') },
  hearing: { name: '代为参加庭审、质证、辩论', special: false, article: ordinary },
  read: { name: '查阅、复制案件材料', special: false, article: cite('CPL', '64') },
  'receive-documents': { name: '代收法律文书', special: false, article: cite('CPL', '88') },
  'ask-recusal': { name: '代为申请回避', special: false, article: ordinary },
  'ask-preservation': { name: '代为申请保全', special: false, article: ordinary },
  admit: { name: '代为承认诉讼请求', special: true, article: special },
  waive: { name: '代为放弃诉讼请求', special: true, article: special },
  change: { name: '代为变更诉讼请求', special: true, article: special },
  settle: { name: '进行和解、调解', special: true, article: special },
  counterclaim: { name: '提起反诉', special: true, article: special },
  appeal: { name: '提起上诉', special: true, article: special },
  // not named in CPL 62, but giving up the action gives up claims: courts ask for special authority
  withdraw: { name: '申请撤诉', special: true, article: special },
  'apply-enforcement': { name: '申请执行', special: true, article: cite('ENF', '20') },
  'enforcement-waive': { name: '代为放弃、变更执行中的民事权利', special: true, article: cite('ENF', '20') },
  'enforcement-settle': { name: '代为进行执行和解', special: true, article: cite('ENF', '20') },
  'receive-money': { name: '代收执行款物', special: true, article: cite('ENF', '20') },
} as const satisfies Record<string, Power>;

export type PowerId = keyof typeof POWERS;

/** The powers that a kind of filing offers to choose from; those of a suit have no place in an enforcement, and the other way round. */
export function powersOf(kind: FilingKind): PowerId[] {
  const suit: readonly PowerId[] = [
    'admit',
    'waive',
    'change',
    'settle',
    'counterclaim',
    'appeal',
    'withdraw',
  ];
  const enforcement: readonly PowerId[] = ['enforcement-waive', 'enforcement-settle', 'receive-money'];
  const all = Object.keys(POWERS) as PowerId[]; // keys of the table
  if (kind === 'enforcement') return all.filter((id) => !suit.includes(id) || id === 'withdraw');
  const without = kind === 'civil' ? enforcement.slice(0, 2) : [...enforcement, 'apply-enforcement'];
  const noCounterclaim = kind === 'administrative' || kind === 'compensation';
  return all.filter((id) => !without.includes(id) && !(noCounterclaim && id === 'counterclaim'));
}

/** Whether a power of attorney that only says 「全权代理」 covers the act: never a special one (CPI 89). */
export function powerMissing(
  power: PowerId,
  granted: readonly PowerId[],
  fullAgencyOnly = false,
): { text: string; article: Citation } | undefined {
  const row: Power = POWERS[power];
  if (!fullAgencyOnly && granted.includes(power)) return undefined;
  // a power that lists no ordinary act is a general one and covers them all
  if (!row.special && (fullAgencyOnly || !granted.some((p) => !POWERS[p].special))) return undefined;
  if (!row.special) return { text: `授权委托书没有写明“${row.name}”。`, article: ordinary };
  const article = fullAgencyOnly ? cite('CPI', '89') : special;
  const why = fullAgencyOnly ? '授权委托书仅写“全权代理”而无具体授权' : '授权委托书没有特别授权';
  return { text: `${why}，不能${row.name}。`, article };
}

/** Most agents a party may have (CPL 61). */
export const MOST_AGENTS = 2;

export type Appointment = {
  party: string;
  side: 'plaintiff' | 'defendant' | 'third-party';
  agent: string;
  firm?: string;
};
export type AgentFinding = {
  severity: 'refused' | 'warning';
  rule: 'too-many-agents' | 'both-sides' | 'same-firm';
  text: string;
  article: Citation;
};

/** Checks who acts for whom in one case: two agents a party, no lawyer on both sides, one firm on both sides warns. */
export function checkAppointments(list: readonly Appointment[]): AgentFinding[] {
  const found: AgentFinding[] = [];
  for (const party of new Set(list.map((a) => a.party))) {
    if (new Set(list.filter((a) => a.party === party).map((a) => a.agent)).size > MOST_AGENTS)
      found.push({
        severity: 'refused',
        rule: 'too-many-agents',
        text: '一方当事人最多委托两名诉讼代理人。',
        article: cite('CPL', '61'),
      });
  }
  const opposed = (key: (a: Appointment) => string | undefined) =>
    list.some(
      (a) =>
        a.side === 'plaintiff' &&
        key(a) !== undefined &&
        list.some((b) => b.side === 'defendant' && key(b) === key(a)),
    );
  if (opposed((a) => a.agent))
    found.push({
      severity: 'refused',
      rule: 'both-sides',
      text: '律师不得在同一案件中为双方当事人担任代理人。',
      article: cite('LAWYERS', '39'),
    });
  else if (opposed((a) => a.firm))
    found.push({
      severity: 'warning',
      rule: 'same-firm',
      text: '双方代理律师属于同一律师事务所，请核对是否存在利益冲突。',
      article: cite('LAWYERS', '50'),
    });
  return found;
}

/** A grassroots legal worker acts where one party is in the area of his office (CPI 88(二)); otherwise the court is told. */
export function legalWorkerWarning(partyInArea: boolean): { text: string; article: Citation } | undefined {
  return partyInArea
    ? undefined
    : { text: '没有当事人位于基层法律服务工作者的执业辖区内，请审查。', article: cite('CPI', '88(二)') };
}
