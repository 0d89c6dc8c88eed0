import type { FilingKind } from '#law/filing/index.ts';
import { bare, checkCreditCode } from '#law/identities/index.ts';
import type { Finding, Party } from '../../terms.ts';
import { ARTICLES } from './articles.ts';
import { finding } from './finding.ts';

/** Kinds whose other side is an authority: nobody needs its code to know it. */
const AGAINST_AUTHORITIES: readonly FilingKind[] = ['administrative', 'compensation'];

/** An organisation (法人、非法人组织): its code, and who represents it. */
export function checkOrganisation(party: Party, label: string, kind: FilingKind): Finding[] {
  const article = ARTICLES[kind].parties[party.role];
  const at = (field: string) => `parties.${party.id}.${field}`;
  const found: Finding[] = [];
  const code = bare(party.creditCode);
  if (code !== '') {
    const checked = checkCreditCode(code);
    if (!checked.ok)
      found.push(
        finding(
          'fault',
          at('creditCode'),
          'credit-code-wrong',
          `${label}：${checked.fault}`,
          '请对照营业执照逐位核对。',
          article,
        ),
      );
  } else if (party.role === 'plaintiff')
    found.push(
      finding(
        'fault',
        at('creditCode'),
        'credit-code-missing',
        `${label}没有填写统一社会信用代码。`,
        '请按营业执照或者登记证书填写。',
        ARTICLES[kind].identity,
      ),
    );
  else if (!AGAINST_AUTHORITIES.includes(kind))
    found.push(
      finding(
        'warning',
        at('creditCode'),
        'credit-code-unknown',
        `${label}的统一社会信用代码不详。`,
        '名称、住所足以使其与他人相区别即可；可在国家企业信用信息公示系统查询。',
        ARTICLES[kind].toldApart,
      ),
    );
  if (party.role === 'plaintiff' && party.legalRepresentative.trim() === '')
    found.push(
      finding(
        'fault',
        at('legalRepresentative'),
        'representative-missing',
        `${label}没有填写法定代表人或者主要负责人。`,
        '请填写姓名和职务。',
        article,
      ),
    );
  return found;
}
