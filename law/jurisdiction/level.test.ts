import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelHint } from './index.ts';

const 亿 = 10_000_000_000;
const level = (amountFen: number, bothInProvince: boolean, foreign = false, province?: string) =>
  levelHint({ amountFen, bothInProvince, foreign, ...(province === undefined ? {} : { province }) }).level;

test('以上 includes the number', () => {
  assert.equal(level(0, true), 'basic');
  assert.equal(level(5 * 亿 - 1, true), 'basic');
  assert.equal(level(5 * 亿, true), 'intermediate');
  assert.equal(level(亿 - 1, false), 'basic');
  assert.equal(level(亿, false), 'intermediate');
  assert.equal(level(50 * 亿 - 1, true), 'intermediate');
  assert.equal(level(50 * 亿, true), 'high');
});

test('foreign cases: 20 million in Henan, 40 million in Beijing', () => {
  const million = 100_000_000;
  assert.equal(level(20 * million - 1, true, true, '豫'), 'basic');
  assert.equal(level(20 * million, true, true, '豫'), 'intermediate');
  assert.equal(level(20 * million, true, true, '京'), 'basic');
  assert.equal(level(40 * million, true, true, '京'), 'intermediate');
  assert.equal(level(50 * 亿, false, true, '豫'), 'high');
});

test('the hint says why', () => {
  const { why } = levelHint({ amountFen: 亿, bothInProvince: false, foreign: false });
  assert.match(why.text, /1亿元以上.*中级人民法院/);
  assert.match(why.article.label, /调整中级人民法院管辖/);
});
