import { type Instant, toPlainDate } from '#law/time.ts';
import { askInCase } from './applications.ts';
import { workOnCase } from './case-work.ts';
import { type ApiClient, signIn } from './client.ts';
import { COMPLAINTS, contentOf, type DemoComplaint, sheetsOf } from './complaints.ts';
import { connectCourtSystem } from './court-system.ts';
import { demoFiling, type OtherKind } from './filings.ts';
import { sheetFile } from './sheets.ts';

/** Where the demo world lives: 郑州市金水区人民法院. */
export const DEMO_COURT = 'G13';

type Draft = { id: string; version: number };
type Me = { name: string; lawyer?: { licenceNumber: string; firm: string; category: string } };

/** Files and answers a few complaints through the real pages of the stand-ins and the real API, so that a newcomer finds a court at work. */
export async function makeDemoWorld(base: string, courtSystem: string): Promise<void> {
  const [lawyer, other, registrar] = await Promise.all([
    signIn(base, 'lawyer', 'lin-zhixing'),
    signIn(base, 'lawyer', 'gu-wangzhi'),
    signIn(base, 'court', 'g13-registrar'),
  ]);
  const [loan, sale, lease, divorce] = COMPLAINTS;
  if (!loan || !sale || !lease || !divorce) throw new Error('the demo world has four complaints');
  const [filed, incomplete] = await Promise.all([
    fileComplaint(lawyer, loan),
    fileComplaint(lawyer, lease),
    fileComplaint(other, sale),
    draftComplaint(lawyer, divorce),
  ]);
  await fileOtherKinds(base, registrar);
  const { caseNumber } = (await decide(registrar, filed.filingId, 'accept', {})) as { caseNumber: string }; // an acceptance gives one
  const found = await registrar.get<{ rows: { caseId: string }[] }>(
    `/api/desk/cases?q=${encodeURIComponent(caseNumber)}`,
  );
  const [accepted] = found.rows;
  if (!accepted) throw new Error('the accepted case is not found');
  await workOnCase(base, DEMO_COURT, accepted.caseId);
  await askInCase(lawyer, DEMO_COURT, accepted.caseId);
  await connectCourtSystem(base, courtSystem);
  await decide(registrar, incomplete.filingId, 'correction-notice', {
    days: 7,
    items: [
      {
        field: 'parties.d1.address',
        what: '被告住所只写到小区，不足以使被告与他人相区别。',
        mend: '请补充被告的具体楼栋、单元和房号，或者提供其身份信息。',
        article: '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百零九条',
      },
    ],
  });
}

/** Who files which of the other kinds: an administrative suit by a legal worker of the area, the rest by lawyers. */
const OTHER_FILERS: readonly (readonly [OtherKind, string])[] = [
  ['administrative', 'xiang-fawu'],
  ['private-prosecution', 'zhou-shizhi'],
  ['enforcement', 'xu-wenqu'],
  ['compensation', 'chen-shili'],
];

/** One filing of each of the other kinds; the enforcement is accepted, so that a case of its own kind is there to see. */
async function fileOtherKinds(base: string, registrar: ApiClient): Promise<void> {
  const filed = await Promise.all(
    OTHER_FILERS.map(async ([kind, person]) => {
      const lawyer = await signIn(base, 'lawyer', person);
      return { kind, ...(await fileOther(lawyer, kind)) };
    }),
  );
  const enforcement = filed.find(({ kind }) => kind === 'enforcement');
  if (enforcement) await decide(registrar, enforcement.filingId, 'accept', {});
}

type Slot = { kind: string; subjectId: string; name: string; required: boolean };

/** Files one of the other kinds as the wizard would: the server says which materials it needs, each gets its sheet. */
export async function fileOther(
  lawyer: ApiClient,
  kind: OtherKind,
): Promise<{ courtId: string; filingId: string; receiptNo: string }> {
  const me = await lawyer.get<Me>('/api/me');
  const { powers, ...said } = demoFiling(kind, toPlainDate(new Date().toISOString() as Instant));
  const worker = me.lawyer?.category === 'legal-worker';
  const mandate = {
    id: 'm1',
    partyId: 'p1',
    ...(worker ? { agentKind: 'legal-worker' } : {}),
    agentName: me.name,
    agentLicenceNo: me.lawyer?.licenceNumber ?? '',
    agentFirm: me.lawyer?.firm ?? '',
    authority: 'special',
    powers,
  };
  const content = { ...said, mandates: [mandate] };
  const draft = await lawyer.send<Draft>('POST', '/api/drafts', { kind });
  const path = `/api/drafts/${draft.id}`;
  const first = await lawyer.send<Draft & { slots: readonly Slot[] }>('PUT', path, {
    version: draft.version,
    content,
  });
  const required = first.slots.filter((slot) => slot.required);
  const materials = await Promise.all(
    required.map(async (slot, index) => ({
      id: `f${index + 1}`,
      kind: slot.kind,
      subjectId: slot.subjectId,
      fileId: await sheetFile(lawyer, { heading: slot.name, body: '本页为演示样例，不是真实材料。' }),
    })),
  );
  const whole = { version: first.version, content: { ...content, materials } };
  const { version } = await lawyer.send<Draft>('PUT', path, whole);
  return lawyer.send('POST', `${path}/submit`, { version });
}

/** Writes a draft with its materials, all checked and ready. */
export async function draftComplaint(
  lawyer: ApiClient,
  complaint: DemoComplaint,
  court = DEMO_COURT,
): Promise<Draft> {
  const me = await lawyer.get<Me>('/api/me');
  const [cause] = await lawyer.get<{ id: string }[]>(
    `/api/causes?limit=1&q=${encodeURIComponent(complaint.cause)}`,
  );
  const content = contentOf(complaint, court, cause?.id ?? '', {
    name: me.name,
    licenceNo: me.lawyer?.licenceNumber ?? '',
    firm: me.lawyer?.firm ?? '',
  });
  const draft = await lawyer.send<Draft>('POST', '/api/drafts', {});
  content.materials = await Promise.all(
    sheetsOf(content).map(async (sheet, index) => ({
      id: `f${index + 1}`,
      kind: sheet.kind,
      subjectId: sheet.subjectId,
      fileId: await sheetFile(lawyer, sheet),
    })),
  );
  const saved = await lawyer.send<Draft>('PUT', `/api/drafts/${draft.id}`, {
    version: draft.version,
    content,
  });
  return { id: draft.id, version: saved.version };
}

export async function fileComplaint(
  lawyer: ApiClient,
  complaint: DemoComplaint,
  court = DEMO_COURT,
): Promise<{ courtId: string; filingId: string; receiptNo: string }> {
  const draft = await draftComplaint(lawyer, complaint, court);
  return lawyer.send('POST', `/api/drafts/${draft.id}/submit`, { version: draft.version });
}

export async function decide(
  registrar: ApiClient,
  filingId: string,
  verb: string,
  body: object,
): Promise<unknown> {
  const { version } = await registrar.send<{ version: number }>(
    'POST',
    `/api/desk/filings/${filingId}/claim`,
  );
  return registrar.send('POST', `/api/desk/filings/${filingId}/${verb}`, { version, ...body });
}
