import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';

/** What this room is given by the program. */
export type CasesRoomDeps = { readonly db: Db; readonly clock: Clock; readonly keys: FieldKeys };
