import type { Paper } from '../engine/index.ts';

/** A notice to the party who was asked. */
export const notice = (id: string, name: string, text: readonly string[]): Paper => ({
  id,
  form: 'notice',
  name,
  to: 'opponents',
  text: ['{answer.party}：', ...text],
});
