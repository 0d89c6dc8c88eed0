/**
 * The tables of the database, as Kysely knows them. Each room adds its own in its `tables.ts`:
 * `declare module '#kernel/db/tables.ts' { interface Tables { … } }`.
 */
export interface Tables {
  schema_migration: { name: string; sha256: string; applied_at: string };
}
