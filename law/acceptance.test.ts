/**
 * The fifty acceptance tests of the law, one a number. Pure rules are tested here; what also needs a state or a request is tested again where
 * it stands: 4 modules/filing, 9 and 10 modules/identity, 21 and 48 wait for the room of mediation, 43 for assistants' accounts,
 * 45 is a unique key of db/migrations (case_file) as well.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from './citations.ts';
import * as law from './index.ts';

const d = law.plainDate;
const at = law.instant;
const calendar = law.CHINA_CALENDAR;
const article = (x: { article: law.Citation } | undefined) =>
  x === undefined ? undefined : shortLabel(x.article);

test('1 a filing undecided the day after D01 escalates: 先行立案', () => {
  const state = (today: string, kind: law.FilingKind = 'civil') =>
    law.reviewState({ kind, receivedOn: d('2026-03-02'), today: d(today), calendar });
  assert.deepEqual([state('2026-03-09').state, state('2026-03-10').state], ['running', 'escalate']);
  assert.equal(state('2026-03-09').due, '2026-03-09');
  assert.equal(article(state('2026-03-10')), '登记立案规定第八条第二款');
  assert.equal(article(state('2026-03-10', 'administrative')), '行诉解释第五十三条第二款');
  assert.equal(article(state('2026-03-10', 'enforcement')), '登记立案规定第十八条第一款');
  assert.match(state('2026-03-10').text, /先行立案/);
  assert.match(state('2026-03-10', 'compensation').text, /立即决定/);
  assert.equal(article(state('2026-03-09')), '登记立案规定第八条第一款');
});

test('2 a correction received on 03-02 starts the clock anew on 03-03', () => {
  const state = law.reviewState({
    kind: 'civil',
    receivedOn: d('2026-02-10'),
    correctedOn: d('2026-03-02'),
    today: d('2026-03-03'),
    calendar,
  });
  assert.deepEqual(
    [state.due, state.state, article(state)],
    ['2026-03-09', 'running', '在线诉讼规则第九条第一款第二项'],
  );
});

test('3 a second correction that raises a new item is flagged', () => {
  assert.deepEqual(law.itemsRaisedLate(['evidence'], ['evidence', 'licence']), ['licence']);
});

test('4 no confirmation of the address of service: it is never required', () => {
  for (const kind of ['civil', 'administrative', 'enforcement'] as const) {
    const guide = law.materialGuide(kind, {
      plaintiffs: [{ kind: 'organisation' }],
      agents: ['lawyer'],
      online: true,
    });
    assert.ok(!guide.required.some((m) => m.id === 'service-address'));
    assert.ok(guide.optional.some((m) => m.id === 'service-address'));
  }
});

test('5 three defendants, three copies; online one file for three', () => {
  assert.deepEqual(law.copiesNeeded({ otherParties: 3, online: false }), { copies: 3, recipients: 3 });
  assert.deepEqual(law.copiesNeeded({ otherParties: 3, online: true }), { copies: 0, recipients: 3 });
});

test('6 全权代理 does not cover a withdrawal', () => {
  assert.equal(article(law.powerMissing('withdraw', [], true)), '民诉法解释第八十九条');
});

const agent = (party: string, side: law.Appointment['side'], name: string) => ({ party, side, agent: name });

test('7 a third agent of one party is refused', () => {
  const [f] = law.checkAppointments(['甲', '乙', '丙'].map((n) => agent('p', 'plaintiff', n)));
  assert.deepEqual([f?.severity, f?.rule], ['refused', 'too-many-agents']);
});

test('8 the same lawyer on both sides is refused', () => {
  const [f] = law.checkAppointments([agent('p', 'plaintiff', '甲'), agent('q', 'defendant', '甲')]);
  assert.deepEqual([f?.severity, f?.rule], ['refused', 'both-sides']);
});

test('9 停止执业: no new act, old cases still readable', () => {
  const { mayAct, mayRead } = law.LICENCE_STATES.suspended;
  assert.deepEqual([mayAct, mayRead], [false, true]);
});

test('10 公职律师 for a client from outside is refused', () => {
  const barred = (clientIsOwnUnit: boolean) =>
    law.actingBarred({ category: 'public', clientIsOwnUnit, assignedByLegalAid: false });
  assert.ok(barred(false));
  assert.equal(barred(true), undefined);
});

test('11 a legal worker without a party in his area: the court is warned, the rule named', () => {
  const [f] = law.legalWorkerCapacity({ matter: 'civil', areas: ['河南省郑州市'], partyPlaces: ['北京市'] });
  assert.deepEqual([f?.severity, f?.rule], ['warning', 'outside-area']);
  assert.equal(article(f), '基层法律服务工作者办法第二十七条');
});

test('12 a private prosecution is reviewed in fifteen days, not seven', () => {
  assert.equal(law.REVIEW_PERIODS['private-prosecution'], 'D03');
  const state = law.reviewState({
    kind: 'private-prosecution',
    receivedOn: d('2026-03-02'),
    today: d('2026-03-17'),
    calendar,
  });
  assert.deepEqual([state.due, state.state], ['2026-03-17', 'running']);
  assert.deepEqual(law.REVIEW_PERIODS, {
    civil: 'D01',
    administrative: 'D02',
    'private-prosecution': 'D03',
    enforcement: 'D04',
    compensation: 'D05',
  });
});

test('13 and 14 state compensation shows no fee, enforcement no prepayment', () => {
  const fields = Object.entries(law.FEE_FIELDS).map(
    ([k, f]) => `${k} ${f.shown} ${f.prepaid} ${shortLabel(f.article)}`,
  );
  assert.deepEqual(fields, [
    'civil true true 诉讼费用交纳办法第二十二条第一款',
    'administrative true true 诉讼费用交纳办法第二十二条第一款',
    'private-prosecution false false 诉讼费用交纳办法第二条第一款',
    'enforcement true false 诉讼费用交纳办法第二十条第二款',
    'compensation false false 国家赔偿法第四十一条第一款',
  ]);
  for (const f of Object.values(law.FEE_FIELDS)) assert.ok(f.text.length > 8);
});

test('15 a reduction below 30 % is refused', () => {
  const barred = (reductionPercent: number) =>
    law.reliefBarred({ kind: 'reduce', applicant: 'natural-person', reductionPercent });
  assert.ok(barred(29));
  assert.equal(barred(30), undefined);
});

test('16 exemption for a company is refused', () => {
  assert.ok(law.reliefBarred({ kind: 'exempt', applicant: 'organisation' }));
  assert.equal(law.reliefBarred({ kind: 'exempt', applicant: 'natural-person' }), undefined);
});

test('17 security of 31 % in a pending case: the court is warned', () => {
  const find = (demandedFen: number) =>
    law.securityFinding({ stage: 'in-suit', requestedFen: 100, demandedFen, offeredFen: 100 });
  assert.deepEqual(
    [find(31)?.outcome, find(31)?.code, article(find(31))],
    ['warning', 'too-much', '财产保全规定第五条第一款'],
  );
  assert.equal(find(30), undefined);
});

test('18 preservation before the suit without security is dismissed', () => {
  const find = (offeredFen: number) =>
    law.securityFinding({ stage: 'pre-suit', requestedFen: 100, offeredFen });
  assert.deepEqual([find(0)?.outcome, article(find(0))], ['dismiss', '民事诉讼法第一百零四条第一款']);
  assert.equal(find(99)?.code, 'too-little');
  assert.equal(find(100), undefined);
});

test('19 no suit by day 31: the measure is to be lifted', () => {
  const state = (today: string, suedOn?: string) =>
    law.suitAfterPreservation({
      takenOn: d('2026-03-03'),
      today: d(today),
      calendar,
      ...(suedOn === undefined ? {} : { suedOn: d(suedOn) }),
    });
  assert.equal(state('2026-04-02').due, '2026-04-02');
  assert.deepEqual([state('2026-04-02').state, state('2026-04-03').state], ['waiting', 'lift']);
  assert.equal(state('2026-05-01', '2026-04-02').state, 'sued');
  assert.equal(state('2026-05-01', '2026-04-03').state, 'lift');
});

test('20 a renewal asked six days before the end is late', () => {
  const late = (askedOn: string) =>
    law.renewalState({ expiresOn: d('2026-06-10'), askedOn: d(askedOn) }).late;
  assert.deepEqual([late('2026-06-03'), late('2026-06-04')], [false, true]);
});

const confirmation = (appliedOn: string, exclusions: readonly law.ConfirmationExclusion[] = []) =>
  law.confirmationHints({
    effectiveOn: d('2026-03-03'),
    appliedOn: d(appliedOn),
    bothApply: true,
    exclusions,
    calendar,
  });

test('21 judicial confirmation on day 31 will not be accepted', () => {
  assert.deepEqual(confirmation('2026-04-02').hints, []);
  assert.deepEqual(
    confirmation('2026-04-03').hints.map((h) => [h.code, article(h)]),
    [['late', '民事诉讼法第二百零五条']],
  );
});

test('22 divorce or parentage cannot be confirmed (CPI 355)', () => {
  const { hints } = confirmation('2026-03-05', ['personal-status']);
  assert.deepEqual(
    hints.map((h) => article(h)),
    ['民诉法解释第三百五十五条第一款第三项'],
  );
});

test('23 an agreement that one party has not signed is not in effect', () => {
  const signed = at('2026-03-02T10:00:00Z');
  assert.equal(
    law.agreementEffect([{ party: '甲', signedAt: signed }, { party: '乙' }]).effectiveAt,
    undefined,
  );
});

test('24 investigation asked after the period for evidence is blocked with the reason', () => {
  const late = law.evidenceRequestLate('investigation', {
    periodEnds: d('2026-03-20'),
    askedOn: d('2026-03-21'),
  });
  assert.match(late?.text ?? '', /申请调查取证.*举证期限届满前/);
  assert.equal(article(late), '民诉法解释第九十四条第二款');
});

test('25 an objection to jurisdiction on day 10 pauses the period for evidence', () => {
  const paused = law.pausedByObjection({ periodEnds: d('2026-03-17'), objectedOn: d('2026-03-12') });
  assert.deepEqual([paused.state, paused.periodEnds], ['paused', undefined]);
});

test('26 an extension moves the day of all parties', () => {
  const r = law.extendForAll({ 甲: d('2026-03-17'), 乙: d('2026-03-20') }, d('2026-04-01'));
  assert.deepEqual(r.periods, { 甲: '2026-04-01', 乙: '2026-04-01' });
  assert.deepEqual(r.moved, ['甲', '乙']);
});

test('27 and 28 postponements: two in ordinary procedure, one in the others', () => {
  const barred = (procedure: law.TrialProcedure, before: number) =>
    law.postponementBarred({ procedure, before }) !== undefined;
  assert.deepEqual([barred('ordinary', 1), barred('ordinary', 2)], [false, true]);
  for (const p of ['summary', 'small-claims'] as const)
    assert.deepEqual([barred(p, 0), barred(p, 1)], [false, true]);
});

test('29 the next hearing 32 days later without consent warns', () => {
  const gap = (next: string, more: { consent?: boolean; forceMajeure?: boolean } = {}) =>
    law.hearingGapWarning({
      last: d('2026-03-02'),
      next: d(next),
      consent: false,
      forceMajeure: false,
      ...more,
    });
  assert.equal(article(gap('2026-04-03')), '延期开庭规定第五条');
  assert.equal(gap('2026-04-02'), undefined);
  assert.equal(gap('2026-04-03', { consent: true }), undefined);
  assert.equal(gap('2026-04-03', { forceMajeure: true }), undefined);
});

test('30 recusal after the end of debate is rejected', () => {
  assert.ok(law.recusalBarred({ law: 'civil', debateClosed: true }));
  assert.equal(law.recusalBarred({ law: 'civil', debateClosed: false }), undefined);
});

test('31 a recusal undecided after three days is overdue', () => {
  const r = (today: string) => law.recusalOverdue({ askedOn: d('2026-03-02'), today: d(today), calendar });
  assert.deepEqual(
    [r('2026-03-05').overdue, r('2026-03-06').overdue, r('2026-03-05').due],
    [false, true, '2026-03-05'],
  );
});

test('32 a judge whose recusal is asked may still sign an urgent preservation', () => {
  assert.equal(law.mayActPendingRecusal({ urgentMeasure: true }).may, true);
  assert.equal(law.mayActPendingRecusal({ urgentMeasure: false }).may, false);
});

test('33 public notice in summary procedure is rejected (CPI 140)', () => {
  assert.equal(article(law.publicNoticeBarred('summary')), '民诉法解释第一百四十条');
  assert.ok(law.publicNoticeBarred('small-claims'));
  assert.equal(law.publicNoticeBarred('ordinary'), undefined);
});

test('34 a confirmed address: effective on arrival, read or not', () => {
  const r = law.effectiveTime([
    {
      channel: 'platform',
      basis: 'given-address',
      sentAt: at('2026-02-05T01:00:00Z'),
      arrivedAt: at('2026-02-05T01:00:05Z'),
    },
  ]);
  assert.equal(r?.at, '2026-02-05T01:00:05.000Z');
});

test('35 the day of appeal counts from that day', () => {
  const [appeal] = law.followingDeadlines({ type: 'civil-judgment', servedAt: d('2026-02-05'), calendar });
  assert.deepEqual([appeal?.id, appeal?.due], ['D45', '2026-02-24']);
});

test('36 a mediation deed to an agent who may not receive it is rejected', () => {
  const barred = (agentMayReceive: boolean) =>
    law.eServiceBarred({ type: 'mediation-deed', recipient: 'agent', agentMayReceive });
  assert.ok(barred(false));
  assert.equal(barred(true), undefined);
});

test('37 the secondary file is never in a reading list', () => {
  const state = { served: true, preservationCarriedOut: true };
  const parts = Object.keys(law.FILE_PARTS) as law.FilePart[];
  assert.deepEqual(law.readingList(parts, state), [
    'pleadings',
    'evidence',
    'hearing-record',
    'served-documents',
    'preservation',
    'enforcement-file',
  ]);
});

test('38 the other side does not see a preservation before it is carried out', () => {
  const sees = (viewer: 'applicant' | 'respondent' | 'other-party' | 'court', carriedOut: boolean) =>
    law.preservationVisible({ viewer, carriedOut }).visible;
  assert.deepEqual([sees('respondent', false), sees('other-party', false)], [false, false]);
  assert.deepEqual([sees('respondent', true), sees('other-party', true)], [true, true]);
  assert.deepEqual([sees('applicant', false), sees('court', false)], [true, true]);
});

test('39 a case with state secrets, or both refusing: no online hearing', () => {
  const agree = { stance: 'agrees' } as const;
  const refuse = { stance: 'refuses' } as const;
  const barred = (parties: law.OnlineStance[], exclusions: law.OnlineHearingExclusion[] = []) =>
    article(law.onlineHearingBarred({ parties, exclusions }));
  assert.equal(barred([agree, agree], ['state-secret']), '在线诉讼规则第二十一条第一款第五项');
  assert.equal(barred([refuse, refuse]), '在线诉讼规则第二十一条第一款第一项');
  assert.equal(barred([agree, refuse]), undefined);
});

test('40 a recorded hearing in ordinary procedure is rejected', () => {
  const conditions = {
    simultaneousDifficult: true,
    writtenRequest: true,
    allAgree: true,
    factsUndisputed: true,
  };
  assert.equal(
    article(law.asynchronousHearingBarred({ procedure: 'ordinary', ...conditions })),
    '在线诉讼规则第二十条第二款',
  );
  assert.equal(law.asynchronousHearingBarred({ procedure: 'summary', ...conditions }), undefined);
});

test('41 consent to online filing is no consent to an online hearing', () => {
  assert.equal(law.onlineConsentCovers(['filing'], 'hearing').covers, false);
  assert.equal(law.onlineConsentCovers(['filing', 'hearing'], 'hearing').covers, true);
});

test('42 the fourth assistant is rejected', () => {
  assert.equal(law.assistantBarred({ kind: 'trainee', sameFirm: true, accounts: 3 })?.code, 'too-many');
  assert.equal(law.assistantBarred({ kind: 'trainee', sameFirm: true, accounts: 2 }), undefined);
});

test('43 an assistant granted case A has no right in case B', () => {
  const refusal = law.assistantRefusal({
    right: 'read-file',
    caseId: 'B',
    on: d('2026-03-02'),
    grants: [{ caseId: 'A', rights: ['read-file'], from: d('2026-01-01') }],
    assistant: { sameFirm: true, active: true },
    lawyer: { licence: 'practising', representing: true },
  });
  assert.equal(refusal?.code, 'not-granted');
});

test('44 a sanction without end or reason is rejected', () => {
  const faults = law.sanctionFaults({
    ground: 'delay',
    reason: ' ',
    evidence: ['x'],
    from: d('2026-03-02'),
    decidedBy: '某法官',
    heard: true,
  });
  assert.deepEqual(
    faults.map((f) => f.code),
    ['no-reason', 'no-end'],
  );
});

test('45 a case number given twice in one court, type and year', () => {
  const n: law.CaseNumber = { year: 2026, courtCode: '豫0105', type: '民初', number: 7 };
  assert.equal(law.duplicateCaseNumbers([n, n]).length, 1);
  assert.equal(law.duplicateCaseNumbers([n, { ...n, year: 2025 }]).length, 0);
});

test('46 a fee halved for two reasons is halved once', () => {
  const total = (halvings: law.HalvingReason[]) =>
    law.computeFee({ kind: 'property', amounts: [100_000_000], halvings }).total;
  assert.deepEqual(
    [total([]), total(['summary-procedure']), total(['summary-procedure', 'mediated'])],
    [1_380_000, 690_000, 690_000],
  );
});

test('47 paper again after a compliant electronic filing: only with a ground of OLR 12', () => {
  assert.equal(article(law.paperAgainBarred(undefined)), '在线诉讼规则第九条第二款');
  assert.equal(article(law.paperAgainBarred('convenience')), '在线诉讼规则第十二条');
  for (const { id } of law.ORIGINAL_REQUIRED_GROUNDS) assert.equal(law.paperAgainBarred(id), undefined);
});

test('48 mediation on day 31 without renewed consent: the dispute is filed', () => {
  const state = (today: string, renewedUntil?: string) =>
    law.mediationState({
      phase: 'pre-filing',
      acceptedOn: d('2026-03-03'),
      today: d(today),
      calendar,
      ...(renewedUntil === undefined ? {} : { renewedUntil: d(renewedUntil) }),
    }).state;
  assert.deepEqual(
    [state('2026-04-02'), state('2026-04-03'), state('2026-04-03', '2026-04-20')],
    ['running', 'file', 'running'],
  );
});

const place = { online: false, court: 'A', district: 'a', city: 'x', province: 'p' };
const hearing = (fixedAt: string, trialLimit?: string): law.PlannedHearing => ({
  start: at('2026-03-20T01:00:00Z'),
  place,
  fixedAt: at(fixedAt),
  ...(trialLimit === undefined ? {} : { trialLimit: d(trialLimit) }),
});

test('49 two hearings at one time: the one fixed earlier keeps its date unless the other is near its 审限', () => {
  const [early, late] = [hearing('2026-02-01T00:00:00Z'), hearing('2026-02-10T00:00:00Z', '2026-03-31')];
  assert.equal(law.hearingConflict(early, late), 'hard');
  assert.equal(law.dateKeeper(early, late, () => false).keeps, 'first');
  assert.equal(law.dateKeeper(early, late, (h) => h.trialLimit !== undefined).keeps, 'second');
});

test('50 a changed hearing notified less than three days before: the court is warned', () => {
  const state = (notifiedOn: string) =>
    law.hearingNotice({ hearing: d('2026-03-20'), notifiedOn: d(notifiedOn), procedure: 'ordinary' }).state;
  assert.deepEqual(['2026-03-16', '2026-03-17', '2026-03-18'].map(state), ['in-time', 'disputed', 'short']);
});
