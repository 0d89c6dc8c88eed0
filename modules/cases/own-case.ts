import type { LawyerActor } from '#modules/identity/index.ts';
import { noteOf, ownRow } from './acts/own-notes.ts';
import type { CasesRoomDeps } from './deps.ts';
import type { CaseKey } from './store/case-file.ts';
import { partsOf, viewOf } from './view.ts';
import type { OwnCaseView } from './views.ts';

/**
 * The case for a lawyer whose it is: by a mandate, standing or ended, or because she filed it. For anybody else, and for what the law keeps from
 * the internet, it does not exist.
 */
export async function ownCase(
  deps: CasesRoomDeps,
  lawyer: LawyerActor,
  key: CaseKey,
): Promise<OwnCaseView | undefined> {
  const parts = await partsOf(deps.db, key);
  if (!parts?.file.disclosed) return undefined;
  const mandates = parts.counsel.filter((row) => row.lawyer_id === lawyer.id);
  if (mandates.length === 0 && parts.file.filed_by !== lawyer.id) return undefined;
  const own = { ...key, lawyerId: lawyer.id };
  const [row, note] = await Promise.all([ownRow(deps.db, own), noteOf(deps.db, deps.keys, own)]);
  const standing = mandates.some((one) => one.state === 'confirmed');
  const sight = { lawyerId: lawyer.id, mine: mandates.flatMap((one) => one.partyIds) };
  const apply = standing
    ? { can: true }
    : {
        can: false,
        why: '您在本案的委托代理关系已经结束或者尚未核实，可以查看，不能再办理新的事项。',
        article: '民事诉讼法第六十三条',
      };
  return {
    ...viewOf(parts, sight),
    can: { apply },
    standing,
    labels: [...(row?.labels ?? [])],
    note,
  };
}
