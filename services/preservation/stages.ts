import type { Citation } from '#law/citations.ts';
import { STAGE_IDS } from '#law/stages/index.ts';
import type { StageRule } from '../engine/index.ts';
import { stagesOf } from '../service.ts';

type Staged = Parameters<typeof stagesOf>[0];

/** The stages of a case: before the suit there is a service of its own. */
export function inCase(service: Staged, before: string): StageRule {
  const { open, conditional, say } = stagesOf(service);
  const running = (stage: string) => stage !== 'S0';
  return {
    open: open.filter(running),
    conditional: conditional.filter(running),
    say: (stage) =>
      running(stage) ? say(stage) : { text: `尚未起诉的，请办理“${before}”。`, article: say('S0').article },
  };
}

/** Only before the suit. */
export function beforeCase(service: Staged, running: string): StageRule {
  const { say } = stagesOf(service);
  const { text, article } = say('S0');
  return {
    open: ['S0'],
    conditional: [],
    say: (stage) => ({
      text: stage === 'S0' ? text : `案件已经受理，请在案件中办理“${running}”。`,
      article,
    }),
  };
}

/** A measure that stands is renewed or ended at any stage, also before the suit and between judgment and enforcement. */
export function whileMeasuresStand(article: Citation): StageRule {
  return {
    open: STAGE_IDS,
    conditional: [],
    say: () => ({ text: '保全措施有效期间都可以办理', article }),
  };
}
