import { catchUp, expect, go, saved, test } from './house.ts';
import {
  chooseCourtAndCause,
  grantPowers,
  handInMaterials,
  listEvidence,
  mendAndSubmit,
  pasteParties,
  PLAINTIFF_NUMBER,
  writeClaims,
} from './wizard.ts';
import { inventName } from './world.ts';

test('a case from the first word to the served papers, lawyer and registrar side by side', async ({
  house,
}) => {
  test.setTimeout(240_000);
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const court = await house.enter('court', 'g13-registrar');
  const [plaintiff, defendant] = [inventName('赵'), inventName('孙')];
  const filing = lawyer.getByRole('main');
  const title = new RegExp(`${plaintiff}与${defendant}民间借贷纠纷`);

  await test.step('the registrar sits at the desk', async () => {
    await court.goto('/court/filings');
    await expect(court.getByRole('region', { name: '立案申请队列' })).toBeVisible();
  });

  await test.step('the wizard, filled by hand', async () => {
    await lawyer.goto('/');
    await lawyer.getByRole('main').getByRole('link', { name: '民事一审立案' }).click();
    await lawyer.getByRole('button', { name: '新的民事一审立案' }).click();
    await chooseCourtAndCause(lawyer);
    await pasteParties(lawyer, plaintiff, defendant);
    await writeClaims(lawyer);
    await listEvidence(lawyer);
    await grantPowers(lawyer, '苏晚舟');
    await handInMaterials(lawyer, plaintiff);
    await saved(lawyer);
  });

  await test.step('she leaves, comes back another way and finds everything', async () => {
    await go(lawyer, '首页');
    await lawyer.goto('/drafts');
    await lawyer.getByRole('link', { name: title }).click();
    await lawyer
      .getByRole('navigation', { name: '立案步骤' })
      .getByRole('link', { name: /^当事人/ })
      .click();
    await expect(
      lawyer.getByRole('list', { name: '原告' }).getByRole('textbox', { name: '证件号码' }),
    ).toHaveValue(PLAINTIFF_NUMBER);
    await lawyer.getByRole('navigation', { name: '立案步骤' }).getByRole('link', { name: /^材料/ }).click();
    await expect(filing.getByText('应交 7 项，已有 7 项')).toBeVisible();
    await expect(lawyer.getByRole('radio', { name: '同意电子送达', exact: true })).toBeChecked();
  });

  await test.step('the check, the submission, the receipt with the day by which the court must decide', async () => {
    await mendAndSubmit(lawyer, () =>
      lawyer
        .getByRole('navigation', { name: '立案步骤' })
        .getByRole('link', { name: /^检查与提交/ })
        .click(),
    );
    const strip = lawyer.getByRole('region', { name: '当前状态' });
    await strip.getByText('怎么算的').click();
    await expect(strip).toContainText('第一百二十六条');
    await expect(filing.getByText(/^SHA-256 [0-9a-f]{64}$/)).toHaveCount(7);
    await expect(filing.getByText(/^SM3 [0-9a-f]{64}$/)).toHaveCount(7);
    const download = lawyer.waitForEvent('download');
    await lawyer.getByRole('link', { name: '下载回执（PDF）' }).click();
    expect((await download).suggestedFilename()).toMatch(/收件回执.*\.pdf$/);
  });

  const queue = court.getByRole('region', { name: '立案申请队列' });
  const desk = court.getByRole('region', { name: '立案申请', exact: true });
  await test.step('the registrar sees it arrive without reloading, takes it and turns the pages', async () => {
    await catchUp(court, '队列有变化，点击刷新', queue.getByRole('button', { name: title }));
    await queue.getByRole('button', { name: title }).click();
    await expect(desk.getByRole('heading', { name: title })).toBeVisible();
    await desk.getByRole('button', { name: /^领取/ }).click();
    await expect(desk.getByRole('button', { name: '释放' })).toBeVisible();
    const papers = court.getByRole('region', { name: '材料', exact: true });
    await papers
      .getByRole('button', { name: /借款合同/ })
      .first()
      .click();
    await expect(papers.getByRole('document', { name: /借款合同.*第 1 页/ })).toBeVisible();
    await expect(papers.getByRole('button', { name: '下一页' })).toBeEnabled();
    await court.keyboard.press('Space');
    await expect(papers.getByRole('document', { name: /借款合同.*第 2 页/ })).toBeVisible();
  });

  await test.step('two defects ticked at their fields become the correction notice', async () => {
    await desk.getByRole('button', { name: `被告${defendant} · 住所：列入补正` }).click();
    await desk.getByRole('button', { name: /事实与理由 · 事实：列入补正|^事实：列入补正/ }).click();
    await desk.getByRole('button', { name: /^补正通知（2 项）/ }).click();
    const notice = court.getByRole('dialog', { name: '补正通知' });
    await notice
      .getByRole('textbox', { name: '需要补正的内容' })
      .first()
      .fill('被告住所只写到小区，不足以使被告与他人相区别。');
    await notice.getByRole('textbox', { name: '怎样补正' }).first().fill('请写明楼栋、单元和房号。');
    await notice.getByRole('textbox', { name: '需要补正的内容' }).nth(1).fill('没有写明约定的还款日期。');
    await notice.getByRole('button', { name: '预览通知' }).click();
    await expect(notice.getByRole('article', { name: '补正通知书预览' })).toContainText(
      '没有写明约定的还款日期',
    );
    await notice.getByRole('button', { name: '发出补正通知（2 项）' }).click();
    await expect(court.getByText(/已发出补正通知。按 J 看下一件/)).toBeVisible();
  });

  await test.step('the lawyer is told at once, corrects exactly that, and submits again', async () => {
    await expect(lawyer.getByRole('banner').getByRole('button', { name: /消息.*条未读/ })).toBeVisible();
    await lawyer.getByRole('button', { name: '查看立案申请' }).click();
    await expect(lawyer.getByRole('region', { name: '当前状态' })).toContainText('待补正');
    await lawyer.getByRole('button', { name: '补正', exact: true }).click();
    const asked = lawyer.getByRole('region', { name: '补正通知' });
    await expect(asked.getByRole('heading', { name: '法院要求补正 2 项' })).toBeVisible();
    await asked.getByRole('button', { name: /被告住所只写到小区/ }).click();
    const address = lawyer.getByRole('list', { name: '被告' }).getByRole('textbox', { name: /^住所/ });
    await expect(address).toBeFocused();
    await address.fill('河南省郑州市金水区样本小区8号楼2单元301号');
    await asked.getByRole('button', { name: /没有写明约定的还款日期/ }).click();
    await expect(lawyer.getByRole('textbox', { name: '事实' })).toBeFocused();
    await lawyer.keyboard.press('Control+End');
    await lawyer.keyboard.type('双方约定2025年9月1日前归还。');
    await lawyer
      .getByRole('navigation', { name: '立案步骤' })
      .getByRole('link', { name: /^检查与提交/ })
      .click();
    await lawyer.getByRole('button', { name: '提交补正' }).click();
    await lawyer
      .getByRole('dialog', { name: '提交补正？' })
      .getByRole('button', { name: '提交补正' })
      .click();
    await expect(lawyer.getByRole('heading', { name: '收件回执', level: 1 })).toBeVisible();
  });

  await test.step('a defect that stood there the first time is refused by the engine, with its article', async () => {
    await catchUp(court, '这件申请有变化，点击刷新', desk.getByText('已补正，待审查'));
    await expect(desk.getByText('有改动').first()).toBeVisible();
    await desk.getByRole('button', { name: '诉讼请求 · 第 1 项：列入补正' }).click();
    await desk.getByRole('button', { name: /^补正通知（1 项）/ }).click();
    const notice = court.getByRole('dialog', { name: '补正通知' });
    await notice.getByRole('button', { name: '发出补正通知（1 项）' }).click();
    await expect(notice.getByRole('alert')).toContainText('补正内容应当一次性告知');
    await expect(notice.getByRole('alert')).toContainText('第七条');
    await notice.getByRole('button', { name: '删除这 1 项' }).click();
    await notice.getByRole('button', { name: '回到申请' }).click();
  });

  let caseNumber = '';
  await test.step('the registrar accepts: the case has its number', async () => {
    await desk.getByRole('button', { name: /^登记立案/ }).click();
    await court.getByRole('dialog', { name: '登记立案？' }).getByRole('button', { name: '登记立案' }).click();
    const said = court.getByText(/已登记立案（20\d\d）豫0105民初\d+号/);
    await expect(said).toBeVisible();
    caseNumber = /（20\d\d）豫0105民初\d+号/.exec(await said.innerText())?.[0] ?? '';
  });

  await test.step('the lawyer sees the decision, the papers arrive, service takes effect, deadlines follow', async () => {
    await lawyer.getByRole('button', { name: '查看立案申请' }).click();
    await expect(lawyer.getByRole('region', { name: '当前状态' })).toContainText(caseNumber);
    await go(lawyer, '送达文书');
    const unread = lawyer.getByRole('list', { name: '未读文书' });
    await catchUp(lawyer, '有新送达的文书，点击刷新', unread.getByText(caseNumber).nth(2));
    await unread
      .getByRole('listitem')
      .filter({ hasText: caseNumber })
      .getByRole('link', { name: /交纳诉讼费用通知书/ })
      .click();
    await expect(lawyer.getByRole('region', { name: '当前状态' })).toContainText('送达生效');
    await expect(filing.getByText(/^20\d\d年\d+月\d+日$/).first()).toBeVisible();
    await filing
      .getByRole('button', { name: /怎么算的$/ })
      .last()
      .click();
    await expect(
      lawyer.getByText('《诉讼费用交纳办法》第二十二条').filter({ visible: true }).first(),
    ).toBeVisible();
    await lawyer.keyboard.press('Escape');
    await expect(lawyer.getByRole('document', { name: /交纳诉讼费用通知书/ })).toBeVisible();
    await lawyer.getByRole('button', { name: '签收' }).click();
    await expect(filing.getByText(/签收$/).first()).toBeVisible();
    const certificate = await lawyer.request.get(
      (await lawyer.getByRole('link', { name: '电子送达凭证（PDF）' }).getAttribute('href')) ?? '',
    );
    expect(certificate.headers()['content-type']).toContain('application/pdf');
    expect((await certificate.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('both sides read the same trail in plain words', async () => {
    await lawyer.goto('/filings');
    await lawyer.getByRole('link', { name: title }).click();
    await lawyer.getByRole('button', { name: '展开' }).click();
    const own = lawyer.getByRole('list', { name: '办理经过' });
    await expect(own).toContainText('留痕第');
    await expect(own).toContainText('苏晚舟');
    await court.goto('/court/filings?queue=decided');
    await queue.getByRole('button', { name: title }).click();
    await desk.getByRole('tab', { name: '经过与留痕' }).click();
    await expect(desk.getByRole('tabpanel')).toContainText('苏晚舟');
    await expect(desk.getByRole('tabpanel')).toContainText('登记立案');
  });
});
