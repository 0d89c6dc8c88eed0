import type { DeskApplicationView } from '#modules/applications/views.ts';
import { type Answers, papersOf } from '#services/engine/index.ts';
import { groundOf } from '#services/ground.ts';
import { pdf } from '../papers.ts';
import { actAsCourt, findInQueue, openByCourt, reopen, workOf } from './court.ts';
import type { Ground, Walk } from './ground.ts';
import { begin, doAs, send, sheetsOf, write } from './lawyer.ts';
import { payFor } from './money.ts';
import type { People } from './people.ts';
import { deciderFor } from './trial.ts';

const sheet = pdf('样例材料', '为本次申请提交的样例。');

/** More acts than any life has. */
const MOST_ACTS = 15;

/** Hands it in on the page, and answers with its id. */
export async function handIn(people: People, { service, example }: Walk, on: Ground): Promise<string> {
  const { offered } = groundOf(on.facts);
  if (service.life.opens === 'court') {
    const clerk = await people.page('court', 'g13-clerk');
    return openByCourt(clerk, on.caseId ?? '', service, on.answers, offered);
  }
  const { page } = await people.page('lawyer', on.asker);
  const unlinked = on.facts.mine.partyIds.length === 0 && on.caseId !== null;
  const number = on.facts.caseNumber ?? '';
  await begin(page, service.name, { caseId: on.caseId, ...(unlinked && { number }) });
  const materials = sheetsOf(service.materials, example.materials, on.answers);
  const form = { fields: service.form, answers: on.answers, offered, materials, sheet: await sheet };
  await write(page, { service: service.name, ...form }, `form ${service.id} ${service.name}`);
  return send(page, '提交申请');
}

/** Whoever is awaited does what is awaited, until nobody is: the other side confirms or answers, the court decides, each step is done. */
export async function toTheEnd(
  people: People,
  walk: Walk,
  on: Ground,
  id: string,
  outcome: string,
): Promise<void> {
  const decider = await people.page('court', deciderFor(walk.service, on.answers));
  for (let acts = 0; acts < MOST_ACTS; acts++) {
    const work = await workOf(decider, id);
    if (work.awaits === 'nobody') return;
    if (work.state === 'paying') await payFor(people, on.asker, id);
    else if (work.awaits === 'court') await courtActs(people, walk, on, work, outcome);
    else await sideActs(people, walk, on, work);
  }
  throw new Error(`it does not come to an end in ${MOST_ACTS} acts`);
}

/** The court decides, or does the step that it is awaited for. */
async function courtActs(
  people: People,
  { service, example }: Walk,
  on: Ground,
  work: DeskApplicationView,
  outcome: string,
): Promise<void> {
  const decider = await people.page('court', deciderFor(service, on.answers));
  const { offered } = groundOf(on.facts);
  const step = /^step:(.+)$/u.exec(work.state)?.[1];
  const part = step === undefined ? service.outcomes[outcome] : service.steps?.[step];
  const wanted = step === undefined ? `decide:${outcome}` : `do:${step}`;
  const act = work.acts.find((each) => each.act === wanted);
  if (!part || !act) throw new Error(`${decider.sub} cannot ${wanted} at ${work.state}`);
  const answers =
    (step === undefined ? example.decisions?.[outcome] : example.steps?.[step])?.(on.facts) ?? {};
  const said = { fields: part.form ?? [], answers, offered, papers: papersOf(part, on.answers, answers) };
  if (step === undefined) await findInQueue(decider, work);
  else await reopen(decider, work.id);
  await actAsCourt(
    decider,
    act,
    said,
    step === undefined ? `court ${service.id} ${service.name}` : undefined,
  );
}

const KINDS = {
  confirming: 'confirm',
  responding: 'respond',
  asked: 'respond',
  open: 'accept',
  step: 'step',
} as const;

/** A side does what it is awaited for; what has no form is asked once. */
async function sideActs(
  people: People,
  { service, example }: Walk,
  on: Ground,
  work: DeskApplicationView,
): Promise<void> {
  const [sort = '', name = ''] = work.state.split(':');
  if (!(sort in KINDS)) throw new Error(`nobody knows what to do at ${work.state}`);
  const kind = KINDS[sort as keyof typeof KINDS]; // looked up above
  // where the court asks, whoever it asks is its other side
  const opponent = work.awaits === 'opponent' && service.life.opens === 'applicant';
  const who = await people.page('lawyer', opponent ? on.other : on.asker);
  const said: Partial<Record<string, { fields: typeof service.form; answers: Answers | undefined }>> = {
    respond: { fields: service.answer ?? [], answers: example.response?.(on.facts) },
    step: { fields: service.steps?.[name]?.form ?? [], answers: example.steps?.[name]?.(on.facts) },
  };
  await doAs(who, work.id, kind, {
    service: service.name,
    fields: said[kind]?.fields ?? [],
    answers: said[kind]?.answers ?? {},
    offered: groundOf(on.facts).offered,
    sheet: await sheet,
  });
}
