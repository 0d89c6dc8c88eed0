import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import { DOCUMENT_TYPES, DOCUMENTS } from '../documents/index.ts';
import { instant } from '../time.ts';
import * as s from './index.ts';

test('four ways to agree to electronic service (OLR 29)', () => {
  const rows = Object.entries(s.CONSENT_FORMS);
  assert.deepEqual(
    rows.map(([id]) => id),
    ['express', 'agreed-before', 'address-in-pleading', 'accepted-service'],
  );
  rows.forEach(([, row], i) => {
    assert.equal(shortLabel(row.article), `在线诉讼规则第二十九条第二款第${'一二三四'.charAt(i)}项`);
    assert.ok(row.name.length >= 6);
  });
  assert.deepEqual(s.CONSENT_CARRIES_TO.stages, ['第二审程序', '审判监督程序', '执行程序']);
  assert.equal(shortLabel(s.CONSENT_CARRIES_TO.article), '民诉法解释第一百三十七条');
});

test('paper on request: judgments, rulings and mediation deeds, nothing else', () => {
  for (const type of DOCUMENT_TYPES)
    assert.equal(
      s.paperOnRequest(type),
      ['judgment', 'ruling', 'mediation-deed'].includes(DOCUMENTS[type].form),
      type,
    );
  assert.equal(s.paperOnRequest('mediation-deed'), true);
  assert.equal(s.paperOnRequest('non-acceptance-ruling'), true);
  assert.equal(s.paperOnRequest('recusal-decision'), false);
});

test('what is not served electronically, and why', () => {
  const say = (x: ReturnType<typeof s.eServiceBarred>) => x && `${x.text} ${shortLabel(x.article)}`;
  const of = (
    type: Parameters<typeof s.eServiceBarred>[0]['type'],
    recipient: 'party' | 'agent',
    agentMayReceive: boolean,
  ) => say(s.eServiceBarred({ type, recipient, agentMayReceive }));
  for (const recipient of ['party', 'agent'] as const)
    assert.equal(
      of('criminal-judgment', recipient, true),
      '刑事判决书不适用电子送达，请直接送达。 刑事诉讼法第一百零七条',
    );
  assert.equal(of('mediation-deed', 'party', false), undefined);
  assert.equal(
    of('mediation-deed', 'agent', false),
    '调解书应当直接送达当事人本人，代理人没有代收权限。 民诉法解释第一百三十三条',
  );
  assert.equal(of('mediation-deed', 'agent', true), undefined);
  assert.equal(of('civil-judgment', 'agent', false), undefined);
  for (const p of ['summary', 'small-claims'] as const)
    assert.equal(say(s.publicNoticeBarred(p)), '适用简易程序的案件，不适用公告送达。 民诉法解释第一百四十条');
});

test('the reason of each way of service', () => {
  const at = instant('2026-03-02T01:00:00Z');
  const why = (a: Partial<s.ServiceAttempt>, basis: s.ServiceAttempt['basis']) => {
    const r = s.effectiveTime([{ channel: 'x', basis, sentAt: at, ...a }]);
    return r && `${r.presumed} ${shortLabel(r.why.article)} ${r.why.text.length > 6}`;
  };
  assert.equal(why({ arrivedAt: at }, 'given-address'), 'false 在线诉讼规则第三十一条第一款 true');
  assert.equal(why({ provenArrivalAt: at }, 'given-address'), 'false 民诉法解释第一百三十五条第二款 true');
  assert.equal(why({ repliedAt: at }, 'own-address'), 'false 在线诉讼规则第三十一条第二款第一项 true');
  assert.equal(why({ actedAt: at }, 'own-address'), 'false 在线诉讼规则第三十一条第二款第一项 true');
  assert.equal(why({ readAt: at }, 'own-address'), 'true 在线诉讼规则第三十一条第二款第二项 true');
  assert.equal(why({ readAt: at, readingRebutted: true }, 'own-address'), undefined);
  assert.equal(
    why({ readAt: at, readingRebutted: false }, 'own-address'),
    'true 在线诉讼规则第三十一条第二款第二项 true',
  );
  assert.equal(why({ arrivedAt: at }, 'own-address'), undefined);
  assert.equal(
    why({ readAt: at, repliedAt: at }, 'own-address'),
    'false 在线诉讼规则第三十一条第二款第一项 true',
    'the certain before the presumed',
  );
});

test('periods that follow, by document', () => {
  for (const type of DOCUMENT_TYPES)
    assert.deepEqual(
      s.FOLLOWING_PERIODS[type],
      DOCUMENTS[type].starts.map((x) => x.period),
      type,
    );
});
