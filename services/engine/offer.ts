import type { Citation } from '#law/citations.ts';
import type { Answers, Rule, Seen, Service } from './definition.ts';
import type { Offered } from './text.ts';

/** The ground on which somebody asks: where the matter stands, who he is in it, and what is known. */
export type Ground<Facts> = {
  readonly stage: string;
  readonly roles: readonly string[];
  readonly facts: Facts;
  readonly offered: Offered;
  /** Answers to the fields that are known and not asked, by the name under which a field wants them. */
  readonly known?: Answers;
};

/** A reason, with its article and what to do next. */
export type Finding = {
  readonly rule: string;
  readonly field?: string;
  readonly weight: 'refuse' | 'warn';
  readonly text: string;
  readonly mend?: string;
  readonly article: Citation;
};

/** Whether a service is open on a ground: every reason why not, every condition to be shown. */
export type Offer = { readonly open: boolean; readonly findings: readonly Finding[] };

/** The findings of rules that apply. */
export function findingsOf<Facts>(rules: readonly Rule<Facts>[], seen: Seen<Facts>): Finding[] {
  return rules
    .filter((rule) => rule.applies(seen))
    .map(({ id, field, weight, text, mend, article }) => ({
      rule: id,
      weight,
      text: typeof text === 'string' ? text : text(seen),
      article,
      ...(field === undefined ? {} : { field }),
      ...(mend === undefined ? {} : { mend }),
    }));
}

/** Deny by default: the role must be named, the stage must be open, and no bar may stand. */
export function offerOf<Facts, Effect>(service: Service<Facts, Effect>, ground: Ground<Facts>): Offer {
  const { who, stages, bars } = service;
  const findings: Finding[] = [];
  if (!who.roles.some((role) => ground.roles.includes(role)))
    findings.push({
      rule: 'who',
      weight: 'refuse',
      text: `您在本案中的诉讼地位不能${service.name}。`,
      article: who.article,
    });
  const stage = stages.say(ground.stage);
  if (!stages.open.includes(ground.stage))
    findings.push({
      rule: 'stage',
      weight: stages.conditional.includes(ground.stage) ? 'warn' : 'refuse',
      ...stage,
    });
  findings.push(...findingsOf(bars, { facts: ground.facts, answers: {} }));
  return { open: findings.every(({ weight }) => weight === 'warn'), findings };
}
