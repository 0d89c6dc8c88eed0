import { addDays, type Instant, toPlainDate } from '#law/time.ts';
import type { DeskCaseView } from '#modules/cases/views.ts';
import type { CourtSettings } from '#modules/reference/court-settings.ts';
import { type Answers, holds } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import type { People } from './people.ts';

/** A presiding judge and a clerk, who are the same in all cases of the run. */
export async function onTheBench(people: People, caseId: string): Promise<void> {
  // whoever has never signed in is no colleague yet
  const [registrar] = await Promise.all(
    ['registrar', 'judge', 'clerk', 'president'].map((role) => people.api('court', `g13-${role}`)),
  );
  const view = await registrar?.get<DeskCaseView>(`/api/desk/cases/${caseId}`);
  for (const [role, held] of [
    ['presiding', '承办法官'],
    ['clerk', '书记员'],
  ] as const) {
    const found = view?.colleagues.find(({ roles }) => roles.includes(held) && !roles.includes('院长'));
    await registrar?.send('POST', `/api/desk/cases/${caseId}/staff`, { personId: found?.id, role });
  }
}

/** The defendant has retained this lawyer, who has shown the mandate at the counter. */
export async function retained(people: People, caseId: string, sub: string): Promise<void> {
  const [registrar, lawyer] = await Promise.all([
    people.api('court', 'g13-registrar'),
    people.api('lawyer', sub),
  ]);
  const view = await registrar.get<DeskCaseView>(`/api/desk/cases/${caseId}`);
  const me = await lawyer.get<{ name: string; lawyer?: { licenceNumber: string; firm: string } }>('/api/me');
  await registrar.send('POST', `/api/desk/cases/${caseId}/mandates`, {
    lawyerName: me.name,
    licenceNo: me.lawyer?.licenceNumber ?? '',
    firm: me.lawyer?.firm ?? '',
    partyIds: view.parties.filter(({ role }) => role === 'defendant').map(({ id }) => id),
    special: true,
    matters: ['代为承认、放弃、变更诉讼请求', '进行和解', '提起反诉'],
  });
}

/** A hearing in five weeks, in a room of its own so that no two cases meet. */
export async function hearingOn(people: People, caseId: string): Promise<void> {
  const judge = await people.api('court', 'g13-judge');
  const day = addDays(toPlainDate(new Date().toISOString() as Instant), 36); // the clock's own spelling
  await judge.send('POST', `/api/desk/cases/${caseId}/hearings`, {
    room: `样例法庭${caseId.slice(-8)}`,
    place: '样例法庭',
    startsAt: `${day}T01:00:00.000Z`,
    endsAt: `${day}T03:00:00.000Z`,
  });
}

/** The debate is over. */
export async function debateClosed(people: People, caseId: string): Promise<void> {
  const judge = await people.api('court', 'g13-judge');
  await judge.send('POST', `/api/desk/cases/${caseId}/close-debate`, {});
}

/** Whether a court issues 律师调查令 is its own choice: this one does. */
export async function investigationOrders(people: People): Promise<void> {
  const admin = await people.api('court', 'g13-court-admin');
  const { version, settings } = await admin.get<{ version: number; settings: CourtSettings }>(
    '/api/desk/settings',
  );
  if (!settings.investigationOrders)
    await admin.send('PUT', '/api/desk/settings', {
      version,
      settings: { ...settings, investigationOrders: true },
    });
}

/** Who of the court decides such an application with these answers. */
export function deciderFor(service: CourtService, answers: Answers): string {
  const role = service.decider.find(({ when }) => holds(when, answers))?.role;
  if (role === 'clerk') return 'g13-clerk';
  if (role === 'filing-division') return 'g13-registrar';
  return role === 'tribunal' || role === 'presiding-judge' ? 'g13-judge' : 'g13-president';
}
