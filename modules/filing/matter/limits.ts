import {
  administrativeLimits,
  compensationBar,
  compensationLimits,
  enforcementLimits,
  type Limit,
} from '#law/filing/limits.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import { parsePlainDate } from '#law/time.ts';
import type { FilingContent } from '../terms.ts';
import type { MatterOf } from './field.ts';

const dayOf = (text: string) => parsePlainDate(text.trim());

/** 行政: an act or an omission, reconsidered or not; in urgency no period binds an omission (行诉法 第四十七条). */
function administrative(matter: MatterOf<'administrative'>, calendar: WorkCalendar): Limit[] {
  const { challenged, reconsidered, urgent, exOfficio } = matter;
  const omission = challenged === 'omission';
  const decided = reconsidered === 'upheld' || reconsidered === 'changed' || reconsidered === 'rejected';
  if (omission && !decided && reconsidered !== 'overdue' && (urgent || exOfficio)) return [];
  return administrativeLimits(
    {
      challenged: omission ? 'omission' : 'act',
      madeOn: dayOf(matter.madeOn),
      knownOn: dayOf(matter.knownOn),
      notTold: matter.notTold,
      immovable: matter.immovable,
      appliedOn: dayOf(matter.appliedOn),
      reconsidered: decided ? 'decided' : reconsidered === 'overdue' ? 'overdue' : undefined,
      reconsiderationAppliedOn: dayOf(matter.reconsiderationAppliedOn),
      reconsiderationReceivedOn: dayOf(matter.reconsiderationReceivedOn),
    },
    calendar,
  );
}

function compensation(matter: MatterOf<'compensation'>, calendar: WorkCalendar): Limit[] {
  // the two years are kept by having asked the organ; before the committee only its own thirty days run
  if (matter.path !== 'committee') return compensationBar(dayOf(matter.knownOn), calendar);
  return compensationLimits(
    {
      liableCourt: matter.organ === 'court',
      overdue: matter.overdue,
      appliedOn: dayOf(matter.appliedOn),
      decidedOn: dayOf(matter.decidedOn),
      reconsiderationAppliedOn: dayOf(matter.reconsiderationAppliedOn),
      reconsiderationReceivedOn: dayOf(matter.reconsiderationReceivedOn),
    },
    calendar,
  );
}

/** Until when this may be filed (起诉期限、申请执行时效、请求时效), from what has been written; a limit whose first day is not known yet is left out. */
export function limitsOf(content: FilingContent, calendar: WorkCalendar): Limit[] {
  if (content.kind === 'administrative' && content.administrative)
    return administrative(content.administrative, calendar);
  if (content.kind === 'enforcement' && content.enforcement)
    return enforcementLimits(
      {
        performUntil: dayOf(content.enforcement.performUntil),
        effectiveOn: dayOf(content.enforcement.effectiveOn),
      },
      calendar,
    );
  if (content.kind === 'compensation' && content.compensation)
    return compensation(content.compensation, calendar);
  return [];
}
