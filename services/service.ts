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
