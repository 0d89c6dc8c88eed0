import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWN_SYSTEM_COURT as COURT } from '#db/demo/court-system.ts';
import { until } from './house.ts';
import type { Case, CourtWorld } from './world.ts';

/** An afternoon so many days ahead. */
const ahead = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T06:00:00.000Z`;

type Bill = { id: string; amountFen: number; applicationId: string | null };

/** What the court decides there happens here: mandates, applications, papers, materials, a counterclaim, an answer, a withdrawal. */
export function decisions(world: CourtWorld): void {
  const { house, plaintiff, defendant, on, asking, answering } = world;
  const { theCase, paper, hearingAsked, readAndTold } = world;
  test('the other side proves its mandate: decided there, a party of the case from then on', async () => {
    const id = await answering.submits(
      'verify-representation',
      on.caseId,
      {
        'party-name': on.defendant,
        capacity: 'agent',
        stage: 'first',
        powers: ['counterclaim', 'withdraw', 'settle'],
        from: new Date().toISOString().slice(0, 10),
      },
      [
        { material: 'mandate', fileId: await paper(defendant, '授权委托书') },
        { material: 'letter', fileId: await paper(defendant, '律师事务所函') },
      ],
    );
    const { data } = await house.heard(
      ({ type, data: said }) => type === 'application.submitted' && said['applicationId'] === id,
      'the application',
    );
    assert.ok((data['acts'] as string[]).includes('decide:confirmed'));
    const party = (data['parties'] as Case['parties']).find(({ role }) => role === 'defendant');
    const decision = { applicationId: id, outcome: 'confirmed', by: '珠书记', words: { party: party?.id } };
    assert.deepEqual((await house.says('application.decided', decision)).result, 'applied');
    await answering.comesTo(id, 'confirmed');
    assert.equal((await defendant.get<Case>(`/api/cases/${COURT}/${on.caseId}`)).stage, 'S2');
  });

  test('an application is decided there: its effects happen here, the paper is the court’s own, and its service goes back', async () => {
    const id = await hearingAsked();
    // another day in each run, for the room may have been taken by an earlier one
    const to = ahead(40 + Math.floor(Math.random() * 200));
    const words = '本案开庭时间变更，当事人住院情况属实，本院予以准许。';
    const decided = await house.says('application.decided', {
      applicationId: id,
      outcome: 'granted',
      by: '海审言',
      words: { to },
      papers: [{ id: 'granted', paragraphs: ['各方当事人及诉讼代理人：', words] }],
    });
    assert.equal(decided.result, 'applied', decided.why);
    const { hearings, nodes } = await theCase();
    assert.ok(hearings.some(({ startsAt, state }) => startsAt === to && state === 'fixed'));
    assert.ok(nodes.some(({ title }) => title === '变更开庭日期'));
    for (const lawyer of [plaintiff, defendant]) await readAndTold(lawyer, '变更开庭日期通知书');
    const again = await house.says('application.decided', {
      applicationId: id,
      outcome: 'refused',
      reasons: '不准许',
    });
    assert.deepEqual([again.result, /不能|已经|状态/u.test(again.why ?? '')], ['refused', true], again.why);
  });

  test('a paper that the court has signed there is served here to both sides, and the service goes back', async () => {
    const issued = await house.says('document.issued', {
      caseNumber: on.number,
      form: 'notice',
      name: '补充举证通知书',
      signer: '海审言',
      paragraphs: ['各方当事人：', '请在指定的期限内提供证据。'],
    });
    assert.equal(issued.result, 'applied', issued.why);
    for (const lawyer of [plaintiff, defendant]) await readAndTold(lawyer, '补充举证通知书');
  });

  test('materials handed in by either side reach the court with their files, and are receipted there', async () => {
    const id = await answering.submits('submit-material', on.caseId, { kind: 'answer', title: '答辩状' }, [
      { material: 'files', fileId: await paper(defendant, '答辩状') },
    ]);
    const words = { pages: 3, copy: 'electronic' };
    const decided = await house.says('application.decided', {
      applicationId: id,
      outcome: 'received',
      by: '珠书记',
      words,
    });
    assert.equal(decided.result, 'applied', decided.why);
    await until(house.books, ({ fetched }) => fetched.some(({ name }) => /答辩状/u.test(name)), 'the file');
  });

  test('a counterclaim: joined there, its fee paid here and told there, answered here by the other side', async () => {
    const complaint = { material: 'complaint', fileId: await paper(defendant, '反诉状') };
    const against = (await theCase()).parties.find(({ role }) => role === 'plaintiff')?.id;
    const asked = {
      against,
      claims: '判令反诉被告返还多付的款项。',
      amount: 20_000_00,
      link: 'relation',
      facts: '反诉原告多付了款项。',
      exclusive: false,
    };
    const id = await answering.submits('counterclaim', on.caseId, asked, [complaint]);
    const joined = { applicationId: id, outcome: 'joined', by: '海审言', words: { anew: false } };
    const decided = await house.says('application.decided', joined);
    assert.equal(decided.result, 'applied', decided.why);
    const bill = await until(
      async () =>
        (await defendant.get<{ rows: Bill[] }>('/api/bills')).rows.find(
          ({ applicationId }) => applicationId === id,
        ),
      (row) => row !== undefined,
      'the bill',
    );
    const start = await defendant.send<{ codeUrl: string }>(
      'POST',
      `/api/bills/${COURT}/${bill?.id}/payments`,
      {
        channel: 'wechat',
      },
    );
    const paying = new URLSearchParams({ code_url: start.codeUrl, act: 'pay' });
    await fetch(`${world.platform.sandbox.wechatPay}/pay`, { method: 'POST', body: paying });
    const { data } = await house.heard(
      ({ type, data: said }) => type === 'bill.settled' && said['applicationId'] === id,
      'the money',
    );
    assert.deepEqual([data['billId'], data['amountFen'], data['waived']], [bill?.id, bill?.amountFen, false]);
    await asking.acts(id, 'do:answer', { answers: { answer: '请求驳回反诉请求。' } });
    await house.heard(
      ({ type, data: said }) =>
        type === 'application.changed' &&
        said['applicationId'] === id &&
        JSON.stringify(said['contents']).includes('请求驳回反诉请求'),
      'the answer',
    );
  });

  test('withdrawn here while the court decides there: one of the two counts, and both houses know which', async () => {
    const first = await hearingAsked();
    await asking.acts(first, 'withdraw', { reasons: '不再需要' });
    const late = await house.says('application.decided', {
      applicationId: first,
      outcome: 'refused',
      reasons: '不符合条件',
    });
    assert.deepEqual([late.result, (await asking.one(first)).state], ['refused', 'withdrawn']);
    const second = await hearingAsked();
    const { version } = await asking.one(second);
    const [told, answer] = await Promise.all([
      house.tell('application.decided', { applicationId: second, outcome: 'refused', reasons: '不符合条件' }),
      plaintiff.ask(
        'POST',
        `/api/applications/${COURT}/${second}/act`,
        { act: 'withdraw', version, reasons: '不再需要' },
        { 'idempotency-key': crypto.randomUUID() },
      ),
    ]);
    const { result } = await house.result(told.id);
    const { state } = await asking.one(second);
    assert.deepEqual(
      [answer.status < 300, state],
      result === 'applied' ? [false, 'refused'] : [true, 'withdrawn'],
    );
  });

  test('what the other side must answer: asked after the debate, answered here, decided there', async () => {
    const closed = await house.says('case.stage', { caseNumber: on.number, event: 'debate-closed' });
    assert.equal(closed.result, 'applied', closed.why);
    const id = await asking.submits('withdrawal-after-debate', on.caseId, {
      what: 'suit',
      because: 'settled',
    });
    const early = await house.says('application.decided', {
      applicationId: id,
      outcome: 'granted',
      reasons: '准许',
      words: { rest: 'goes-on' },
    });
    assert.equal(early.result, 'refused', 'the other side has not been heard');
    await answering.acts(id, 'respond', { answers: { agrees: true } });
    const decided = await house.says('application.decided', {
      applicationId: id,
      outcome: 'granted',
      by: '海审言',
      reasons: '双方已经和解。',
      words: { rest: 'goes-on' },
    });
    assert.equal(decided.result, 'applied', decided.why);
  });
}
