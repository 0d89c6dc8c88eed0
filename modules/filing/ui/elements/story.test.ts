import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeClaims, composeFacts, ELEMENT_FORMS } from '#law/elements/index.ts';
import { filingContent } from '../../terms.ts';
import { firstWay, storyOf, withComposed } from './story.ts';

const form = ELEMENT_FORMS['private-lending'];
const answers = {
  principal: '10000000',
  lender: '赵示例',
  borrower: '孙样本',
  'lent-on': '2025-03-01',
  lent: '10000000',
};
const composed = { claims: composeClaims(form, answers), story: storyOf(composeFacts(form, answers)) };
let made = 0;
const newId = () => `c${++made}`;

test('what happened and what follows by law are parted', () => {
  assert.match(composed.story.facts, /2025年3月1日/);
  assert.doesNotMatch(composed.story.facts, /《/);
  assert.match(composed.story.grounds, /《.+》第/);
  assert.deepEqual(storyOf(''), { facts: '', grounds: '' });
});

test('an empty draft is filled, with its sums', () => {
  const filled = withComposed(
    filingContent.parse({}),
    composed,
    { claims: 'replace', story: 'replace' },
    newId,
  );
  assert.equal(filled.claims[0]?.amountFen, 10_000_000);
  assert.equal(filled.facts, composed.story.facts);
});

test('typed text is never replaced unless that is what was chosen; composed twice it does not double', () => {
  const typed = filingContent.parse({
    claims: [{ id: 'c0', text: '我的请求' }],
    facts: '我写的',
    grounds: '理由',
  });
  assert.equal(firstWay(typed.facts), 'keep');
  assert.deepEqual(withComposed(typed, composed, { claims: 'keep', story: 'keep' }, newId), typed);
  const added = withComposed(typed, composed, { claims: 'add', story: 'add' }, newId);
  assert.equal(added.claims[0]?.text, '我的请求');
  assert.equal(added.facts, `我写的\n${composed.story.facts}`);
  const twice = withComposed(added, composed, { claims: 'add', story: 'keep' }, newId);
  assert.equal(twice.claims.length, added.claims.length);
  const replaced = withComposed(typed, composed, { claims: 'replace', story: 'replace' }, newId);
  assert.equal(replaced.facts, composed.story.facts);
  assert.ok(!replaced.claims.some(({ text }) => text === '我的请求'));
});
