import { yuanText } from '#web/kit/amount.ts';
import {
  FACE_SECTIONS,
  FILING_FACES,
  MATERIALS,
  matterParts,
  PAPER_KINDS,
  POWERS,
  SECTIONS,
} from '../../terms.ts';
import type { FilingContent, FilingView, Mandate, Party, SectionId } from '../../terms.ts';

/** One thing a complaint says: its field path, its name, what stands there. */
export interface Field {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  /** Long text that keeps its paragraphs. */
  readonly long?: boolean;
}

/** Fields that belong together: a party, a claim, a piece of evidence. */
export interface FieldGroup {
  readonly id: string;
  readonly title?: string;
  /** The party whose numbers may be read in full. */
  readonly partyId?: string;
  readonly fields: readonly Field[];
}

export interface ComplaintSection {
  readonly id: SectionId;
  readonly title: string;
  readonly path: string;
  readonly groups: readonly FieldGroup[];
}

const field = (path: string, label: string, value: string | null | undefined): Field => ({
  path,
  label,
  value: value ?? '',
});

const SEXES = { male: '男', female: '女', '': '' } as const;

/** What a party says of itself; empty facts that need not be given are left out. */
function partyFields(party: Party): Field[] {
  const at = (name: string) => `parties.${party.id}.${name}`;
  if (party.kind === 'organisation')
    return [
      field(at('name'), '名称', party.name),
      field(at('creditCode'), '统一社会信用代码', party.creditCode),
      field(at('address'), '住所地', party.address),
      field(
        at('legalRepresentative'),
        '法定代表人',
        [party.legalRepresentative, party.legalRepresentativeTitle].filter(Boolean).join('，'),
      ),
      field(at('phone'), '联系电话', party.phone),
    ];
  const about = [SEXES[party.sex], party.ethnicity, party.birthday && `${party.birthday}生`, party.occupation]
    .filter(Boolean)
    .join('，');
  return [
    field(at('name'), '姓名', party.name),
    field(at('birthday'), '基本情况', about),
    field(at('paperNumber'), PAPER_KINDS[party.paperKind], party.paperNumber),
    field(at('address'), '住所', party.address),
    field(at('phone'), '联系电话', party.phone),
    ...(party.guardian
      ? [
          field(
            at('guardian'),
            '法定代理人',
            `${party.guardian.name}（${party.guardian.relation}），${party.guardian.paperNumber}，${party.guardian.phone}`,
          ),
        ]
      : []),
  ];
}

function mandateFields(mandate: Mandate, parties: readonly Party[]): Field[] {
  const at = (name: string) => `mandates.${mandate.id}.${name}`;
  const powers = mandate.powers.map((power) =>
    Object.hasOwn(POWERS, power) ? POWERS[power as keyof typeof POWERS].name : power,
  ); // checked before
  return [
    field(at('partyId'), '委托人', parties.find((party) => party.id === mandate.partyId)?.name),
    field(at('agentName'), '代理人', mandate.agentName),
    field(at('agentLicenceNo'), '执业证号', mandate.agentLicenceNo),
    field(at('agentFirm'), '执业机构', mandate.agentFirm),
    field(at('powers'), mandate.authority === 'special' ? '特别授权' : '一般授权', powers.join('；')),
  ];
}

function evidenceGroups(content: FilingContent): FieldGroup[] {
  return content.evidence.map((item, index) => {
    const at = (name: string) => `evidence.${item.id}.${name}`;
    const about = [item.copy === 'original' ? '原件' : '复制件', item.pages !== null && `${item.pages} 页`]
      .filter(Boolean)
      .join('，');
    return {
      id: item.id,
      title: `证据 ${index + 1}`,
      fields: [
        field(at('name'), '名称', `${item.name}（${about}）`),
        field(at('purpose'), '证明目的', item.purpose),
        field(at('source'), '来源', item.source),
      ],
    };
  });
}

/** The field a section is led to by; the own part of a kind stands in the record of that kind. */
export function pathOf(filing: FilingView, section: SectionId): string {
  if (section !== 'matter') return SECTIONS[section].fields[0];
  return SECTIONS.matter.fields.find((field) => filing.content[field] !== undefined) ?? 'matter';
}

/** Everything the complaint says, in the order of the wizard; materials are shown as documents, beside it. */
export function complaintOf(filing: FilingView): ComplaintSection[] {
  const { content } = filing;
  const { roles, words } = FILING_FACES[filing.kind];
  const groups: Record<Exclude<SectionId, 'materials'>, FieldGroup[]> = {
    court: [
      {
        id: 'court',
        fields: [
          field('courtId', '受理法院', filing.courtName),
          ...(content.jurisdiction ? [field('jurisdiction', '管辖理由', content.jurisdiction)] : []),
        ],
      },
    ],
    cause: [
      {
        id: 'cause',
        fields: [
          field(
            'causeId',
            words.cause,
            filing.causePath.map((cause) => cause.name).join(' › ') || filing.causeName,
          ),
        ],
      },
    ],
    parties: content.parties.map((party) => ({
      id: party.id,
      title: roles[party.role] ?? '第三人',
      partyId: party.id,
      fields: partyFields(party),
    })),
    matter: matterParts(content).map(({ id, title, lines }) => ({ id, title, fields: lines })),
    claims: [
      {
        id: 'claims',
        fields: content.claims.map((claim, index) => ({
          path: `claims.${claim.id}.text`,
          label: `第 ${index + 1} 项`,
          value: claim.amountFen === null ? claim.text : `${claim.text}（${yuanText(claim.amountFen)} 元）`,
          long: true,
        })),
      },
    ],
    facts: [
      {
        id: 'facts',
        fields: [
          { ...field('facts', '事实', content.facts), long: true },
          { ...field('grounds', '理由', content.grounds), long: true },
        ],
      },
    ],
    evidence: evidenceGroups(content),
    mandates: content.mandates.map((mandate) => ({
      id: mandate.id,
      fields: mandateFields(mandate, content.parties),
    })),
  };
  return FACE_SECTIONS[filing.kind].flatMap(({ id, title }) =>
    id === 'materials' ? [] : [{ id, title, path: pathOf(filing, id), groups: groups[id] }],
  );
}

/** Where a field path stands, in words: 被告李某 · 住所. */
export function placeOf(filing: FilingView, path: string): string {
  const [head = '', kind = '', subject = ''] = path.split('.');
  if (head === 'materials') return materialName(filing, kind, subject);
  for (const section of complaintOf(filing))
    for (const group of section.groups) {
      const found = group.fields.find((each) => each.path === path);
      if (found) {
        const owner = groupName(filing, section, group);
        return owner === found.label ? found.label : `${owner} · ${found.label}`;
      }
    }
  const section = FACE_SECTIONS[filing.kind].find(({ id }) =>
    (SECTIONS[id].fields as readonly string[]).includes(head),
  );
  return section?.title ?? path;
}

function groupName(filing: FilingView, section: ComplaintSection, group: FieldGroup): string {
  const party = filing.content.parties.find((one) => one.id === group.partyId);
  if (party) return `${group.title ?? ''}${party.name}`;
  return group.title ?? section.title;
}

/** Name of a material: which paper, of whom. */
export function materialName(filing: FilingView, kind: string, subjectId: string): string {
  const slot = filing.slots.find((each) => each.kind === kind && each.subjectId === subjectId);
  if (slot) return slot.name;
  const evidence = filing.content.evidence.find((item) => item.id === subjectId);
  if (evidence) return evidence.name;
  const whose = filing.content.parties.find((party) => party.id === subjectId)?.name;
  const paper =
    MATERIALS.find((material) => material.id === kind)?.name ?? (kind === '' ? '材料' : '其他材料');
  return whose ? `${paper}（${whose}）` : paper;
}
