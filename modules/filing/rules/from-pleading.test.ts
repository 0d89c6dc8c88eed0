import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILING_FACES, FILING_KINDS, type FilingKind } from '#law/filing/index.ts';
import type { Pleading } from '#modules/pleadings/index.ts';
import { templateById } from '#modules/pleadings/index.ts';
import { filled } from '#modules/pleadings/testing.ts';
import { MATTER_FIELDS } from '../matters.ts';
import { contentOfPleading } from './from-pleading.ts';

const PAPERS: Readonly<Record<FilingKind, string>> = {
  civil: 'complaint',
  administrative: 'complaint-administrative',
  'private-prosecution': 'private-prosecution',
  enforcement: 'enforcement',
  compensation: 'state-compensation',
};
const CAUSES: Readonly<Record<FilingKind, string>> = {
  civil: '民间借贷纠纷',
  administrative: '罚款',
  'private-prosecution': '诽谤罪',
  enforcement: '',
  compensation: '错误逮捕赔偿',
};

for (const kind of Object.keys(FILING_KINDS) as FilingKind[]) // the keys of the table
  test(`${FILING_KINDS[kind]}: the paper of that kind becomes a draft of that kind, and says there what it says`, () => {
    const template = templateById(PAPERS[kind]);
    assert.ok(template);
    const values = filled(template, '甲示例');
    const fields = { ...values.fields, court: '河南省郑州市金水区人民法院', cause: CAUSES[kind] };
    const pleading = {
      template: template.id,
      values: { ...values, fields },
    } as Partial<Pleading> as Pleading; // no more of it is read
    const content = contentOfPleading(pleading);
    assert.ok(content);
    assert.equal(content.kind, kind);
    assert.equal(content.courtId, 'G13');
    if (CAUSES[kind] !== '') assert.notEqual(content.causeId, '');
    const { plaintiff, defendant } = FILING_FACES[kind].roles;
    const roles = template.sections.flatMap((section) =>
      section.fields.flatMap((field) => field.roles ?? []),
    );
    assert.deepEqual(
      roles.slice(0, 2),
      [plaintiff, defendant],
      'the paper names the parties as the filing does',
    );
    assert.deepEqual(content.parties.map(({ role }) => role).slice(0, 2), ['plaintiff', 'defendant']);
    assert.ok(content.claims.length > 0);
    if (kind === 'civil') return;
    const matter = content[MATTER_FIELDS[kind]] as Record<string, unknown>; // of this very kind
    const asked = template.sections
      .flatMap((section) => section.fields)
      .map(({ id }) => id.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()))
      .filter((id) => id in matter);
    assert.ok(asked.length > 5 || kind === 'enforcement', asked.join());
    for (const id of asked) assert.ok(matter[id], id);
  });

test('an application for enforcement brings its instrument, its sums and where property is', () => {
  const template = templateById('enforcement');
  assert.ok(template);
  const pleading = {
    template: 'enforcement',
    values: filled(template, '甲示例'),
  } as Partial<Pleading> as Pleading; // as above
  const content = contentOfPleading(pleading);
  assert.deepEqual(
    [content?.enforcement?.issuer, content?.enforcement?.performUntil, content?.enforcement?.delay],
    ['甲示例', '2026-03-02', 'interest'],
  );
  assert.equal(content?.enforcement?.clues[0]?.what, '甲示例');
  assert.deepEqual(content?.claims[0], { id: 'c1', text: '强制被执行人履行给付义务', amountFen: 12_345_678 });
});

test('a paper that begins nothing is none to file with', () => {
  for (const id of ['preservation', 'judicial-confirmation', 'no-such'])
    assert.equal(
      contentOfPleading({
        template: id,
        values: { fields: {}, parties: [], claims: [], evidence: [] },
      } as never), // read no further
      undefined,
    );
});
