import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortLabel } from '../citations.ts';
import { DOCUMENT_TYPES, DOCUMENTS, isDocumentType } from '../documents/index.ts';
import { isPeriodId, PERIODS, type WorkCalendar } from '../periods/index.ts';
import { dayOfWeek, instant, msToInstant, plainDate, toPlainDate } from '../time.ts';
import * as s from './index.ts';

const at = (text: string) => instant(`2026-${text}:00+08:00`);
const given = (sent: string, arrived?: string): s.ServiceAttempt => ({
  channel: 'account',
  basis: 'given-address',
  sentAt: at(sent),
  ...(arrived === undefined ? {} : { arrivedAt: at(arrived) }),
});
const own = (extra: Partial<s.ServiceAttempt> = {}): s.ServiceAttempt => ({
  channel: 'mail',
  basis: 'own-address',
  sentAt: at('03-02T09:00'),
  arrivedAt: at('03-02T09:00'),
  ...extra,
});

/** 2026 spring festival only: enough for the dates below. */
const calendar: WorkCalendar = {
  isRestDay: (d) =>
    !['2026-02-14', '2026-02-28'].includes(d) &&
    ([0, 6].includes(dayOfWeek(d)) || (d >= '2026-02-15' && d <= '2026-02-23')),
  covers: (y) => y === 2026,
};

test('a confirmed address: arrival is service, on the day it arrives however late, read or not (§2.15-34)', () => {
  const r = s.effectiveTime([given('03-06T22:09', '03-06T22:10')]);
  assert.equal(r && toPlainDate(r.at), '2026-03-06');
  assert.equal(r?.presumed, false);
  assert.equal(s.effectiveTime([given('03-06T22:09')]), undefined, 'sent but not arrived');
});

test('two channels: the earliest effective one, not the earliest', () => {
  const r = s.effectiveTime([own(), given('03-03T09:59', '03-03T10:00')]);
  assert.deepEqual([r?.at, r?.channel], [at('03-03T10:00'), 'account']);
  assert.equal(s.effectiveTime([own()]), undefined);
});

test('a proven date of arrival prevails', () => {
  const r = s.effectiveTime([{ ...given('03-03T09:00', '03-03T09:00'), provenArrivalAt: at('03-04T08:00') }]);
  assert.equal(r && toPlainDate(r.at), '2026-03-04');
});

test('an unconfirmed own address: reply, act, or reading as a presumption that can be rebutted', () => {
  assert.equal(s.effectiveTime([own({ repliedAt: at('03-05T08:00') })])?.presumed, false);
  assert.equal(s.effectiveTime([own({ actedAt: at('03-06T08:00') })])?.at, at('03-06T08:00'));
  const read = s.effectiveTime([own({ readAt: at('03-04T08:00'), repliedAt: at('03-05T08:00') })]);
  assert.deepEqual([read?.at, read?.presumed], [at('03-04T08:00'), true]);
  const rebutted = s.effectiveTime([
    own({ readAt: at('03-04T08:00'), readingRebutted: true, repliedAt: at('03-05T08:00') }),
  ]);
  assert.equal(rebutted?.at, at('03-05T08:00'));
});

test('§2.15-35: the appeal period runs from effective service', () => {
  const served = s.effectiveTime([given('02-05T16:00', '02-05T16:01')]);
  assert.ok(served);
  const [appeal] = s.followingDeadlines({ type: 'civil-judgment', servedAt: served.at, calendar });
  assert.deepEqual([appeal?.id, appeal?.due], ['D45', '2026-02-24']);
  const [ruling] = s.followingDeadlines({
    type: 'non-acceptance-ruling',
    servedAt: at('03-02T10:00'),
    calendar,
  });
  assert.deepEqual([ruling?.id, ruling?.due], ['D45', '2026-03-12']);
  const fee = s.followingDeadlines({ type: 'fee-notice', servedAt: at('03-02T10:00'), calendar });
  assert.deepEqual(
    fee.map((f) => [f.id, f.due]),
    [['D21', '2026-03-09']],
  );
});

test('what the court measures is left out until it has', () => {
  const input = { type: 'correction-notice', servedAt: at('03-02T10:00'), calendar } as const;
  assert.deepEqual(s.followingDeadlines(input), []);
  assert.equal(s.followingDeadlines({ ...input, lengths: { D09: 7 } })[0]?.due, '2026-03-09');
});

test('§2.15-36/33: a mediation deed needs the power to receive it; no public notice in summary procedure', () => {
  assert.ok(s.eServiceBarred({ type: 'mediation-deed', recipient: 'agent', agentMayReceive: false }));
  assert.equal(
    s.eServiceBarred({ type: 'mediation-deed', recipient: 'agent', agentMayReceive: true }),
    undefined,
  );
  assert.equal(
    s.eServiceBarred({ type: 'civil-judgment', recipient: 'agent', agentMayReceive: false }),
    undefined,
  );
  assert.ok(s.publicNoticeBarred('summary'));
  assert.equal(s.publicNoticeBarred('ordinary'), undefined);
  assert.equal(s.paperOnRequest('civil-judgment'), true);
  assert.equal(s.paperOnRequest('fee-notice'), false);
});

test('every document has a name of its own, an article, and known periods whose variants exist', () => {
  assert.equal(new Set(DOCUMENT_TYPES.map((t) => DOCUMENTS[t].name)).size, DOCUMENT_TYPES.length);
  for (const type of DOCUMENT_TYPES) {
    assert.ok(isDocumentType(type) && DOCUMENTS[type].articles.length > 0, type);
    for (const { period, when } of DOCUMENTS[type].starts) {
      assert.ok(isPeriodId(period));
      assert.ok(
        when === undefined || PERIODS[period].variants.some((v) => v.when === when),
        `${type} ${period} ${when}`,
      );
    }
  }
  assert.equal(isDocumentType('love-letter'), false);
});

test('another attempt never makes service later', () => {
  const ms = fc.integer({ min: 1.7e12, max: 1.8e12 }).map(msToInstant);
  const attempt = fc.record(
    {
      channel: fc.constantFrom('sms', 'mail'),
      basis: fc.constantFrom('given-address' as const, 'own-address' as const),
      sentAt: ms,
      arrivedAt: ms,
      readAt: ms,
      repliedAt: ms,
    },
    { requiredKeys: ['channel', 'basis', 'sentAt'] },
  );
  fc.assert(
    fc.property(fc.array(attempt), attempt, (list, extra) => {
      const before = s.effectiveTime(list);
      const after = s.effectiveTime([...list, extra]);
      if (before) assert.ok(after && after.at <= before.at);
    }),
  );
});

test('a court serves a party itself: which day counts, and by which article', () => {
  const day = plainDate('2026-04-20');
  const of = (way: s.ServiceWay) => {
    const { on, article } = s.servedOn(way, day);
    return `${on} ${shortLabel(article)}`;
  };
  assert.equal(of('in-person'), '2026-04-20 民事诉讼法第八十八条第二款');
  assert.equal(of('left'), '2026-04-20 民事诉讼法第八十九条');
  assert.equal(of('mail'), '2026-04-20 民事诉讼法第九十一条');
  assert.equal(of('announcement'), '2026-05-20 民事诉讼法第九十五条第一款');
  assert.equal(of('announcement-abroad'), '2026-06-19 民事诉讼法第二百八十三条');
  assert.match(s.servedOn('announcement', day).text, /经过30日，于2026年5月20日视为送达/);
});

test('the same paper has another remedy under another law', () => {
  const against = (law: s.ServedLaw) =>
    s
      .followingDeadlines({ type: 'non-acceptance-ruling', servedAt: at('03-02T10:00'), calendar, law })
      .map(({ entry, due }) => `${entry.key} ${due}`);
  assert.deepEqual(
    s.SERVED_LAWS.map((law) => against(law).join()),
    [
      'D45-ruling 2026-03-12',
      'D46-ruling 2026-03-12',
      'D47-ruling 2026-03-09',
      'D44-review 2026-03-12',
      'D64-reconsideration 2026-04-01',
      '',
    ],
  );
});
