import { cite } from '#law/citations.ts';
import { type FilingFacts, type Material as MaterialRule, materialsFor } from '#law/filing/index.ts';
import { capacityByAge } from '#law/identities/index.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';
import type { FilingContent, Finding, Material, Party } from '../../terms.ts';
import { type CheckFacts, finding } from './finding.ts';

/** A place where a file belongs: which material, of whom; `required` by law or merely offered. */
export type Slot = {
  kind: string;
  subjectId: string;
  name: string;
  note?: string;
  article: string;
  required: boolean;
};

const isMinor = (party: Party, today: PlainDate) => {
  const birthday = parsePlainDate(party.birthday);
  return party.kind === 'person' && birthday !== undefined && capacityByAge(birthday, today) !== 'full';
};

/** The plain facts on which the list of materials depends. */
export function factsOf(content: FilingContent, today: PlainDate): FilingFacts {
  return {
    plaintiffs: content.parties
      .filter((party) => party.role === 'plaintiff')
      .map((party) => ({
        kind: party.kind === 'person' ? 'natural-person' : 'organisation',
        lacksCapacity: isMinor(party, today),
      })),
    agents: content.mandates.length > 0 ? ['lawyer'] : [],
    online: true,
  };
}

/** Of whom a material is asked: some once a case, some of each plaintiff of a kind, some of each agent. */
const PER_PARTY: Record<string, (party: Party, today: PlainDate) => boolean> = {
  'plaintiff-identity': (party) => party.kind === 'person',
  'business-licence': (party) => party.kind === 'organisation',
  'representative-certificate': (party) => party.kind === 'organisation',
  'guardian-proof': isMinor,
};
const PER_MANDATE = new Set(['power-of-attorney', 'lawyer-licence', 'firm-letter']);

/** The places of this filing, in the order of the law's list (立案材料指引). */
export function slotsOf(content: FilingContent, today: PlainDate): Slot[] {
  const { required, optional } = materialsFor(factsOf(content, today));
  const spread = (rule: MaterialRule, isRequired: boolean): Slot[] => {
    const slot = (subjectId: string, owner: string): Slot => ({
      kind: rule.id,
      subjectId,
      name: owner ? `${rule.name}（${owner}）` : rule.name,
      ...(rule.note ? { note: rule.note } : {}),
      article: rule.article.label,
      required: isRequired,
    });
    const wanted = PER_PARTY[rule.id];
    if (wanted)
      return content.parties
        .filter((party) => party.role === 'plaintiff' && wanted(party, today))
        .map((party) => slot(party.id, party.name));
    if (PER_MANDATE.has(rule.id))
      return content.mandates.map((mandate) => slot(mandate.id, mandate.agentName));
    if (rule.id === 'evidence') return content.evidence.map((item) => slot(item.id, item.name));
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
