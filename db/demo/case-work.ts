import { addDays, type Instant, type PlainDate, toPlainDate } from '#law/time.ts';
import { type ApiClient, ApiRefusal, signIn } from './client.ts';

type Desk = { version: number; colleagues: { id: string; name: string; roles: string[] }[] };

/**
 * Puts a court to work on an accepted case of the demo world, through the real API: presiding judge and clerk, and a hearing some weeks from
 * now. Answers with the hearing's id.
 */
export async function workOnCase(base: string, court: string, caseId: string): Promise<string> {
  const person = (role: string) => signIn(base, 'court', `${court.toLowerCase()}-${role}`);
  // whoever has never signed in is no colleague yet
  const [registrar, judge] = await Promise.all([person('registrar'), person('judge'), person('clerk')]);
  const { colleagues } = await registrar.get<Desk>(`/api/desk/cases/${caseId}`);
  const assign = async (role: 'presiding' | 'clerk', held: string) => {
    const found = colleagues.find(({ roles }) => roles.includes(held));
    if (!found) throw new Error(`no ${held} at ${court}`);
    await registrar.send('POST', `/api/desk/cases/${caseId}/staff`, { personId: found.id, role });
  };
  await assign('presiding', '承办法官');
  await assign('clerk', '书记员');
  return fixHearing(judge, caseId, toPlainDate(new Date().toISOString() as Instant));
}

/** The first weekday from five weeks on whose morning is free in the third courtroom, nine o'clock. */
async function fixHearing(judge: ApiClient, caseId: string, today: PlainDate): Promise<string> {
  for (let ahead = 35; ahead < 335; ahead++) {
    const day = addDays(today, ahead);
    if ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) continue;
    try {
      const { hearingId } = await judge.send<{ hearingId: string }>(
        'POST',
        `/api/desk/cases/${caseId}/hearings`,
        {
          room: '第三法庭',
          place: '第三法庭',
          startsAt: `${day}T01:00:00.000Z`,
          endsAt: `${day}T03:00:00.000Z`,
        },
      );
      return hearingId;
    } catch (error) {
      if (!(error instanceof ApiRefusal && error.status === 409)) throw error;
    }
  }
  throw new Error('the third courtroom has no free morning');
}
