import { chineseDate, plainChineseDate } from '#law/chinese-text.ts';
import { plainDate } from '#law/time.ts';
import type { Style } from '../complaint.ts';
import type { GoldAgent, GoldParty } from '../gold.ts';

export const ROLE_WORDS = { plaintiff: '原告', defendant: '被告', 'third-party': '第三人' } as const;
const NUMERALS = '零一二三四五六七八九十';
export const numeral = (n: number) => (n <= 10 ? (NUMERALS[n] ?? '') : `十${NUMERALS[n - 10] ?? ''}`);
export const sexWord = (party: GoldParty) =>
  party.sex === 'male' ? '男' : party.sex === 'female' ? '女' : undefined;
export const dayOf = (iso: string, style: Style['date'] = 'figures') =>
  style === 'chinese'
    ? chineseDate(plainDate(iso))
    : style === 'dots'
      ? iso.replaceAll('-', '.')
      : plainChineseDate(plainDate(iso));

const PAPER_WORDS: Readonly<Record<string, string>> = {
  'identity-card': '公民身份号码',
  passport: '护照号码',
  'hong-kong-macao-permit': '港澳居民来往内地通行证号码',
  'taiwan-permit': '台湾居民来往大陆通行证号码',
  'residence-permit': '港澳台居民居住证号码',
};
export const paperWord = (party: GoldParty) => PAPER_WORDS[party.paperKind ?? ''] ?? '证件号码';

/** The label of who speaks for an organisation, and his title where the label does not say it. */
export function representative(
  party: GoldParty,
): { label: string; name: string; title?: string } | undefined {
  const { legalRepresentative: name, legalRepresentativeTitle: title } = party;
  if (name === undefined) return undefined;
  if (title === '经营者' || title === '执行事务合伙人') return { label: title, name };
  const branch = /分公司|支公司|支行|居民委员会|村民委员会/.test(party.name);
  return { label: branch ? '负责人' : '法定代表人', name, ...(title === undefined ? {} : { title }) };
}

export const authorityWord = (agent: GoldAgent) =>
  agent.authority === 'special' ? '特别授权' : agent.authority === 'general' ? '一般授权' : undefined;

/** 委托诉讼代理人 or 法定代理人. */
export const agentLabel = (agent: GoldAgent) => (agent.kind === 'guardian' ? '法定代理人' : '委托诉讼代理人');

/** The particulars of an agent in a sentence, after the name. */
export function agentPhrases(agent: GoldAgent): string[] {
  const job = agent.kind === 'lawyer' ? '律师' : agent.kind === 'legal-worker' ? '法律工作者' : '';
  const authority = authorityWord(agent);
  return [
    ...(agent.relation === undefined ? [] : [`系原告之${agent.relation}`]),
    ...(agent.firm === undefined ? [] : [`${agent.firm}${job}`]),
    ...(agent.licenceNo === undefined ? [] : [`执业证号：${agent.licenceNo}`]),
    ...(authority === undefined ? [] : [`代理权限：${authority}`]),
    ...(agent.phone === undefined ? [] : [`联系电话：${agent.phone}`]),
  ];
}
