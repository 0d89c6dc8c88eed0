import { cite, type Citation } from '#law/citations.ts';
import { type FilingKind, roleName } from '#law/filing/index.ts';
import { bare } from '#law/identities/index.ts';
import type { FilingContent, Finding, Party } from '../../terms.ts';
import { ARTICLES } from './articles.ts';
import { type CheckFacts, finding } from './finding.ts';

/** Names by which nobody can be told apart: 张某, 王先生, 老李. */
const NO_NAME = /某|先生$|女士$|老板$|^[老小阿].$|网名|昵称|微信|^.$|不详|未知/;
const STREET = /路|街|道|巷|弄|胡同|村|号|镇|乡|小区|花园|大厦|广场|园|栋|幢|楼|室|组|社区|里/;

/** 明确的被告 (民诉法 122(二), 解释 209), one person entered twice, and a court that nothing in the complaint leads to. All of it warnings. */
export function checkIdentifiable(content: FilingContent, facts: CheckFacts): Finding[] {
  return [
    ...content.parties
      .filter(({ role }) => role !== 'plaintiff')
      .flatMap((party) => checkOpponent(party, content.kind)),
    ...checkTwins(content),
    ...checkPlace(content, facts),
  ];
}

function checkOpponent(party: Party, kind: FilingKind): Finding[] {
  const article = ARTICLES[kind].toldApart;
  const name = party.name.trim();
  const role = roleName(kind, party.role);
  const found: Finding[] = [];
  if (name !== '' && NO_NAME.test(name))
    found.push(
      finding(
        'warning',
        `parties.${party.id}.name`,
        'opponent-unnamed',
        `${role}“${name}”不是完整的姓名或者名称。`,
        '请填写身份证件或者营业执照上的全名；只知道网名、称呼的，请先查明。',
        article,
      ),
    );
  const address = party.address.trim();
  if (address !== '' && (address.length < 8 || !STREET.test(address)))
    found.push(
      finding(
        'warning',
        `parties.${party.id}.address`,
        'address-vague',
        `${role}“${name}”的住所不够具体，可能无法送达。`,
        '请写到街道门牌或者村组；另有经常居住地、工作单位的一并写明。',
        article,
      ),
    );
  return found;
}

/** Two of one side with one name are mostly one person entered twice; persons do share names, so it is only a reminder. */
function checkTwins({ kind, parties }: FilingContent): Finding[] {
  const number = (party: Party) => bare(party.kind === 'person' ? party.paperNumber : party.creditCode);
  return parties.flatMap((party, index) => {
    const name = party.name.replace(/\s/g, '');
    const twin =
      name === ''
        ? undefined
        : parties.slice(0, index).find((other) => other.name.replace(/\s/g, '') === name);
    if (!twin || (number(party) !== '' && number(twin) !== '')) return [];
    return [
      finding(
        'warning',
        `parties.${party.id}.name`,
        'name-twice',
        `“${party.name}”填写了两次。`,
        '是同一人的请删除一个；确是同名的，请填写证件号码以便区分。',
        kind === 'civil' ? cite('CPL', '124') : ARTICLES[kind].parties[party.role],
      ),
    ];
  });
}

/** The last place in the name of a basic court: 郑州市金水区人民法院 → 金水区. */
const placeOf = (court: string): string | undefined =>
  /([^省市区县旗州盟]{2,8}?(?:区|县|旗|市))人民法院$/.exec(court)?.[1];

/** Where each kind is at home. An enforcement goes to the court of the instrument, a compensation to that of the organ: their own part says which. */
const VENUE: Readonly<Partial<Record<FilingKind, { article: Citation; examples: string }>>> = {
  civil: { article: cite('CPL', '22'), examples: '被告住所地、合同履行地、约定管辖' },
  administrative: { article: cite('ALL', '18.1'), examples: '行政机关所在地、复议机关所在地、集中管辖' },
  'private-prosecution': { article: cite('CrPL', '25'), examples: '犯罪地、被告人居住地' },
};

/** Nothing in parties, facts or the stated ground of jurisdiction names the place of the court: worth a word, never a block. */
function checkPlace(content: FilingContent, { courtName }: CheckFacts): Finding[] {
  const place = courtName && placeOf(courtName);
  const article = VENUE[content.kind];
  if (!place || !article || content.jurisdiction.trim() !== '') return [];
  const said = [
    ...content.parties.map(({ address }) => address),
    content.facts,
    content.grounds,
    content.prosecution?.place,
  ].join(' ');
  const stem = place.length > 2 ? place.slice(0, -1) : place;
  if (said.includes(stem) || content.parties.every(({ address }) => address.trim() === '')) return [];
  return [
    finding(
      'warning',
      'jurisdiction',
      'court-place',
      `当事人的住所和事实中都没有提到${place}，看不出${courtName}为什么有管辖权。`,
      `请在“管辖依据”中写明：${article.examples}等。是否有管辖权由法院审查决定。`,
      article.article,
    ),
  ];
}
