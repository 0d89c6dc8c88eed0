import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import { shortLabel } from '../citations.ts';
import { addDays, instant, instantToMs, msToInstant, plainDate } from '../time.ts';
import * as h from './index.ts';

const d = plainDate;
const label = (x: { article: Parameters<typeof shortLabel>[0] } | undefined) => x && shortLabel(x.article);

test('recusal: until the debate ends, three days to decide, urgent measures go on', () => {
  assert.equal(h.recusalBarred({ law: 'administrative', debateClosed: false }), undefined);
  const barred = h.recusalBarred({ law: 'civil', debateClosed: true });
  assert.equal(label(barred), '民事诉讼法第四十八条第一款');
  assert.match(barred?.text ?? '', /法庭辩论已经终结/);
  assert.equal(
    label(h.recusalBarred({ law: 'administrative', debateClosed: true })),
    '行诉解释第七十四条第一款',
  );
  const r = h.recusalOverdue({ askedOn: d('2026-06-16'), today: d('2026-06-22'), calendar: CHINA_CALENDAR });
  assert.deepEqual([r.due, r.overdue, label(r)], ['2026-06-22', false, '民事诉讼法第五十条']);
  const urgent = h.mayActPendingRecusal({ urgentMeasure: true });
  assert.match(urgent.text, /紧急措施/);
  assert.match(h.mayActPendingRecusal({ urgentMeasure: false }).text, /暂停/);
  assert.equal(label(urgent), '民事诉讼法第四十八条第二款');
});

test('postponements: the numbers in words', () => {
  assert.deepEqual(h.MOST_POSTPONEMENTS, { ordinary: 2, summary: 1, 'small-claims': 1 });
  const text = (procedure: h.TrialProcedure) => h.postponementBarred({ procedure, before: 9 })?.text;
  assert.equal(text('ordinary'), '普通程序案件延期开庭审理不超过两次。');
  assert.equal(text('summary'), '简易程序、小额诉讼程序案件延期开庭审理不超过一次。');
  assert.equal(text('small-claims'), text('summary'));
  assert.equal(label(h.postponementBarred({ procedure: 'ordinary', before: 2 })), '延期开庭规定第三条');
  const gap = (last: string, next: string) =>
    h.hearingGapWarning({ last: d(last), next: d(next), consent: false, forceMajeure: false });
  assert.equal(gap('2026-01-31', '2026-02-28'), undefined);
  assert.equal(gap('2026-01-31', '2026-03-01')?.latest, '2026-02-28');
  assert.match(gap('2026-01-31', '2026-03-01')?.text ?? '', /一个月/);
});

test('notice of a hearing', () => {
  const n = (notifiedOn: string, procedure: h.TrialProcedure) =>
    h.hearingNotice({ hearing: d('2026-03-20'), notifiedOn: d(notifiedOn), procedure });
  for (const p of ['summary', 'small-claims'] as const) {
    assert.equal(n('2026-03-19', p).state, 'not-bound');
    assert.equal(label(n('2026-03-19', p)), '民事诉讼法第一百六十三条');
    assert.equal(n('2026-03-19', p).safe, '2026-03-16');
  }
  assert.equal(label(n('2026-03-18', 'ordinary')), '民事诉讼法第一百三十九条');
  const texts = ['2026-03-16', '2026-03-17', '2026-03-18'].map((day) => n(day, 'ordinary').text);
  assert.equal(new Set([...texts, n('2026-03-18', 'summary').text]).size, 4);
  for (const t of texts) assert.ok(t.length > 8);
  assert.equal(h.HEARING_NOTICE_DAYS, 3);
  for (const day of ['2026-03-16', '2026-03-17', '2026-03-18'])
    assert.equal(n(day, 'ordinary').safe, '2026-03-16');
});

test('online hearings: seven exclusions, stances of the parties', () => {
  const rows = Object.entries(h.ONLINE_HEARING_EXCLUSIONS);
  assert.deepEqual(
    rows.map(([id]) => id),
    [
      'refused',
      'no-equipment',
      'on-site-needed',
      'complicated',
      'state-secret',
      'public-attention',
      'unsuitable',
    ],
  );
  rows.forEach(([, row], i) => {
    assert.equal(shortLabel(row.article), `在线诉讼规则第二十一条第一款第${'一二三四五六七'.charAt(i)}项`);
    assert.ok(row.text.length > 8);
  });
  const agree = { stance: 'agrees' } as const;
  const refuse = { stance: 'refuses' } as const;
  const reason = { ...refuse, goodReason: true };
  assert.equal(h.onlineHearingBarred({ parties: [agree, reason] }), h.ONLINE_HEARING_EXCLUSIONS.refused);
  assert.equal(h.onlineHearingBarred({ parties: [agree, { ...refuse, goodReason: false }] }), undefined);
  assert.equal(h.onlineHearingBarred({ parties: [{ ...agree, goodReason: true }] }), undefined);
  assert.equal(h.onlineHearingBarred({ parties: [] }), undefined);
  assert.equal(h.onlineHearingBarred({ parties: [refuse] }), h.ONLINE_HEARING_EXCLUSIONS.refused);
  assert.equal(
    h.onlineHearingBarred({ parties: [agree], exclusions: ['complicated', 'unsuitable'] }),
    h.ONLINE_HEARING_EXCLUSIONS.complicated,
  );
  assert.deepEqual(
    [h.onlineMode([agree, agree]).mode, h.onlineMode([agree, refuse]).mode],
    ['online', 'mixed'],
  );
  assert.deepEqual(
    [label(h.onlineMode([agree])), label(h.onlineMode([refuse]))],
    ['在线诉讼规则第四条第二款第二项', '在线诉讼规则第四条第二款第三项'],
  );
});

test('recorded hearings: procedure and three conditions', () => {
  const all = { simultaneousDifficult: true, writtenRequest: true, allAgree: true, factsUndisputed: true };
  type Input = Parameters<typeof h.asynchronousHearingBarred>[0];
  const barred = (more: Partial<Input>) => {
    const r = h.asynchronousHearingBarred({ procedure: 'small-claims', ...all, ...more });
    assert.ok(r === undefined || r.text.length > 10);
    return label(r);
  };
  for (const procedure of ['small-claims', 'summary', 'administrative-summary'] as const)
    assert.equal(barred({ procedure }), undefined, procedure);
  for (const procedure of ['ordinary', 'administrative-ordinary'] as const)
    assert.equal(barred({ procedure }), '在线诉讼规则第二十条第二款', procedure);
  assert.equal(barred({ simultaneousDifficult: false }), '在线诉讼规则第二十条第二款第一项');
  assert.equal(barred({ writtenRequest: false }), '在线诉讼规则第二十条第二款第二项');
  assert.equal(barred({ allAgree: false }), '在线诉讼规则第二十条第二款第二项');
  assert.equal(barred({ factsUndisputed: false }), '在线诉讼规则第二十条第二款第三项');
});

test('consent step by step; absence', () => {
  assert.deepEqual(h.ONLINE_STEPS, {
    filing: '立案',
    mediation: '调解',
    'evidence-exchange': '证据交换',
    inquiry: '询问',
    hearing: '庭审',
    service: '送达',
  });
  assert.equal(label(h.onlineConsentCovers([], 'filing')), '在线诉讼规则第四条第二款第四项');
  const absence = (left: 'never-came' | 'left', warned: boolean, technicalCause: boolean) =>
    h.onlineAbsence({ left, warned, technicalCause });
  assert.equal(absence('never-came', false, false).result, 'failed-to-appear');
  assert.equal(absence('never-came', true, true).result, 'none');
  assert.equal(absence('left', true, false).result, 'left-without-leave');
  assert.equal(absence('left', false, false).result, 'none');
  assert.equal(absence('left', true, true).result, 'none');
  assert.match(absence('never-came', false, false).text, /拒不到庭/);
  assert.match(absence('left', true, false).text, /中途退庭/);
  assert.match(absence('left', false, false).text, /警告/);
  assert.match(absence('left', true, true).text, /网络故障/);
  assert.equal(label(absence('left', true, true)), '在线诉讼规则第二十五条第二款');
});

const here: h.HearingPlace = { online: false, court: 'A', district: 'a', city: 'x', province: 'p' };
const T = instant('2026-03-20T01:00:00Z'); // 09:00 in China
const plus = (minutes: number) => msToInstant(instantToMs(T) + minutes * 60_000);
const planned = (
  from: number,
  to: number | undefined,
  place: Partial<h.HearingPlace> = {},
): h.PlannedHearing => ({
  start: plus(from),
  ...(to === undefined ? {} : { end: plus(to) }),
  place: { ...here, ...place },
  fixedAt: T,
});

test('travel between courts', () => {
  const to = (b: Partial<h.HearingPlace>, a: Partial<h.HearingPlace> = {}) =>
    h.travelMinutes({ ...here, ...a }, { ...here, ...b });
  assert.equal(to({}), 15);
  assert.equal(to({ court: 'B' }), 45);
  assert.equal(to({ court: 'B', district: 'b' }), 90);
  assert.equal(to({ court: 'B', district: 'a', city: 'y' }), 240);
  assert.equal(to({ court: 'B', district: 'b', city: 'y', province: 'q' }), 480);
  assert.equal(to({ online: true }), 30);
  assert.equal(to({}, { online: true }), 30);
  assert.equal(to({ online: true }, { online: true }), 15);
  assert.equal(h.CONFLICT_DEFAULTS.hearing, 120);
});

test('conflicts: overlap, no time to travel, the same day', () => {
  const a = planned(0, 60);
  assert.equal(h.hearingConflict(a, planned(59, 90)), 'hard');
  assert.equal(h.hearingConflict(a, planned(60, 90)), 'soft');
  assert.equal(h.hearingConflict(a, planned(74, 90)), 'soft');
  assert.equal(h.hearingConflict(a, planned(75, 90)), 'info');
  assert.equal(h.hearingConflict(a, planned(24 * 60, undefined)), undefined);
  assert.equal(h.hearingConflict(planned(0, undefined), planned(119, 150)), 'hard');
  assert.equal(h.hearingConflict(planned(0, undefined), planned(120, 150)), 'soft');
  assert.equal(h.hearingConflict(planned(0, undefined), planned(135, 150)), 'info');
});

test('who keeps the date', () => {
  const fixed = (iso: string): h.PlannedHearing => ({ ...planned(0, 60), fixedAt: instant(iso) });
  const [early, late] = [fixed('2026-02-01T00:00:00Z'), fixed('2026-02-02T00:00:00Z')];
  assert.equal(h.dateKeeper(late, early, () => false).keeps, 'second');
  assert.equal(h.dateKeeper(late, early, () => true).keeps, 'second');
  assert.equal(h.dateKeeper(early, early, () => true).keeps, 'first');
  assert.equal(h.dateKeeper(late, early, (x) => x === late).keeps, 'first');
  assert.match(h.dateKeeper(late, early, (x) => x === late).text, /审限/);
  assert.match(h.dateKeeper(late, early, () => false).text, /先确定/);
  assert.equal(label(h.dateKeeper(late, early, () => false)), '一站式诉讼服务意见第十条');
});

test('a conflict does not depend on the order of asking; more distance never lessens it', () => {
  const minutes = fc.integer({ min: 0, max: 2000 });
  const where = fc.record({
    online: fc.boolean(),
    court: fc.constantFrom('A', 'B'),
    city: fc.constantFrom('x', 'y'),
  });
  const one = fc
    .tuple(minutes, fc.integer({ min: 10, max: 300 }), where)
    .map(([s, l, w]) => planned(s, s + l, w));
  const weight = (c: ReturnType<typeof h.hearingConflict>) =>
    c === 'hard' ? 3 : c === 'soft' ? 2 : c === 'info' ? 1 : 0;
  fc.assert(
    fc.property(one, one, (a, b) => {
      if (a.start !== b.start) assert.equal(h.hearingConflict(a, b), h.hearingConflict(b, a));
      const far = { ...b, place: { online: false, court: 'Z', district: 'z', city: 'z', province: 'z' } };
      const near = { ...b, place: a.place };
      if (!a.place.online) assert.ok(weight(h.hearingConflict(a, far)) >= weight(h.hearingConflict(a, near)));
    }),
  );
});

test('an earlier notice is never worse', () => {
  const rank = { 'in-time': 0, disputed: 1, short: 2, 'not-bound': 0 };
  const hearing = d('2026-03-20');
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 0 }), fc.nat(5), (n, k) => {
      const s = (days: number) =>
        rank[h.hearingNotice({ hearing, notifiedOn: addDays(hearing, days), procedure: 'ordinary' }).state];
      assert.ok(s(n - k) <= s(n));
    }),
  );
});
