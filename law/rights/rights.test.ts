import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import * as r from './index.ts';

const ACTORS = [
  'lawyer',
  'assistant',
  'legal-worker',
  'filing-judge',
  'judge',
  'clerk',
  'enforcement-judge',
  'bureau',
] as const;

/** The table of the domain by hand: part of each actor in order, "-" none, "?" behind a part = with a condition. */
const TABLE: Record<r.LegalAction, string> = {
  'submit-and-pay': 'do do? do? - - - - -',
  'decide-filing': '- - - decide - - decide? -',
  'procedural-request': 'do - do? - decide register decide? -',
  'receive-service': 'do - do - send send send -',
  'confirm-representation': 'apply - apply - confirm confirm confirm -',
  'read-file': 'do do? do - approve approve approve -',
  schedule: 'ask? - ask? - set set set -',
  discipline: 'object - object propose propose - propose receive',
};

test('every cell of the table of rights', () => {
  assert.deepEqual(Object.keys(r.LEGAL_ACTORS), ACTORS);
  assert.deepEqual(Object.keys(r.LEGAL_ACTIONS), Object.keys(TABLE));
  for (const [action, cells] of Object.entries(TABLE) as [r.LegalAction, string][])
    assert.equal(
      ACTORS.map((who) => {
        const a = r.mayDo(action, who);
        return a.may ? `${a.right.part}${a.right.condition === undefined ? '' : '?'}` : '-';
      }).join(' '),
      cells,
      action,
    );
});

test('a refusal names the actor and the action; a condition says something', () => {
  const no = r.mayDo('procedural-request', 'assistant');
  assert.ok(!no.may);
  assert.equal(no.text, '律师助理不能办理“申请回避、撤诉、保全、鉴定、调查取证等”。');
  assert.equal(shortLabel(no.article), '一站式诉讼服务意见第七条');
  for (const action of Object.keys(TABLE) as r.LegalAction[])
    for (const who of ACTORS) {
      const a = r.mayDo(action, who);
      assert.ok(
        a.may ? a.right.condition === undefined || a.right.condition.length >= 5 : a.text.length > 10,
      );
      assert.ok(r.LEGAL_ACTORS[who].length >= 2 && r.LEGAL_ACTIONS[action].name.length >= 4);
    }
  const granted = r.mayDo('read-file', 'assistant');
  assert.ok(granted.may && granted.right.condition === '经律师就本案授权');
  const area = r.mayDo('submit-and-pay', 'legal-worker');
  assert.ok(area.may && area.right.condition === '当事人一方位于其执业辖区');
  const enforcement = r.mayDo('decide-filing', 'enforcement-judge');
  assert.ok(enforcement.may && enforcement.right.condition === '限执行案件');
});

test('who decides on a recusal', () => {
  const of = (law: r.ProceduralLaw, person: r.RecusedPerson) => {
    const d = r.recusalDecider(law, person);
    return [d.decider, shortLabel(d.article)];
  };
  assert.deepEqual(of('civil', 'president'), ['judicial-committee', '民事诉讼法第四十九条']);
  assert.deepEqual(of('civil', 'judge'), ['president', '民事诉讼法第四十九条']);
  assert.deepEqual(of('civil', 'other'), ['presiding-judge', '民事诉讼法第四十九条']);
  assert.deepEqual(of('administrative', 'president'), ['judicial-committee', '行政诉讼法第五十五条第四款']);
  assert.deepEqual(of('administrative', 'judge'), ['president', '行政诉讼法第五十五条第四款']);
  assert.deepEqual(of('administrative', 'other'), ['presiding-judge', '行政诉讼法第五十五条第四款']);
  assert.deepEqual(of('criminal', 'president'), ['judicial-committee', '刑事诉讼法第三十一条第一款']);
  assert.deepEqual(of('criminal', 'judge'), ['president', '刑事诉讼法第三十一条第一款']);
  assert.deepEqual(of('criminal', 'other'), ['president', '刑诉解释第三十八条']);
});

test('who lengthens the time for trial', () => {
  const of = (...x: Parameters<typeof r.extensionDecider>) => {
    const d = r.extensionDecider(...x);
    return d && [d.decider, shortLabel(d.article)];
  };
  assert.deepEqual(of('ordinary'), ['president', '民事诉讼法第一百五十二条']);
  assert.deepEqual(of('ordinary', 2), ['upper-court', '民事诉讼法第一百五十二条']);
  assert.deepEqual(of('summary'), ['president', '民事诉讼法第一百六十四条']);
  assert.equal(of('summary', 2), undefined);
  assert.deepEqual(of('small-claims'), ['president', '民事诉讼法第一百六十八条']);
  assert.equal(of('small-claims', 2), undefined);
  assert.deepEqual(of('appeal'), ['president', '民事诉讼法第一百八十三条第一款']);
  assert.deepEqual(of('administrative'), ['high-court', '行政诉讼法第八十一条']);
  assert.deepEqual(of('administrative', 1, 'high'), ['supreme-court', '行政诉讼法第八十一条']);
});

test('other deciders', () => {
  assert.deepEqual(
    Object.entries(r.DECISIONS).map(([id, d]) => `${id} ${d.decider} ${shortLabel(d.article)}`),
    [
      'fine-or-detention president 民事诉讼法第一百一十九条第一款',
      'administrative-fine-or-detention president 行政诉讼法第五十九条第三款',
      'adjourn-for-other-reasons president 延期开庭规定第六条',
      'adjourn-for-named-reasons tribunal 民事诉讼法第一百四十九条',
      'withdrawal tribunal 民事诉讼法第一百四十八条第一款',
      'preservation tribunal 财产保全规定第二条',
      'accept-filing filing-division 民事诉讼法第一百二十六条',
      'online-court-elsewhere president 在线诉讼规则第二十四条第一款',
      'major-enforcement-matter president 执行工作规定第五条',
    ],
  );
  for (const name of Object.values(r.DECIDERS)) assert.ok(name.length >= 2);
});
