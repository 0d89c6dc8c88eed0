import { answerForm } from './answer-form.ts';
import type { ElementForm, ElementFormId } from './element.ts';
import { construction } from './forms/construction.ts';
import { creditCard } from './forms/credit-card.ts';
import { divorce } from './forms/divorce.ts';
import { financialLoan } from './forms/financial-loan.ts';
import { houseLease } from './forms/house-lease.ts';
import { labour } from './forms/labour.ts';
import { privateLending } from './forms/private-lending.ts';
import { propertyService } from './forms/property-service.ts';
import { sale } from './forms/sale.ts';
import { trafficAccident } from './forms/traffic-accident.ts';

export * from './compose.ts';
export type {
  Answers,
  ComposedClaim,
  Element,
  ElementForm,
  ElementFormId,
  ElementGroup,
  ElementType,
} from './element.ts';

/** Element-style complaints (要素式起诉状) of the list of model forms of 2025, for the ten most frequent causes. */
export const ELEMENT_FORMS: Readonly<Record<ElementFormId, ElementForm>> = {
  'private-lending': privateLending,
  divorce,
  sale,
  'financial-loan': financialLoan,
  'property-service': propertyService,
  'traffic-accident': trafficAccident,
  labour,
  'house-lease': houseLease,
  'credit-card': creditCard,
  construction,
};

const forms = Object.values(ELEMENT_FORMS);

/** The answers (要素式答辩状) to them. */
export const ANSWER_FORMS: Readonly<Record<ElementFormId, ElementForm>> = Object.fromEntries(
  forms.map((form) => [form.id, answerForm(form)]),
) as Record<ElementFormId, ElementForm>; // one for each form above

/**
 * The form for a cause: by its name, or by the names of its path from the top of the list; a narrower cause is served by the form of the
 * nearest cause above it.
 */
export function elementFormFor(cause: string | readonly string[]): ElementForm | undefined {
  const path = typeof cause === 'string' ? [cause] : cause;
  for (const name of path.toReversed()) {
    const found = forms.find((form) => form.causeNames.includes(name.trim()));
    if (found) return found;
  }
  return undefined;
}
