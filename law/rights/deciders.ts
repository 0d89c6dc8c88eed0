import { cite, type Citation } from '../citations.ts';

/** Who decides by law (决定主体). */
export const DECIDERS = {
  president: '院长',
  'judicial-committee': '审判委员会',
  'presiding-judge': '审判长或者独任法官',
  tribunal: '合议庭或者独任法官',
  'upper-court': '上级人民法院',
  'high-court': '高级人民法院',
  'supreme-court': '最高人民法院',
  'filing-division': '立案部门',
} as const;

export type Decider = keyof typeof DECIDERS;
export type DecisionRule = { decider: Decider; article: Citation };

export type ProceduralLaw = 'civil' | 'administrative' | 'criminal';

/** Whose recusal is asked: the president of the court, a judge (and lay judge), or another person of the trial. */
export type RecusedPerson = 'president' | 'judge' | 'other';

/** Who decides on a recusal (CPL 49; ALL 55.4; CrPL 31; CrI 32, 38). */
export function recusalDecider(law: ProceduralLaw, person: RecusedPerson): DecisionRule {
  const article = {
    civil: cite('CPL', '49'),
    administrative: cite('ALL', '55.4'),
    criminal: person === 'other' ? cite('CrI', '38') : cite('CrPL', '31.1'),
  }[law];
  if (person === 'president') return { decider: 'judicial-committee', article };
  // in criminal cases assistants, clerks, interpreters and experts too are decided on by the president
  if (person === 'judge' || law === 'criminal') return { decider: 'president', article };
  return { decider: 'presiding-judge', article };
}

/** Who may lengthen the time for trial (审限延长): the first time the president, further the court above. */
export function extensionDecider(
  procedure: 'ordinary' | 'summary' | 'small-claims' | 'appeal' | 'administrative',
  time: 1 | 2 = 1,
  heardBy: 'high' | 'lower' = 'lower',
): DecisionRule | undefined {
  switch (procedure) {
    case 'ordinary':
      return { decider: time === 1 ? 'president' : 'upper-court', article: cite('CPL', '152') };
    case 'summary':
      return time === 1 ? { decider: 'president', article: cite('CPL', '164') } : undefined;
    case 'small-claims':
      return time === 1 ? { decider: 'president', article: cite('CPL', '168') } : undefined;
    case 'appeal':
      return { decider: 'president', article: cite('CPL', '183.1') };
    case 'administrative':
      return { decider: heardBy === 'high' ? 'supreme-court' : 'high-court', article: cite('ALL', '81') };
  }
}

/** Who decides in other matters. */
export const DECISIONS = {
  'fine-or-detention': { decider: 'president', article: cite('CPL', '119.1') },
  'administrative-fine-or-detention': { decider: 'president', article: cite('ALL', '59.3') },
  'adjourn-for-other-reasons': { decider: 'president', article: cite('DELAY', '6') },
  'adjourn-for-named-reasons': { decider: 'tribunal', article: cite('CPL', '149') },
  withdrawal: { decider: 'tribunal', article: cite('CPL', '148.1') },
  preservation: { decider: 'tribunal', article: cite('PRS', '2') },
  'accept-filing': { decider: 'filing-division', article: cite('CPL', '126') },
  'online-court-elsewhere': { decider: 'president', article: cite('OLR', '24.1') },
  'major-enforcement-matter': { decider: 'president', article: cite('ENF', '5') },
} as const satisfies Record<string, DecisionRule>;

export type DecisionId = keyof typeof DECISIONS;
