import type { Citation } from '#law/citations.ts';
import { checkPaper } from '#law/identities/index.ts';
import type { Finding, Party } from '../../terms.ts';
import { finding } from './finding.ts';

/** A minor sues and is sued through the guardian (民诉法 第六十条). For a defendant's guardian it is enough to be told later. */
export function checkGuardian(party: Party, label: string, article: Citation): Finding[] {
  const level = party.role === 'plaintiff' ? 'fault' : 'warning';
  const at = (field: string) => `parties.${party.id}.guardian.${field}`;
  const guardian = party.guardian;
  if (!guardian || guardian.name.trim() === '')
    return [
      finding(
        level,
        at('name'),
        'guardian-missing',
        `${label}未成年，没有填写法定代理人。`,
        '请填写其监护人的姓名、关系和证件号码。',
        article,
      ),
    ];
  const found: Finding[] = [];
  if (guardian.relation.trim() === '')
    found.push(
      finding(
        level,
        at('relation'),
        'guardian-relation',
        `${label}的法定代理人没有填写关系。`,
        '请填写与当事人的关系，如父亲、母亲。',
        article,
      ),
    );
  if (level === 'fault' && guardian.paperKind !== 'unknown') {
    const paper = checkPaper(guardian.paperKind, guardian.paperNumber);
    if (!paper.ok)
      found.push(
        finding(
          level,
          at('paperNumber'),
          'guardian-paper',
          `${label}的法定代理人：${paper.fault}`,
          '请对照证件逐位核对。',
          article,
        ),
      );
  }
  return found;
}
