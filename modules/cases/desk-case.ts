import type { Actor } from '#kernel/access/actor.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { ROLE_NAMES, staffOf } from '#modules/identity/index.ts';
import type { CasesRoomDeps } from './deps.ts';
import { courtAllowances, courtCase } from './policy.ts';
import { TRIAL_LIMITS } from './states.ts';
import type { CaseKey } from './store/case-file.ts';
import { partsOf, viewOf } from './view.ts';
import type { DeskCaseView } from './views.ts';

/** The case for the court where it lies, with what this member of staff may do and who could work on it. */
export async function deskCase(
  deps: CasesRoomDeps,
  actor: Actor | undefined,
  key: CaseKey,
): Promise<DeskCaseView | Refusal> {
  const parts = await partsOf(deps.db, key);
  const file = courtCase(actor, parts?.file);
  if (isRefusal(file)) return file;
  if (!parts) throw new Error('a case without its parts');
  const can = courtAllowances(actor, file, parts.staff);
  const colleagues = can['assign-staff'].can ? await staffOf(deps.db, key.courtId) : [];
  const limit = parts.periods.find(
    (row) =>
      (TRIAL_LIMITS as readonly string[]).includes(row.rule) &&
      (row.state === 'running' || row.state === 'suspended'),
  );
  return {
    ...viewOf(parts, { court: true }),
    can,
    colleagues: colleagues.map(({ id, name, roles }) => ({
      id,
      name,
      roles: roles.map((role) => ROLE_NAMES[role]),
    })),
    limit: limit
      ? {
          dueOn: limit.due_on,
          state: limit.state,
          overdue: limit.state === 'running' && limit.due_on < toPlainDate(deps.clock.now()),
        }
      : null,
  };
}
