import { listed } from '../testing.ts';
import {
  type AgentKind,
  type ClaimantFacts,
  FILING_KINDS,
  type GuideFacts,
  isFilingKind,
  type Material,
  materialGuide,
} from './index.ts';

const BARE: GuideFacts = { plaintiffs: [], agents: [], online: true };
const who = (...plaintiffs: ClaimantFacts[]): Partial<GuideFacts> => ({ plaintiffs });
const by = (agent: AgentKind): Partial<GuideFacts> => ({ agents: [agent] });

/** Facts one after the other, in words. */
const FACTS: readonly (readonly [string, Partial<GuideFacts>])[] = [
  ['自然人', who({ kind: 'natural-person' })],
  ['组织', who({ kind: 'organisation' })],
  ['无行为能力', who({ kind: 'natural-person', lacksCapacity: true })],
  ...(['foreign', 'hong-kong-macao', 'taiwan', 'overseas-chinese', 'mainland'] as const).flatMap(
    (origin) =>
      [
        [`${origin} 自然人`, who({ kind: 'natural-person', origin })],
        [`${origin} 组织`, who({ kind: 'organisation', origin })],
        [
          `${origin} 境外委托`,
          { ...who({ kind: 'natural-person', origin }), ...by('lawyer'), powerFromAbroad: true },
        ],
      ] as const,
  ),
  ...(['lawyer', 'legal-worker', 'close-relative', 'employee', 'recommended'] as const).map(
    (agent) => [`代理人 ${agent}`, by(agent)] as const,
  ),
  ['申请缓减免', { asksFeeRelief: true }],
  ['线下提交', { online: false }],
  ['线下提交，三名对方', { online: false, otherParties: 3 }],
  ['推选代表人', { representatives: true }],
  ['外文材料', { foreignLanguage: true }],
  ['不作为', { administrative: { omission: true } }],
  ['应当依职权履行', { administrative: { omission: true, exOfficio: true } }],
  ['复议后', { administrative: { reconsideration: 'decided' } }],
  ['复议逾期', { administrative: { reconsideration: 'overdue' } }],
  ['一并请求赔偿', { administrative: { compensation: true } }],
  ['一并审查规范性文件', { administrative: { normReview: true } }],
  ['一并解决民事争议', { administrative: { civilDispute: true } }],
  ['公安、检察机关不予追究', { prosecution: { refusedByAuthority: true } }],
  ['附带民事', { prosecution: { civilClaim: true } }],
  ['代为告诉', { prosecution: { forVictim: true } }],
  ['仲裁裁决', { enforcement: { title: 'arbitral-award' } }],
  ['公证债权文书', { enforcement: { title: 'notarised-debt' } }],
  ['权利承受人', { enforcement: { successor: true } }],
  ['向财产所在地申请', { enforcement: { atPropertyPlace: true } }],
  ['向赔偿委员会', { compensation: { committee: true } }],
  ['向赔偿委员会，线下', { compensation: { committee: true }, online: false }],
  ['向赔偿委员会，义务机关是法院', { compensation: { committee: true, liableCourt: true } }],
  ['向赔偿委员会，逾期未决定', { compensation: { committee: true, overdue: true } }],
  ['不是受害人本人', { compensation: { notVictim: true } }],
];

const lines = (must: string, materials: readonly Material[]): string[] =>
  materials.flatMap(({ id, ...rest }) => listed(`${must} ${id}`, rest)).map((line) => `  ${line}`);

/** What each kind of filing asks for, and what each fact adds or takes away. For tests. */
export function guideExamples(): string[] {
  return Object.keys(FILING_KINDS)
    .filter(isFilingKind)
    .flatMap((kind) => {
      const guide = (more: Partial<GuideFacts>) => {
        const { required, optional } = materialGuide(kind, { ...BARE, ...more });
        return [...lines('必交', required), ...lines('可交', optional)];
      };
      const bare = guide({});
      const changes = FACTS.flatMap(([words, more]) => {
        const now = guide(more);
        const less = bare.filter((line) => !now.includes(line)).map((line) => `  - ${line.trim()}`);
        const added = now.filter((line) => !bare.includes(line)).map((line) => `  + ${line.trim()}`);
        return less.length + added.length === 0 ? [] : [`${kind} ${words}`, ...less, ...added];
      });
      return [`${kind} ${FILING_KINDS[kind]}`, ...bare, ...changes];
    });
}
