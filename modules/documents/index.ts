export { inclusionProofSchema, materialSchema, partySchema } from './parts.ts';
export * from './paper/index.ts';
export * from './terms.ts';
export { typeset, warmUp, type Typeset } from './typeset.ts';
