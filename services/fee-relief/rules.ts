import { cite, type Citation } from '#law/citations.ts';
import { RELIEF, RELIEF_GROUNDS, type ReliefKind, reliefBarred } from '#law/fees/index.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Answers, Choice, Seen } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

/** 免交、减交、缓交. */
export const KINDS: readonly Choice[] = Object.entries(RELIEF).map(([id, { name, article }]) => ({
  id,
  name,
  article,
}));

/** The grounds of one kind, numbered as the article numbers them. */
export const groundsOf = (kind: ReliefKind): readonly Choice[] =>
  RELIEF_GROUNDS.filter((row) => row.kind === kind).map(({ text, article }, index) => ({
    id: `${kind}-${index + 1}`,
    name: text,
    article,
  }));

const isKind = (id: unknown): id is ReliefKind => typeof id === 'string' && id in RELIEF;

/** Whether such relief can be at all: no exemption for an organisation, no reduction under 30 %. */
function barred(
  facts: CaseFacts,
  kind: unknown,
  words: Answers,
): { text: string; article: Citation } | undefined {
  if (!isKind(kind)) return undefined;
  const own = facts.parties.filter(({ id }) => facts.mine.partyIds.includes(id));
  const { percent } = words;
  return reliefBarred({
    kind,
    applicant: own.some((party) => party.kind === 'organisation') ? 'organisation' : 'natural-person',
    ...(typeof percent === 'number' ? { reductionPercent: percent } : {}),
  });
}
const rule = (
  id: string,
  article: Citation,
  of: (seen: Seen<CaseFacts>) => ReturnType<typeof barred>,
): CourtRule => ({
  id,
  weight: 'refuse',
  text: (seen) => `${of(seen)?.text ?? ''}。`,
  article,
  applies: (seen) => of(seen)?.article === article,
});
const asked = ({ facts, answers }: Seen<CaseFacts>) => barred(facts, answers['kind'], answers);
const granted = ({ facts, court }: Seen<CaseFacts>) =>
  court?.act === 'allow' ? barred(facts, court.words['granted'], court.words) : undefined;
const both = (of: typeof asked): CourtRule[] => [
  rule('natural-persons-only', cite('FEE', '44.2'), of),
  rule('least-reduction', cite('FEE', '46.2'), of),
];

export const CHECKS: readonly CourtRule[] = [
  ...both(asked),
  {
    id: 'deferral-after-filing',
    field: 'kind',
    weight: 'warn',
    text: '缓交应当在决定立案之前作出决定，案件已经受理的，请说明为什么现在才申请。',
    article: cite('FEE', '49'),
    applies: ({ facts, answers }) =>
      answers['kind'] === 'defer' && facts.stage !== 'S1' && facts.stage !== 'S5',
  },
];
export const COURT_CHECKS: readonly CourtRule[] = both(granted);

export const BARS: readonly CourtRule[] = [
  {
    id: 'no-fee',
    weight: 'refuse',
    text: '国家赔偿案件不收取任何费用，不需要申请减交、免交、缓交。',
    article: cite('SCL', '41.1'),
    applies: ({ facts }) => facts.law === 'compensation',
  },
];
