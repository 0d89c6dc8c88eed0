import type { DeskApplicationView } from '#modules/applications/views.ts';
import type { OwnCaseView } from '#modules/cases/views.ts';
import { sheetFile } from '../../../db/demo/sheets.ts';
import { DEMO_COURT } from '../../../db/demo/world.ts';
import { EXAMPLE } from '#services/preservation/example.ts';
import { plainCase } from '#services/testing.ts';
import { payFor } from './money.ts';
import type { People } from './people.ts';
import { type Instant, toPlainDate } from '#law/time.ts';

/** A frozen account: asked for, paid for, ordered and carried out without a page. */
export async function inForce(people: People, caseId: string): Promise<void> {
  const [lawyer, judge] = await Promise.all([
    people.api('lawyer', 'su-wanzhou'),
    people.api('court', 'g13-judge'),
  ]);
  const view = await lawyer.get<OwnCaseView>(`/api/cases/${DEMO_COURT}/${caseId}`);
  const facts = plainCase({
    parties: view.parties,
    mine: {
      partyIds: view.parties.filter(({ mine }) => mine).map(({ id }) => id),
      role: 'plaintiff',
      powers: { special: true, matters: [] },
    },
    today: toPlainDate(new Date().toISOString() as Instant), // the clock's own spelling
  });
  const materials = await Promise.all(
    EXAMPLE.materials.map(async (material) => ({
      material,
      fileId: await sheetFile(lawyer, { heading: material, body: '本页为样例。' }),
    })),
  );
  const { id } = await lawyer.send<{ id: string }>('POST', '/api/applications', {
    service: 'preservation',
    courtId: DEMO_COURT,
    caseId,
    answers: EXAMPLE.answers(facts),
    materials,
  });
  const path = `/api/desk/applications/${id}`;
  const now = () => judge.get<DeskApplicationView>(path);
  await payFor(people, 'su-wanzhou', id);
  for (const [act, answers] of [
    ['decide:allow', EXAMPLE.decisions?.['allow']?.(facts)],
    ['do:carry-out', EXAMPLE.steps?.['carry-out']?.(facts)],
  ] as const) {
    const { version } = await now();
    await judge.send('POST', `${path}/act`, { act, version, answers, reasons: '经审查，情况属实。' });
  }
}
