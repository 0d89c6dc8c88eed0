import { cite } from '#law/citations.ts';
import {
  type AgentKind,
  type ClaimantFacts,
  type FilingKind,
  type GuideFacts,
  type Material as MaterialRule,
  materialGuide,
  type Origin,
} from '#law/filing/index.ts';
import { capacityByAge } from '#law/identities/index.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';
import type { FilingContent, Finding, Mandate, Material, PaperKind, Party } from '../../terms.ts';
import { type CheckFacts, finding } from './finding.ts';
import { matterFacts } from './matter/guide-facts.ts';

/** A place where a file belongs: which material, of whom; `required` by law or merely offered. */
export type Slot = {
  kind: string;
  subjectId: string;
  name: string;
  note?: string;
  article: string;
  required: boolean;
};

/** Where a person belongs, by the paper he is known by. */
const ORIGIN: Partial<Record<PaperKind, Origin>> = {
  passport: 'foreign',
  'foreign-permanent-residence': 'foreign',
  'hong-kong-macao-permit': 'hong-kong-macao',
  'taiwan-permit': 'taiwan',
};

function claimantOf(party: Party, today: PlainDate): ClaimantFacts {
  if (party.kind !== 'person') return { kind: 'organisation' };
  const birthday = parsePlainDate(party.birthday);
  return {
    kind: 'natural-person',
    lacksCapacity: birthday !== undefined && capacityByAge(birthday, today) !== 'full',
    origin: ORIGIN[party.paperKind] ?? 'mainland',
  };
}

/** The plain facts on which the list of materials depends. */
export function factsOf(content: FilingContent, today: PlainDate): GuideFacts {
  return {
    ...matterFacts(content),
    plaintiffs: content.parties
      .filter((party) => party.role === 'plaintiff')
      .map((party) => claimantOf(party, today)),
    agents: [...new Set(content.mandates.map(agentOf))],
    online: true,
    otherParties: Math.max(1, content.parties.filter((party) => party.role !== 'plaintiff').length),
  };
}

const agentOf = (mandate: Mandate): AgentKind => mandate.agentKind ?? 'lawyer';

/** Which line of the guide takes the files of the pieces of evidence; an enforcement has none: what it needs has lines of its own. */
const EVIDENCE_LINE: Readonly<Record<FilingKind, string | undefined>> = {
  civil: 'evidence',
  administrative: 'evidence',
  'private-prosecution': 'crime-evidence',
  enforcement: undefined,
  compensation: 'damage-proof',
};

/** The places of this filing, in the order of the law's list (立案材料指引), the same that the public guide shows. */
export function slotsOf(content: FilingContent, today: PlainDate): Slot[] {
  const facts = factsOf(content, today);
  const { kind } = content;
  const { required, optional } = materialGuide(kind, facts);
  // of each claimant is asked what would be asked if he sued alone
  const alone = new Map(
    content.parties
      .filter((party) => party.role === 'plaintiff')
      .map((party) => {
        const list = materialGuide(kind, { ...facts, plaintiffs: [claimantOf(party, today)] });
        return [party, new Set([...list.required, ...list.optional].map((rule) => rule.id))];
      }),
  );
  // of each agent what would be asked if he acted alone: a lawyer's licence of lawyers, a legal worker's of legal workers
  const acting = new Map(
    content.mandates.map((mandate) => {
      const list = materialGuide(kind, { ...facts, agents: [agentOf(mandate)] });
      return [mandate, new Set(list.required.map((rule) => rule.id))];
    }),
  );
  const spread = (rule: MaterialRule, isRequired: boolean): Slot[] => {
    const slot = (subjectId: string, owner: string): Slot => ({
      kind: rule.id,
      subjectId,
      name: owner ? `${rule.name}（${owner}）` : rule.name,
      ...(rule.note ? { note: rule.note } : {}),
      article: rule.article.label,
      required: isRequired,
    });
    if (rule.of === 'claimant')
      return [...alone].flatMap(([party, ids]) => (ids.has(rule.id) ? [slot(party.id, party.name)] : []));
    if (rule.of === 'agent')
      return [...acting].flatMap(([mandate, ids]) =>
        ids.has(rule.id) ? [slot(mandate.id, mandate.agentName)] : [],
      );
    if (rule.id === EVIDENCE_LINE[kind] && (content.evidence.length > 0 || kind !== 'compensation'))
      return content.evidence.map((item) => slot(item.id, item.name));
    return [slot('', '')];
  };
  return [
    ...required.flatMap((rule) => spread(rule, true)),
    ...optional.flatMap((rule) => spread(rule, false)),
  ];
}

/** Every required place filled; every file there, safe and readable. */
export function checkMaterials(content: FilingContent, facts: CheckFacts): Finding[] {
  const missing = slotsOf(content, facts.today)
    .filter(
      (slot) =>
        slot.required &&
        !content.materials.some(
          (material) => material.kind === slot.kind && material.subjectId === slot.subjectId,
        ),
    )
    .map((slot) =>
      finding(
        'fault',
        `materials.${slot.kind}${slot.subjectId ? `.${slot.subjectId}` : ''}`,
        'material-missing',
        `缺少${slot.name}。`,
        '请上传清晰、完整的电子件。',
        slot.article,
      ),
    );
  return [...missing, ...content.materials.flatMap((material) => checkFile(material, facts))];
}

function checkFile(material: Material, facts: CheckFacts): Finding[] {
  const field = `materials.${material.kind}${material.subjectId ? `.${material.subjectId}` : ''}`;
  const file = facts.files.get(material.fileId);
  const article = cite('OLR', '12(二)');
  if (!file)
    return [
      finding('fault', field, 'file-unknown', '有一份材料的文件已不存在。', '请删除后重新上传。', article),
    ];
  if (file.state === 'refused')
    return [
      finding(
        'fault',
        field,
        'file-refused',
        `文件“${file.name}”不能使用：${file.why ?? '未通过检查'}`,
        '请更换文件后重新上传。',
        article,
      ),
    ];
  if (file.state !== 'ready')
    return [
      finding(
        'fault',
        field,
        'file-checking',
        `文件“${file.name}”还在安全检查。`,
        '通常只需几秒，请稍候再试。',
        article,
      ),
    ];
  return [];
}
