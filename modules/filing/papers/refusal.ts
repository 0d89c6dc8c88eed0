import type { Unit } from '#kernel/acts/index.ts';
import { cite } from '#law/citations.ts';
import { FILING_FACES, type FilingKind, type Ground, refusalRemedy } from '#law/filing/index.ts';
import { toPlainDate } from '#law/time.ts';
import type { OpenedCase } from '#modules/cases/index.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { FilingRow } from '../tables.ts';
import type { FilingContent, PartyRole } from '../terms.ts';
import { matterParts } from '../matter/index.ts';
import { namesOf, paperParties } from './parties.ts';

const FIELDS = {
  civil: 'civil',
  administrative: 'administrative',
  'private-prosecution': 'criminal',
  enforcement: 'enforcement',
  compensation: 'compensation',
} as const satisfies Record<FilingKind, DocumentData<'non-acceptance-ruling'>['field']>;

/** How a suit that is not accepted calls its parties (民事诉讼文书样式); the other kinds keep their own words. */
const ROLES: Partial<Record<FilingKind, Record<PartyRole, string>>> = {
  civil: { plaintiff: '起诉人', defendant: '被起诉人', 'third-party': '第三人' },
  administrative: { plaintiff: '起诉人', defendant: '被起诉人', 'third-party': '第三人' },
};

/** The form of the ruling besides the ground: 民诉法 第一百五十七条 of rulings, which administrative ones follow (行诉法 第一百零一条). */
const FORM: Partial<Record<FilingKind, string>> = {
  civil: cite('CPL', '157').label,
  enforcement: cite('CPL', '157').label,
};

/** 不予受理裁定书, 不予立案裁定书, 不予受理决定书: the ground, the reasons, and what may be done against it. */
export function refusalPaper(
  filing: FilingRow,
  content: FilingContent,
  opened: OpenedCase,
  ruling: { ground: Ground; reasons: string },
  unit: Unit,
): DocumentData<'non-acceptance-ruling'> {
  const { kind } = filing;
  const { roles, refusal } = FILING_FACES[kind];
  const named = ROLES[kind];
  const remedy = refusalRemedy(kind, {
    notarisedDebt: content.enforcement?.instrument === 'notarised-debt',
    committee: content.compensation?.path === 'committee',
  });
  const court = courtById(filing.court_id);
  const above = court?.parentId ? courtById(court.parentId)?.name : undefined;
  return {
    courtName: court?.name ?? filing.court_id,
    issuedOn: toPlainDate(unit.now),
    clerk: unit.actor.name,
    caseNumber: opened.caseNumber,
    field: FIELDS[kind],
    parties: paperParties(content, false, named ? (role) => named[role] : undefined),
    filedOn: toPlainDate(filing.submitted_at as Parameters<typeof toPlainDate>[0]), // timestamptz columns are parsed to instants
    filing: askedOf(
      content,
      `${named?.plaintiff ?? roles.plaintiff}${namesOf(content, 'plaintiff').join('、')}`,
    ),
    reasons: [
      `${ruling.ground.text}（${ruling.ground.article.label}）。`,
      ...ruling.reasons.split('\n').filter((line) => line.trim()),
    ],
    legalBasis: [ruling.ground.article.label, refusal.article.label, FORM[kind]]
      .filter((label, index, all) => label !== undefined && all.indexOf(label) === index)
      .join('，'),
    remedy: {
      name: remedy.name,
      ...(remedy.days === null ? {} : { days: remedy.days }),
      to: above ? (remedy.to.endsWith('赔偿委员会') ? `${above}赔偿委员会` : above) : remedy.to,
      // 参照: where the law itself names no remedy, the article is told
      article: remedy.article.label,
    },
    signatories: [{ role: '审判员', name: unit.actor.name }],
  };
}

/** What was asked for, in one paragraph. */
function askedOf(content: FilingContent, who: string): string {
  const claims = content.claims.map((claim, index) => `${index + 1}．${claim.text}`).join('；');
  const own = matterParts(content)
    .flatMap(({ lines }) => lines)
    .filter(({ long, value }) => long && value !== '')
    .map(({ value }) => value)
    .join('');
  const told = `${own}${content.facts}${content.grounds}`;
  return `${who}向本院提出${FILING_FACES[content.kind].words.claims}：${claims}。事实和理由：${told}`.slice(
    0,
    20_000,
  );
}
