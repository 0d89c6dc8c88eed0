export { inclusionProofSchema, materialSchema, partySchema } from './parts.ts';
export { blank, orBlank } from './paper/terms.ts';
export type { Align, Block, Cell, Face, Line, Paper, Run } from './paper/terms.ts';
export * from './terms.ts';
export { typeset, warmUp, type Typeset } from './typeset.ts';
