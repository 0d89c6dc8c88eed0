import { shortLabel } from '#law/citations.ts';
import type { Clock, Condition, Field, Length, Paper, Rule, Service, Value } from './definition.ts';
import { machineOf } from './life-cycle.ts';

type Any = Service<never, { readonly do: string; readonly when?: Condition }>;

const UNITS = { hour: '小时', day: '日', 'working-day': '个工作日', month: '个月', year: '年' } as const;

/** "3日", "48小时". */
export const lengthInWords = ({ length, unit }: Length) => `${length}${UNITS[unit]}`;

const when = (condition: Condition | undefined): string =>
  condition === undefined ? '' : ` ［${condition.field}＝${condition.is.join('／')}］${when(condition.and)}`;
const cited = (article: { label: string } | undefined) =>
  article === undefined ? '' : ` 〔${article.label}〕`;

function fieldLines(field: Field): string[] {
  const { id, label, type, optional, help, choices, known } = field;
  const from = choices !== undefined && 'from' in choices ? ` ← ${choices.from}` : '';
  return [
    `${id} ${label} ${type}${from}${known === undefined ? '' : ' 已知'}${optional ? ' 可不填' : ''}${when(field.when)}${cited(field.article)}${help === undefined ? '' : ` ${help}`}`,
    ...(choices !== undefined && !('from' in choices)
      ? choices.map(
          (choice) =>
            `  ${choice.id} ${choice.name}${choice.note === undefined ? '' : `：${choice.note}`}${cited(choice.article)}`,
        )
      : []),
  ];
}

const ruleLine = ({ id, field, weight, text, article }: Rule<never>) =>
  `${weight === 'refuse' ? '不可' : '提示'} ${id}${field === undefined ? '' : `（${field}）`} ${typeof text === 'string' ? text : '（随情形而定）'}${cited(article)}`;

const clockLine = (name: string, { law, promise, when: condition }: Clock) =>
  `${name} ${law === undefined ? '法律未规定' : `${lengthInWords(law)}${cited(law.article)}`} 承诺${lengthInWords(promise)}${when(condition)}`;

const paperLines = (paper: Paper) => [
  `${paper.id} 《${paper.name}》 ${paper.form} → ${paper.to}${when(paper.when)}`,
  ...paper.text.map((text) => `  ${text}`),
];

const valueText = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  const known = value as Partial<Record<'answer' | 'decision' | 'is', string>>; // effects carry values and plain words only
  return known.answer !== undefined
    ? `answer.${known.answer}`
    : known.decision !== undefined
      ? `decision.${known.decision}`
      : String((value as Value & { is: unknown }).is);
};
const effectLine = ({
  do: name,
  when: condition,
  ...rest
}: {
  readonly do: string;
  readonly when?: Condition;
}) =>
  [name, ...Object.entries(rest).map(([key, value]) => `${key}=${valueText(value)}`)].join(' ') +
  when(condition);

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
const part = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [title, ...indent(lines)];

/** A definition as text, one fact a line: kept beside the definitions, so that any change of a service is read as a change of words. */
export function listingOf(service: Any): string {
  const { stages, who, outcomes, steps = {} } = service;
  const { states, acts } = machineOf(service);
  return [
    `# ${service.id} ${service.name} 第${service.version}版 ${service.group}`,
    service.summary,
    ...part(
      '依据',
      service.articles.map(({ label }) => label),
    ),
    ...part('说明', service.guide),
    ...part('申请人', [
      `${who.roles.join('、')}${who.helpers ? '，律师助理经授权可以办理' : ''}${cited(who.article)}`,
    ]),
    ...part(
      '阶段',
      [...stages.open, ...stages.conditional].map((stage) => {
        const { text, article } = stages.say(stage);
        return `${stage} ${stages.open.includes(stage) ? '●' : '○'} ${text} 〔${shortLabel(article)}〕`;
      }),
    ),
    ...part('前提', service.bars.map(ruleLine)),
    ...part('表单', service.form.flatMap(fieldLines)),
    ...part(
      '材料',
      service.materials.map(
        (m) => `${m.id} ${m.name}${m.optional ? ' 可不交' : ''}${when(m.when)}${cited(m.article)}`,
      ),
    ),
    ...part('规则', service.checks.map(ruleLine)),
    ...part('法院须知', (service.courtChecks ?? []).map(ruleLine)),
    ...part(
      '决定者',
      service.decider.map((d) => `${d.role}${when(d.when)}${cited(d.article)}`),
    ),
    ...part(
      '时限',
      Object.entries(service.clocks).flatMap(([name, clocks = []]) =>
        clocks.map((clock) => clockLine(name, clock)),
      ),
    ),
    ...part('对方答复', (service.answer ?? []).flatMap(fieldLines)),
    ...part('提交即', [
      ...(service.submitted ?? []).map(effectLine),
      ...(service.submissionPapers ?? []).flatMap(paperLines),
    ]),
    ...part('未决定而终结', (service.undone ?? []).map(effectLine)),
    ...Object.entries(outcomes).flatMap(([id, o]) =>
      part(
        `结果 ${id} ${o.name}${when(o.when)}${cited(o.article)}${o.review ? ` 可以申请复议：${o.review.by}${cited(o.review.article)}` : ''}${o.next === undefined ? '' : ` → ${o.next}`}`,
        [
          ...(o.form ?? []).flatMap(fieldLines),
          ...o.papers.flatMap(paperLines),
          ...part('复议后', (o.reviewPapers ?? []).flatMap(paperLines)),
          ...o.effects.map(effectLine),
        ],
      ),
    ),
    ...Object.entries(steps).flatMap(([id, s]) =>
      part(`后续 ${id} ${s.name} ${s.awaits} ${s.act}${s.next === undefined ? '' : ` → ${s.next}`}`, [
        ...(s.form ?? []).flatMap(fieldLines),
        ...(s.papers ?? []).flatMap(paperLines),
        ...(s.effects ?? []).map(effectLine),
        ...(s.end
          ? [
              `终结 ${s.end.act}`,
              ...(s.end.papers ?? []).flatMap(paperLines),
              ...(s.end.effects ?? []).map(effectLine),
            ]
          : []),
      ]),
    ),
    ...part(
      '状态',
      Object.entries(states).map(
        ([id, s]) => `${id} ${s.name} 待${s.awaits}${s.clock === null ? '' : ` ${s.clock}`}`,
      ),
    ),
    ...part(
      '动作',
      Object.entries(acts).map(
        ([id, a]) => `${id} ${a.name} ${a.by.join('／')}：${a.from.join('、') || '无'} → ${a.to}`,
      ),
    ),
    ...(service.secretUntil === undefined ? [] : [`保密至 ${service.secretUntil}`]),
    ...(service.many ? ['同时可以有多件'] : []),
  ].join('\n');
}
