import type { CaseFacts } from '#services/case-facts.ts';
import { outcomesOpen } from '#services/engine/index.ts';
import type { Example } from '#services/engine/example.ts';
import { SERVICES } from '#services/registry.ts';
import { groundFor, type Walk } from './every-service/ground.ts';
import { readEnd } from './every-service/lawyer.ts';
import { openPeople, type People } from './every-service/people.ts';
import { investigationOrders } from './every-service/trial.ts';
import { handIn, toTheEnd } from './every-service/walk.ts';
import { expect, test as base } from './house.ts';

/**
 * Every service of the registry on the pages, as lawyer and as court, from its definition and worked example: no service is known here by name.
 * Sides and court act in the browser; only money comes in without one.
 */
const test = base.extend<object, { people: People }>({
  people: [
    async ({ browser }, provide) => {
      const { people, close } = openPeople(browser);
      await investigationOrders(people);
      await provide(people);
      expect(await close()).toEqual([]);
    },
    { scope: 'worker' },
  ],
});

const walks = await Promise.all(
  SERVICES.map(async (service): Promise<Walk> => {
    const { EXAMPLE } = (await import(`../../services/${service.id}/example.ts`)) as {
      EXAMPLE: Example<CaseFacts>;
    }; // the house rule of these folders
    return { service, example: EXAMPLE };
  }),
);

for (const walk of walks) {
  const { service } = walk;
  test(`${service.id}: ${service.name}, filed, decided and served`, async ({ people }) => {
    test.setTimeout(180_000);
    const on = await test.step('a case for it', () => groundFor(people, walk));
    const [outcome = ''] = outcomesOpen(service, on.answers);
    const id = await test.step('handed in', () => handIn(people, walk, on));
    await test.step('decided', () => toTheEnd(people, walk, on, id, outcome));
    await test.step('served', async () => {
      const part = service.outcomes[outcome];
      const paper = part?.papers.find(({ to }) => to === 'applicant' || to === 'all')?.name;
      const lawyer = await people.page('lawyer', on.asker);
      await readEnd(lawyer, id, part?.name ?? '', paper, `end ${service.id} ${service.name}`);
    });
  });
}
