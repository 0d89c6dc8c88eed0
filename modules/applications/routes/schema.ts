import { z } from 'zod';
import type { Field } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import { courtId, materialsInput } from '../terms.ts';

/** The shape of one answer; whether it must be given, and whether it is true, is for the check, which tells everything at once. */
function answerOf(field: Field): z.ZodType {
  const fixed = field.choices !== undefined && !('from' in field.choices) ? field.choices : undefined;
  const ids = fixed?.map(({ id }) => id) ?? [];
  const [first, ...rest] = ids;
  const choice = first === undefined ? z.string().max(80) : z.enum([first, ...rest]);
  switch (field.type) {
    case 'text':
    case 'long':
      return z.string().max(20_000);
    case 'date':
    case 'moment':
      return z.string().max(40);
    case 'money':
    case 'number':
      return z.number();
    case 'choice':
      return choice;
    case 'choices':
      return z.array(choice).max(200);
    case 'yes-no':
      return z.boolean();
    case 'files':
      return z.array(z.uuid()).max(100);
  }
}

/** What is sent to ask for any of these services, each with its own form: made from the definitions, so that the interface never lags behind them. */
export function askSchema(services: readonly CourtService[]) {
  const forms = services.map((service) =>
    z
      .object({
        service: z.literal(service.id),
        courtId,
        caseId: z.uuid().optional(),
        answers: z.object(
          Object.fromEntries(
            service.form
              .filter(({ known }) => known === undefined)
              .map((field) => [field.id, answerOf(field).optional().describe(field.label)]),
          ),
        ),
        materials: materialsInput,
      })
      .meta({ id: `Ask-${service.id}`, title: service.name, description: service.summary }),
  );
  const [first, ...rest] = forms;
  if (!first) throw new Error('no service to ask for');
  return z.discriminatedUnion('service', [first, ...rest]);
}
