import type { CaseFacts } from '#services/case-facts.ts';
import { type Answers, outcomesOpen, papersOf } from '#services/engine/index.ts';
import type { Example } from '#services/engine/example.ts';
import { groundOf } from '#services/ground.ts';
import { SERVICES } from '#services/registry.ts';
import type { CourtService } from '#services/service.ts';
import { actAsCourt, findInQueue, openByCourt, reopen, workOf } from './every-service/court.ts';
import { type Ground, groundFor } from './every-service/ground.ts';
import { begin, doAs, readEnd, send, sheetsOf, write } from './every-service/lawyer.ts';
import { payFor } from './every-service/money.ts';
import { openPeople, type People } from './every-service/people.ts';
import { deciderFor, investigationOrders } from './every-service/trial.ts';
import { expect, test as base } from './house.ts';
import { pdf } from './papers.ts';

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

type Walk = { service: CourtService; example: Example<CaseFacts> };
const sheet = pdf('样例材料', '为本次申请提交的样例。');
const examples = await Promise.all(
  SERVICES.map(async (service): Promise<Walk> => {
    const { EXAMPLE } = (await import(`../../services/${service.id}/example.ts`)) as {
      EXAMPLE: Example<CaseFacts>;
    }; // the house rule of these folders
    return { service, example: EXAMPLE };
  }),
);

/** Hands it in on the page, and answers with its id. */
async function handIn(people: People, { service, example }: Walk, on: Ground): Promise<string> {
  const { offered } = groundOf(on.facts);
  if (service.life.opens === 'court')
    return openByCourt(
      await people.page('court', 'g13-clerk'),
      on.caseId ?? '',
      service,
      on.answers,
      offered,
    );
  const { page } = await people.page('lawyer', on.asker);
  const unlinked = on.facts.mine.partyIds.length === 0 && on.caseId !== null;
  await begin(page, service.name, {
    caseId: on.caseId,
    ...(unlinked && { number: on.facts.caseNumber ?? '' }),
  });
  const materials = sheetsOf(service.materials, example.materials, on.answers);
  const form = { fields: service.form, answers: on.answers, offered, materials, sheet: await sheet };
  await write(page, { service: service.name, ...form }, `form ${service.id} ${service.name}`);
  return send(page, '提交申请');
}

/** Whoever is awaited does what is awaited, until nobody is: the other side confirms or answers, the court decides, each step is done. */
async function toTheEnd(people: People, { service, example }: Walk, on: Ground, id: string, outcome: string) {
  const { offered } = groundOf(on.facts);
  const decider = await people.page('court', deciderFor(service, on.answers));
  const said = (words: Answers | undefined) => words ?? {};
  const asks = { service: service.name, offered, sheet: await sheet };
  let decided = false;
  for (let acts = 0; acts < 15; acts++) {
    const work = await workOf(decider, id);
    if (work.awaits === 'nobody') return;
    const [sort, name = ''] = work.state.split(':');
    const side = work.awaits === 'opponent' && service.life.opens === 'applicant' ? on.other : on.asker;
    if (work.state === 'paying') await payFor(people, on.asker, id);
    else if (sort === 'confirming')
      await doAs(await people.page('lawyer', on.other), id, 'confirm', { ...asks, fields: [], answers: {} });
    else if (sort === 'responding' || sort === 'asked')
      await doAs(await people.page('lawyer', side), id, 'respond', {
        ...asks,
        fields: service.answer ?? [],
        answers: said(example.response?.(on.facts)),
      });
    else if (sort === 'open')
      await doAs(await people.page('lawyer', side), id, 'accept', { ...asks, fields: [], answers: {} });
    else if (sort === 'deciding') {
      const part = service.outcomes[outcome];
      const act = work.acts.find((each) => each.act === `decide:${outcome}`);
      if (!part || !act) throw new Error(`${decider.sub} cannot decide ${outcome}`);
      const answers = said(example.decisions?.[outcome]?.(on.facts));
      await findInQueue(decider, work);
      await actAsCourt(
        decider,
        act,
        { fields: part.form ?? [], answers, offered, papers: papersOf(part, on.answers, answers) },
        `court ${service.id} ${service.name}`,
      );
      decided = true;
    } else if (sort === 'step') {
      const step = service.steps?.[name];
      const answers = said(example.steps?.[name]?.(on.facts));
      const fields = step?.form ?? [];
      if (work.awaits === 'court') {
        const act = work.acts.find((each) => each.act === `do:${name}`);
        if (!step || !act) throw new Error(`${decider.sub} cannot do ${name}`);
        await reopen(decider, id);
        await actAsCourt(decider, act, {
          fields,
          answers,
          offered,
          papers: papersOf(step, on.answers, answers),
        });
      } else await doAs(await people.page('lawyer', side), id, 'step', { ...asks, fields, answers });
    } else throw new Error(`nobody knows what to do at ${work.state}`);
  }
  expect(decided, 'it comes to an end').toBe(false);
}

for (const walk of examples) {
  const { service } = walk;
  test(`${service.id}: ${service.name}, filed, decided and served`, async ({ people }) => {
    test.setTimeout(180_000);
    const on = await test.step('a case for it', () => groundFor(people, walk));
    const [outcome = ''] = outcomesOpen(service, on.answers);
    const id = await test.step('handed in', () => handIn(people, walk, on));
    await test.step('decided', () => toTheEnd(people, walk, on, id, outcome));
    await test.step('served', async () => {
      const part = service.outcomes[outcome];
      const papers = part?.papers.filter(({ to }) => to === 'applicant' || to === 'all') ?? [];
      const lawyer = await people.page('lawyer', on.asker);
      await readEnd(lawyer, id, part?.name ?? '', papers[0]?.name, `end ${service.id} ${service.name}`);
    });
  });
}
