import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHINA_CALENDAR as calendar } from '../calendar/index.ts';
import { shortLabel } from '../citations.ts';
import { plainDate as d } from '../time.ts';
import { type FilingKind, ORIGINAL_REQUIRED_GROUNDS, paperAgainBarred, reviewState } from './index.ts';

const on = (kind: FilingKind, today: string, correctedOn?: string) => {
  const { due, state, text, article } = reviewState({
    kind,
    receivedOn: d('2026-03-02'),
    ...(correctedOn === undefined ? {} : { correctedOn: d(correctedOn) }),
    today: d(today),
    calendar,
  });
  return [due, state, text, shortLabel(article)];
};

test('the clock runs through its last day, anew from a correction', () => {
  const within = '立案审查期限内';
  assert.deepEqual(on('civil', '2026-03-09'), ['2026-03-09', 'running', within, '登记立案规定第八条第一款']);
  assert.deepEqual(on('civil', '2026-03-17', '2026-03-10'), [
    '2026-03-17',
    'running',
    within,
    '在线诉讼规则第九条第一款第二项',
  ]);
  assert.equal(on('private-prosecution', '2026-03-17')[1], 'running');
});

test('undecided when it ends: filed first, or decided at once', () => {
  const first = '法定期间内不能判定是否符合法律规定，应当先行立案';
  const atOnce = '立案审查期限已过，应当立即决定是否立案';
  assert.deepEqual(on('civil', '2026-03-10'), ['2026-03-09', 'escalate', first, '登记立案规定第八条第二款']);
  assert.deepEqual(on('administrative', '2026-03-10').slice(1), [
    'escalate',
    first,
    '行诉解释第五十三条第二款',
  ]);
  assert.deepEqual(on('private-prosecution', '2026-03-18').slice(1), [
    'escalate',
    first,
    '登记立案规定第八条第二款',
  ]);
  for (const kind of ['enforcement', 'compensation'] as const)
    assert.deepEqual(on(kind, '2026-03-10').slice(1), ['escalate', atOnce, '登记立案规定第十八条第一款']);
});

test('paper is asked for again on a ground of the law only', () => {
  for (const { id } of ORIGINAL_REQUIRED_GROUNDS) assert.equal(paperAgainBarred(id), undefined);
  const sentence =
    '当事人已在线提交符合要求的材料的，不得要求再提供纸质件；确需原件、原物的，应当选择法定情形之一。';
  const barred = (ground?: string) => {
    const found = paperAgainBarred(ground);
    return found && [found.text, shortLabel(found.article)];
  };
  assert.deepEqual(barred(), [sentence, '在线诉讼规则第九条第二款']);
  assert.deepEqual(barred('habit'), [sentence, '在线诉讼规则第十二条']);
});
