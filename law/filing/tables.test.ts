import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import * as f from './index.ts';

test('powers: seven ordinary, eleven special, each with its name', () => {
  const rows = Object.entries(f.POWERS).map(([id, p]) => `${id} ${p.name} ${p.special}`);
  assert.deepEqual(rows, [
    'file 代为起诉、应诉 false',
    'evidence 代为收集、提供证据 false',
    'hearing 代为参加庭审、质证、辩论 false',
    'read 查阅、复制案件材料 false',
    'receive-documents 代收法律文书 false',
    'ask-recusal 代为申请回避 false',
    'ask-preservation 代为申请保全 false',
    'admit 代为承认诉讼请求 true',
    'waive 代为放弃诉讼请求 true',
    'change 代为变更诉讼请求 true',
    'settle 进行和解、调解 true',
    'counterclaim 提起反诉 true',
    'appeal 提起上诉 true',
    'withdraw 申请撤诉 true',
    'apply-enforcement 申请执行 true',
    'enforcement-waive 代为放弃、变更执行中的民事权利 true',
    'enforcement-settle 代为进行执行和解 true',
    'receive-money 代收执行款物 true',
  ]);
});

test('a missing power: ordinary ones are covered by a general power, special ones never', () => {
  const say = (...x: Parameters<typeof f.powerMissing>) => {
    const r = f.powerMissing(...x);
    return r && `${r.text} ${shortLabel(r.article)}`;
  };
  assert.equal(say('hearing', []), undefined);
  assert.equal(say('hearing', ['appeal']), undefined, 'only special powers are listed');
  assert.equal(
    say('hearing', ['file']),
    '授权委托书没有写明“代为参加庭审、质证、辩论”。 民事诉讼法第六十二条第一款',
  );
  assert.equal(say('hearing', ['file'], true), undefined);
  assert.equal(say('hearing', ['file', 'hearing']), undefined);
  assert.equal(say('appeal', ['file']), '授权委托书没有特别授权，不能提起上诉。 民事诉讼法第六十二条第二款');
  assert.equal(
    say('appeal', ['appeal'], true),
    '授权委托书仅写“全权代理”而无具体授权，不能提起上诉。 民诉法解释第八十九条',
  );
});

test('who may act for whom', () => {
  const a = (party: string, side: f.Appointment['side'], agent: string, firm?: string) => ({
    party,
    side,
    agent,
    ...(firm === undefined ? {} : { firm }),
  });
  const say = (...list: f.Appointment[]) =>
    f.checkAppointments(list).map((x) => `${x.severity} ${x.rule} ${shortLabel(x.article)}`);
  assert.equal(f.MOST_AGENTS, 2);
  assert.deepEqual(say(), []);
  assert.deepEqual(say(a('p', 'plaintiff', '1'), a('p', 'plaintiff', '1'), a('p', 'plaintiff', '2')), []);
  assert.deepEqual(say(a('p', 'plaintiff', '1'), a('q', 'third-party', '1')), []);
  assert.deepEqual(say(a('q', 'defendant', '1'), a('p', 'plaintiff', '1')), [
    'refused both-sides 律师法第三十九条',
  ]);
  assert.deepEqual(say(a('p', 'plaintiff', '1'), a('q', 'defendant', '2')), [], 'no firm told');
  assert.deepEqual(say(a('p', 'plaintiff', '1', 'x'), a('q', 'defendant', '2', 'x')), [
    'warning same-firm 律师法第五十条',
  ]);
  const three = ['1', '2', '3'].map((n) => a('p', 'plaintiff', n));
  assert.deepEqual(say(...three, ...three.map((x) => ({ ...x, party: 'q' }))), [
    'refused too-many-agents 民事诉讼法第六十一条',
    'refused too-many-agents 民事诉讼法第六十一条',
  ]);
  for (const x of f.checkAppointments([...three, a('q', 'defendant', '1')])) assert.ok(x.text.length > 10);
  for (const x of f.checkAppointments([a('p', 'plaintiff', '1', 'x'), a('q', 'defendant', '2', 'x')]))
    assert.ok(x.text.length > 10);
  assert.ok((f.legalWorkerWarning(false)?.text.length ?? 0) > 10);
});

test('the complaint: which items must be there', () => {
  const must = f.COMPLAINT_ITEMS.filter((i) => i.must).map((i) => i.id);
  assert.deepEqual(must, [
    'plaintiff-name',
    'plaintiff-sex',
    'plaintiff-age',
    'plaintiff-address',
    'plaintiff-contact',
    'plaintiff-organisation-name',
    'plaintiff-organisation-address',
    'plaintiff-representative',
    'defendant-name',
    'defendant-address',
    'defendant-organisation-name',
    'defendant-organisation-address',
    'claims',
    'facts-and-grounds',
    'evidence',
  ]);
  const may = f.COMPLAINT_ITEMS.filter((i) => !i.must).map((i) => i.id);
  assert.deepEqual(may, [
    'plaintiff-ethnic-group',
    'plaintiff-occupation',
    'plaintiff-employer',
    'defendant-sex',
    'defendant-employer',
    'witnesses',
  ]);
  for (const i of f.COMPLAINT_ITEMS) {
    assert.ok(i.name.length >= 4);
    const of =
      i.id.includes('organisation') || i.id === 'plaintiff-representative'
        ? 'organisation'
        : i.id.includes('plaintiff-') || i.id.includes('defendant-')
          ? 'person'
          : 'claim';
    assert.equal(i.of, of, i.id);
    const party = i.id.startsWith('plaintiff-')
      ? 'plaintiff'
      : i.id.startsWith('defendant-')
        ? 'defendant'
        : undefined;
    assert.equal('party' in i ? i.party : undefined, party, i.id);
  }
});

test('conditions, grounds of non-acceptance, grounds for an original', () => {
  assert.deepEqual(
    f.ACCEPTANCE_CONDITIONS.map((c) => c.id),
    ['interested-plaintiff', 'definite-defendant', 'specific-claim', 'court-competence'],
  );
  assert.deepEqual(
    f.NON_ACCEPTANCE_GROUNDS.map((g) => `${g.id} ${g.outcome}`),
    [
      'not-interested ruling',
      'no-definite-defendant ruling',
      'no-specific-claim ruling',
      'administrative redirect-then-ruling',
      'arbitration redirect-then-ruling',
      'other-authority redirect-then-ruling',
      'other-court redirect-then-ruling',
      'res-judicata redirect-then-ruling',
      'barred-period ruling',
      'divorce-six-months ruling',
      'not-corrected ruling',
      'correction-missed ruling',
      'unlawful ruling',
      'sovereignty ruling',
      'state-security ruling',
      'national-unity ruling',
      'religious-policy ruling',
      'outside-jurisdiction ruling',
    ],
  );
  assert.deepEqual(
    f.ORIGINAL_REQUIRED_GROUNDS.map((g) => g.id),
    ['opponent-objects', 'unclear', 'archive-rule', 'court-needs'],
  );
  for (const row of [...f.ACCEPTANCE_CONDITIONS, ...f.NON_ACCEPTANCE_GROUNDS, ...f.ORIGINAL_REQUIRED_GROUNDS])
    assert.ok(row.text.length >= 5);
  for (const rule of Object.values(f.CORRECTION_RULE)) assert.ok(rule.text.length > 10);
  assert.deepEqual(Object.keys(f.CORRECTION_RULE), ['once', 'restart', 'missed', 'noPaperAgain']);
});

test('the list of the wizard, with the notes it shows', () => {
  assert.deepEqual(
    f.MATERIALS.map((m) => m.id),
    [
      'complaint',
      'complaint-copies',
      'plaintiff-identity',
      'business-licence',
      'representative-certificate',
      'guardian-proof',
      'defendant-information',
      'evidence',
      'power-of-attorney',
      'lawyer-licence',
      'firm-letter',
      'legal-worker-licence',
      'legal-worker-letter',
      'legal-worker-area',
      'relative-proof',
      'employee-proof',
      'recommendation-proof',
      'fee-relief',
      'preservation-request',
      'service-address',
    ],
  );
  const base = { plaintiffs: [{ kind: 'natural-person' as const }], agents: [], online: true };
  const { required, optional } = f.materialsFor(base);
  assert.deepEqual(
    required.map((m) => m.id),
    ['complaint', 'plaintiff-identity', 'evidence'],
  );
  assert.deepEqual(
    optional.map((m) => m.id),
    ['defendant-information', 'preservation-request', 'service-address'],
  );
  assert.match(optional[2]?.note ?? '', /不影响立案/);
  assert.equal(f.copiesNeeded({ otherParties: 0, online: false }).copies, 0);
});

test('every kind of filing has a face whole: words, a list of causes, grounds of its own, and a way against a refusal', () => {
  for (const kind of Object.keys(f.FILING_KINDS) as f.FilingKind[]) {
    const face = f.FILING_FACES[kind];
    assert.equal(face.name, f.FILING_KINDS[kind]);
    assert.equal(face.review.period, f.REVIEW_PERIODS[kind]);
    assert.deepEqual(face.fee, f.FEE_FIELDS[kind]);
    assert.equal(face.words.matter === '', kind === 'civil');
    const grounds = f.GROUNDS_OF[kind].map(({ id }) => id);
    assert.equal(new Set(grounds).size, grounds.length, kind);
    assert.ok(grounds.includes('not-corrected') && grounds.includes('correction-missed'), kind);
    assert.ok(f.CONDITIONS_OF[kind].length >= 4);
    assert.ok(face.caseTypes.length > 0);
  }
  assert.equal(f.roleName('enforcement', 'defendant'), '被执行人');
  assert.equal(f.roleName('enforcement', 'third-party'), '第三人');
  const remedy = (...x: Parameters<typeof f.refusalRemedy>) => {
    const r = f.refusalRemedy(...x);
    return `${r.name} ${r.days} ${r.to} ${shortLabel(r.article)}`;
  };
  assert.equal(remedy('civil'), '上诉 10 上一级人民法院 民事诉讼法第一百七十一条第二款');
  assert.equal(remedy('private-prosecution'), '上诉 5 上一级人民法院 刑事诉讼法第二百三十条');
  assert.equal(remedy('enforcement'), '申请复议 10 上一级人民法院 执行异议复议规定第二条第三款');
  assert.equal(
    remedy('enforcement', { notarisedDebt: true }),
    '申请复议 10 上一级人民法院 公证债权执行规定第七条第一款',
  );
  assert.equal(
    remedy('compensation', { committee: true }),
    '申诉 null 上一级人民法院赔偿委员会 国家赔偿法第三十条第一款',
  );
  assert.equal(
    remedy('compensation'),
    '申请作出赔偿决定 30 上一级人民法院赔偿委员会 赔偿立案规定第十条第一款',
  );
});
