/** Placeholder until `npm run contract` writes the types generated from the server's OpenAPI. */
// biome-ignore lint: generated
export interface paths {}
