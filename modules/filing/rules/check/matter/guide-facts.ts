import type { EnforcementTitle, GuideFacts } from '#law/filing/index.ts';
import type { FilingContent } from '../../../terms.ts';

type Own = Pick<GuideFacts, 'administrative' | 'prosecution' | 'enforcement' | 'compensation'>;
type Matter<K extends 'administrative' | 'prosecution' | 'enforcement' | 'compensation'> = NonNullable<
  FilingContent[K]
>;

const TITLES: Partial<Record<Matter<'enforcement'>['instrument'], EnforcementTitle>> = {
  'arbitral-award': 'arbitral-award',
  'notarised-debt': 'notarised-debt',
};

/** What the own part of a filing says to the guide of materials (立案材料指引). */
export function matterFacts(content: FilingContent): Own {
  switch (content.kind) {
    case 'civil':
      return {};
    case 'administrative':
      return content.administrative ? { administrative: administrative(content.administrative) } : {};
    case 'private-prosecution':
      return content.prosecution ? { prosecution: prosecution(content.prosecution) } : {};
    case 'enforcement':
      return content.enforcement ? { enforcement: enforcement(content.enforcement) } : {};
    case 'compensation':
      return content.compensation ? { compensation: compensation(content.compensation) } : {};
  }
}

function administrative(m: Matter<'administrative'>): NonNullable<Own['administrative']> {
  const { reconsidered } = m;
  return {
    omission: m.challenged === 'omission',
    exOfficio: m.exOfficio,
    ...(reconsidered === 'upheld' || reconsidered === 'changed' ? { reconsideration: 'decided' } : {}),
    ...(reconsidered === 'rejected' || reconsidered === 'overdue' ? { reconsideration: 'overdue' } : {}),
    compensation: m.withCompensation,
    normReview: m.norm.trim() !== '',
    civilDispute: m.withCivilDispute,
  };
}

const prosecution = (m: Matter<'prosecution'>): NonNullable<Own['prosecution']> => ({
  refusedByAuthority: m.crimeType === '3',
  civilClaim: m.withCivilClaim,
  forVictim: m.forVictim,
});

const enforcement = (m: Matter<'enforcement'>): NonNullable<Own['enforcement']> => ({
  title: TITLES[m.instrument] ?? 'court',
  successor: m.successor,
  atPropertyPlace: m.courtGround === 'property',
});

const compensation = (m: Matter<'compensation'>): NonNullable<Own['compensation']> => ({
  committee: m.path === 'committee',
  liableCourt: m.organ === 'court',
  overdue: m.overdue,
  notVictim: m.notVictim,
});
