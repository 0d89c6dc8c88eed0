import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceName, guessPlace, type Place } from './guess-place.ts';

const place = (kind: string, owner = '', subjectId = owner, filled = false): Place => ({
  kind,
  owner,
  subjectId,
  filled,
});
const places: Place[] = [
  place('complaint'),
  place('plaintiff-identity', '张示例', 'p1'),
  place('plaintiff-identity', '李试', 'p2'),
  place('business-licence', '郑州示例商贸有限公司', 'p3'),
  place('representative-certificate', '郑州示例商贸有限公司', 'p3'),
  place('evidence', '借条', 'e1'),
  place('evidence', '银行转账凭证', 'e2'),
  place('power-of-attorney', '林知行', 'm1'),
  place('lawyer-licence', '林知行', 'm1'),
  place('firm-letter', '林知行', 'm1'),
  place('service-address'),
];
const guessed = (name: string) => {
  const found = guessPlace(name, places);
  return found && `${found.kind}/${found.subjectId}`;
};

test('files find their places by name', () => {
  assert.equal(guessed('民事起诉状.pdf'), 'complaint/');
  assert.equal(guessed('李试身份证正反面.jpg'), 'plaintiff-identity/p2');
  assert.equal(guessed('身份证.jpg'), 'plaintiff-identity/p1');
  assert.equal(guessed('营业执照副本.PDF'), 'business-licence/p3');
  assert.equal(guessed('法定代表人身份证明书.pdf'), 'representative-certificate/p3');
  assert.equal(guessed('授权委托书(特别授权).docx'), 'power-of-attorney/m1');
  assert.equal(guessed('律师执业证.jpg'), 'lawyer-licence/m1');
  assert.equal(guessed('所函.pdf'), 'firm-letter/m1');
  assert.equal(guessed('送达地址确认书.pdf'), 'service-address/');
});

test('evidence goes by its own name or number', () => {
  assert.equal(guessed('借条.jpg'), 'evidence/e1');
  assert.equal(guessed('2 银行转账凭证.pdf'), 'evidence/e2');
  assert.equal(guessed('证据2.pdf'), 'evidence/e2');
  assert.equal(guessed('1.pdf'), 'evidence/e1');
});

test('a filled place yields to an empty one; what says nothing stays unplaced', () => {
  const filled = places.map((each) => (each.subjectId === 'p1' ? { ...each, filled: true } : each));
  assert.equal(guessPlace('身份证.jpg', filled)?.subjectId, 'p2');
  assert.equal(guessed('IMG_20260301.jpg'), undefined);
  assert.equal(guessed('扫描件.pdf'), undefined);
});

test('names of evidence from file names', () => {
  assert.equal(evidenceName('证据3_借条（复印件）.pdf'), '借条（复印件）');
  assert.equal(evidenceName('01、转账记录.jpg'), '转账记录');
  assert.equal(evidenceName('12.pdf'), '12');
});
