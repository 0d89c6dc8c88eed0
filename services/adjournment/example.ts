import { addDays, instant, toPlainDate } from '#law/time.ts';
import type { CaseFacts, CaseHearing } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const at = (day: string, clock: string) => instant(`${day}T${clock}:00+08:00`);

/** A case in which a hearing is fixed in ten days. */
export const withHearing = (plain: CaseFacts): CaseFacts => {
  if (plain.hearings.some(({ state }) => state === 'fixed')) return plain;
  const day = addDays(plain.today, 10);
  const hearing: CaseHearing = {
    id: 'hearing-1',
    startsAt: at(day, '09:00'),
    endsAt: at(day, '11:00'),
    place: '第三法庭',
    state: 'fixed',
  };
  return { ...plain, stage: 'S2', hearings: [hearing] };
};

export const fixedHearing = ({ hearings }: CaseFacts) => hearings.find(({ state }) => state === 'fixed');
/** Two weeks after the hearing, in the morning. */
export const laterTime = (facts: CaseFacts) =>
  at(addDays(toPlainDate(fixedHearing(facts)?.startsAt ?? facts.now), 14), '09:00');

const asked = (facts: CaseFacts) => ({
  hearing: fixedHearing(facts)?.id,
  ground: 'absence',
  reason: '原告本人因手术住院，出院时间为开庭之后，且本案必须由其本人陈述。',
});

/** The plaintiff, who must appear, is in hospital. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: withHearing,
  answers: asked,
  materials: ['proof'],
  decisions: { granted: (facts) => ({ to: laterTime(facts) }) },
  refused: [
    { rule: 'no-hearing', ground: (plain) => ({ ...plain, hearings: [] }) },
    { rule: 'most', ground: (plain) => ({ ...plain, postponements: 2 }) },
    {
      rule: 'criminal-ground',
      ground: (plain) => ({ ...plain, law: 'criminal' }),
    },
  ],
};
