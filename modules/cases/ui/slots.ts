import type { Allowance } from '../views.ts';

/** Where rooms above this one may stand on the pages of a case. */
declare module '#web/kit/slot.tsx' {
  interface Slots {
    'case.lawyer': {
      readonly courtId: string;
      readonly caseId: string;
      /** Whether something may be asked for in the case. */
      readonly apply: Allowance | undefined;
    };
    'case.court': { readonly courtId: string; readonly caseId: string };
  }
}
