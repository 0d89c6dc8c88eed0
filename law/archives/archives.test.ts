import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortLabel } from '../citations.ts';
import * as a from './index.ts';

/** part: open without more, after service, after the preservation is carried out; article. By hand. */
const TABLE: [a.FilePart, boolean, boolean, boolean, string][] = [
  ['pleadings', true, true, true, '查阅材料规定第五条第一款'],
  ['evidence', true, true, true, '查阅材料规定第五条第一款'],
  ['hearing-record', true, true, true, '审判流程公开规定第十条'],
  ['served-documents', false, true, false, '审判流程公开规定第九条'],
  ['preservation', false, false, true, '审判流程公开规定第八条第二款'],
  ['enforcement-file', true, true, true, '查阅材料规定第五条第一款'],
  ['secondary-file', false, false, false, '查阅材料规定第五条第一款'],
  ['deliberation', false, false, false, '查阅材料规定第五条第一款'],
  ['internal-request', false, false, false, '查阅材料规定第五条第一款'],
  ['state-secret', false, false, false, '审判流程公开规定第十二条'],
];

test('what an agent may read', () => {
  assert.deepEqual(
    Object.keys(a.FILE_PARTS),
    TABLE.map(([part]) => part),
  );
  for (const [part, plain, served, carriedOut, article] of TABLE) {
    assert.equal(a.readable(part).readable, plain, part);
    assert.equal(a.readable(part, { served: true }).readable, served, part);
    assert.equal(a.readable(part, { preservationCarriedOut: true }).readable, carriedOut, part);
    assert.equal(a.readable(part, { served: false, preservationCarriedOut: false }).readable, plain, part);
    assert.equal(shortLabel(a.readable(part).article), article, part);
    assert.ok(a.FILE_PARTS[part].name.length >= 2);
  }
});

test('what is never open is never listed, whatever has happened', () => {
  const parts = fc.subarray(Object.keys(a.FILE_PARTS) as a.FilePart[]);
  fc.assert(
    fc.property(parts, fc.boolean(), fc.boolean(), (list, served, preservationCarriedOut) => {
      const shown = a.readingList(list, { served, preservationCarriedOut });
      for (const never of ['secondary-file', 'deliberation', 'internal-request', 'state-secret'] as const)
        assert.ok(!shown.includes(never));
      assert.ok(shown.every((part) => list.includes(part)));
    }),
  );
});
