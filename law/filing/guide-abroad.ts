import { cite } from '../citations.ts';
import { anyClaimant, type GuideFacts, type GuideRule, line, never } from './guide-facts.ts';
import type { Origin } from './material.ts';

const from =
  (...origins: readonly Origin[]) =>
  (f: GuideFacts) =>
    f.plaintiffs.some((c) => c.origin !== undefined && origins.includes(c.origin));
const power = (test: (f: GuideFacts) => boolean) => (f: GuideFacts) =>
  f.agents.length > 0 && f.powerFromAbroad === true && test(f);

/** Papers of foreigners, of residents of Hong Kong, Macao and Taiwan and of Chinese abroad (涉外、涉港澳台主体资格和委托手续). */
export const ABROAD_MATERIALS: readonly GuideRule[] = [
  line(
    'foreign-identity',
    '护照等身份证件',
    cite('CPI', '521.1'),
    anyClaimant((c) => c.kind === 'natural-person' && c.origin === 'foreign'),
    { of: 'claimant' },
  ),
  line(
    'foreign-organisation-proof',
    '经公证、认证的外国企业主体资格证明',
    cite('CPI', '521.2'),
    anyClaimant((c) => c.kind === 'organisation' && c.origin === 'foreign'),
    { of: 'claimant', note: '经所在国公证并经我国使领馆认证，或者履行条约规定的证明手续' },
  ),
  line(
    'foreign-representative-proof',
    '经公证、认证的代表人身份证明',
    cite('CPI', '521.3'),
    anyClaimant((c) => c.kind === 'organisation' && c.origin === 'foreign'),
    { of: 'claimant', note: '证明其有权作为代表人参加诉讼' },
  ),
  line(
    'region-identity',
    '来往内地（大陆）通行证或者港澳台居民居住证',
    cite('OLR', '7.1'),
    anyClaimant(
      (c) => c.kind === 'natural-person' && (c.origin === 'hong-kong-macao' || c.origin === 'taiwan'),
    ),
    { of: 'claimant' },
  ),
  line(
    'region-organisation-proof',
    '经证明的港澳台企业主体资格证明',
    cite('CPI', '549'),
    anyClaimant(
      (c) => c.kind === 'organisation' && (c.origin === 'hong-kong-macao' || c.origin === 'taiwan'),
    ),
    { of: 'claimant', note: '参照涉外规定，按照港澳台地区的相关规定办理证明手续' },
  ),
  line('abroad-power', '经公证、认证的授权委托书', cite('CPL', '275'), power(from('foreign')), {
    of: 'agent',
    note: '在法官见证下签署，或者在境内签署并经我国公证机构公证的，不需要境外手续',
  }),
  line('region-power', '经证明的授权委托书', cite('CPI', '549'), power(from('hong-kong-macao', 'taiwan')), {
    of: 'agent',
    note: '参照涉外规定，按照港澳台地区的相关规定办理证明手续',
  }),
  line('overseas-power', '经使领馆证明的授权委托书', cite('CPL', '62.3'), power(from('overseas-chinese')), {
    of: 'agent',
    note: '没有使领馆的，由第三国使领馆证明，或者由当地爱国华侨团体证明',
  }),
  line('abroad-evidence-proof', '境外形成的公文书证和身份关系证据的证明手续', cite('EVR', '16'), never, {
    offered: from('foreign', 'hong-kong-macao', 'taiwan', 'overseas-chinese'),
  }),
  line('translation', '中文翻译件', cite('CPI', '525.1'), (f) => f.foreignLanguage === true, {
    offered: from('foreign'),
  }),
];

const IDENTITIES = ['foreign-identity', 'region-identity'];

/** The same in a private prosecution: identity, evidence from outside (CrI 77) and translations (CrI 78). */
export const ABROAD_PROSECUTION: readonly GuideRule[] = [
  ...ABROAD_MATERIALS.filter((rule) => IDENTITIES.includes(rule.id)),
  line('abroad-evidence-proof', '境外证据材料的公证、认证手续', cite('CrI', '77.2'), never, {
    offered: from('foreign', 'hong-kong-macao', 'taiwan', 'overseas-chinese'),
  }),
  line('translation', '中文译本', cite('CrI', '78'), (f) => f.foreignLanguage === true, {
    offered: from('foreign'),
  }),
];

/** The same for state compensation, which is open to foreigners (SCL 40). */
export const ABROAD_COMPENSATION: readonly GuideRule[] = [
  ...ABROAD_MATERIALS.filter((rule) => IDENTITIES.includes(rule.id)),
  line(
    'foreign-organisation-proof',
    '外国企业和组织的主体资格证明',
    cite('SCL', '40.1'),
    anyClaimant((c) => c.kind === 'organisation' && c.origin === 'foreign'),
    { of: 'claimant', note: '所属国对我国公民、组织的权利不予保护或者限制的，实行对等原则' },
  ),
  line(
    'region-organisation-proof',
    '港澳台企业和组织的主体资格证明',
    cite('COMPENSATION_FILING', '4(一)'),
    anyClaimant(
      (c) => c.kind === 'organisation' && (c.origin === 'hong-kong-macao' || c.origin === 'taiwan'),
    ),
    { of: 'claimant' },
  ),
];
