import type { Citation } from '#law/citations.ts';
import { serviceAt, STAGE_IDS, type StagedService, type StageId } from '#law/stages/index.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Effect } from './effects.ts';
import type { Rule, Service, StageRule } from './engine/definition.ts';

/** A service of the courts (诉讼事项). */
export type CourtService = Service<CaseFacts, Effect>;
export type CourtRule = Rule<CaseFacts>;

/** The stages of a service as the law's table has them (domain: 各阶段可以办理的事项). */
export function stagesOf(service: StagedService): StageRule {
  const at = (state: 'allowed' | 'conditional') =>
    STAGE_IDS.filter((stage) => serviceAt(service, stage).state === state);
  return {
    open: at('allowed'),
    conditional: at('conditional'),
    say: (stage) => serviceAt(service, stage as StageId), // the host's stages are the law's
  };
}

/** Open at these stages and nowhere else, each time with the same sentence and article. */
export function openAt(
  stages: readonly StageId[],
  open: { readonly text: string; readonly article: Citation },
  closed: { readonly text: string; readonly article: Citation },
): StageRule {
  return {
    open: stages,
    conditional: [],
    say: (stage) => (stages.includes(stage as StageId) ? open : closed), // the host's stages are the law's
  };
}
