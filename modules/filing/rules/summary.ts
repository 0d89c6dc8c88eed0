import { sha256 } from '#kernel/crypto/digest.ts';
import { FILING_FACES } from '#law/filing/index.ts';
import type { FilingContent, PartyRole } from '../terms.ts';
import { amountClaimed } from './fee.ts';

const namesOf = (content: FilingContent, role: PartyRole) =>
  content.parties.filter((party) => party.role === role).map((party) => party.name.trim());

const some = (names: readonly string[]) =>
  names.length > 2 ? `${names.slice(0, 2).join('、')}等${names.length}人` : names.filter(Boolean).join('、');

/** 张三与李四民间借贷纠纷: the way a court names a case. */
export function titleOf(content: FilingContent, causeName: string): string {
  const plaintiffs = some(namesOf(content, 'plaintiff'));
  const defendants = some(namesOf(content, 'defendant'));
  const parties = [plaintiffs, defendants].filter(Boolean).join('与');
  return parties || causeName
    ? `${parties}${causeName}`
    : content.kind === 'civil'
      ? '未命名的起诉状'
      : `未命名的${FILING_FACES[content.kind].paper}`;
}

/** Same parties, cause, court and amount → same fingerprint: a likely duplicate, pointed out and never blocked. */
export function fingerprintOf(content: FilingContent): Buffer {
  const parties = content.parties
    .map((party) => `${party.role}|${party.name.replace(/\s/g, '')}`)
    .toSorted()
    .join('\n');
  return sha256(
    [content.kind, content.courtId, content.causeId, String(amountClaimed(content)), parties].join('\n'),
  );
}

/** What a search by party or number looks through. */
export function searchTextOf(content: FilingContent, title: string, receiptNo: string): string {
  return [title, receiptNo, FILING_FACES[content.kind].name, ...content.parties.map((party) => party.name)]
    .join(' ')
    .toLowerCase();
}
