import { withCheckDigit } from '../../db/demo/complaints.ts';
import { choose, expect, go, saved, test } from './house.ts';
import { pdf, photo, word } from './papers.ts';

const PLAINTIFF = withCheckDigit('41010519910203402');
const LINE = `赵甲例，女，1991年2月3日出生，汉族，住河南省郑州市金水区示例路12号，公民身份号码${PLAINTIFF}，联系电话19900012001`;

test('a case from the first word to the served papers, lawyer and registrar side by side', async ({
  house,
}) => {
  test.setTimeout(150_000);
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const court = await house.enter('court', 'g13-registrar');
  const next = (step: string) => lawyer.getByRole('button', { name: `下一步：${step}` }).click();
  const heading = (name: string) =>
    expect(lawyer.getByRole('heading', { name, level: 2, exact: true })).toBeVisible();
  const filing = lawyer.getByRole('main');
  const title = /赵甲例.*孙乙例.*民间借贷纠纷/;

  await test.step('the registrar sits at the desk', async () => {
    await court.goto('/court/filings');
    await expect(court.getByRole('region', { name: '立案申请队列' })).toBeVisible();
  });

  await test.step('court and cause, found by initials', async () => {
    await lawyer.goto('/');
    await lawyer.getByRole('main').getByRole('link', { name: '民事一审立案' }).click();
    await lawyer.getByRole('button', { name: '新的民事一审立案' }).click();
    await lawyer.getByRole('combobox', { name: '查找法院' }).fill('zzsjsq');
    await lawyer.getByRole('option', { name: /郑州市金水区人民法院/ }).click();
    await expect(filing.getByText('郑州市金水区人民法院')).toBeVisible();
    await next('案由');
    await lawyer.getByRole('combobox', { name: '查找案由' }).fill('mjjd');
    await lawyer.getByRole('option', { name: /^民间借贷纠纷/ }).click();
    await expect(filing.getByText('已选 民间借贷纠纷')).toBeVisible();
  });

  await test.step('parties from a pasted line and from a pasted pleading', async () => {
    await next('当事人');
    await lawyer.getByRole('button', { name: '添加原告' }).click();
    const plaintiff = lawyer.getByRole('list', { name: '原告' });
    await lawyer.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await lawyer.evaluate((line) => navigator.clipboard.writeText(line), LINE);
    await plaintiff.getByRole('textbox', { name: '姓名', exact: true }).focus();
    await lawyer.keyboard.press('Control+v');
    await expect(plaintiff.getByRole('textbox', { name: '姓名', exact: true })).toHaveValue('赵甲例');
    await expect(plaintiff.getByRole('textbox', { name: '证件号码' })).toHaveValue(PLAINTIFF);
    await expect(plaintiff.getByRole('textbox', { name: '出生日期' })).toHaveValue('1991-02-03');
    await expect(plaintiff.getByRole('radio', { name: '女' })).toBeChecked();
    await lawyer.getByRole('button', { name: '粘贴多名当事人' }).click();
    await lawyer
      .getByRole('textbox', { name: '粘贴当事人' })
      .fill('被告：孙乙例，男，住河南省郑州市金水区样本小区');
    await lawyer.getByRole('button', { name: '加入这 1 名当事人' }).click();
    await expect(
      lawyer.getByRole('list', { name: '被告' }).getByRole('textbox', { name: '姓名', exact: true }),
    ).toHaveValue('孙乙例');
  });

  await test.step('claims, with the fee computed as they are typed', async () => {
    await next('诉讼请求');
    await lawyer.getByRole('button', { name: '添加一项请求' }).click();
    await lawyer.getByRole('textbox', { name: '请求 1' }).fill('判令被告归还借款本金150000元');
    await lawyer.getByRole('textbox', { name: '金额' }).fill('15万');
    await expect(filing.getByText('壹拾伍万元整').first()).toBeVisible();
    await expect(lawyer.getByRole('list', { name: '计算步骤' })).toContainText('3,300.00');
    await expect(filing).toContainText('减半');
    await lawyer.getByRole('button', { name: '添加一项请求' }).click();
    await lawyer.getByRole('textbox', { name: '请求 2' }).fill('本案诉讼费用由被告负担');
    await next('事实与理由');
    await lawyer
      .getByRole('textbox', { name: '事实' })
      .fill('2025年3月1日，原告向被告出借150000元并于当日转账交付。借款到期后被告未归还。');
    await lawyer
      .getByRole('textbox', { name: '理由' })
      .fill('依据《中华人民共和国民法典》第六百七十五条，请求判如所请。');
  });

  await test.step('evidence, named by its files: a PDF and a photograph', async () => {
    await next('证据');
    await choose(lawyer, '从文件逐个建立证据', [
      await pdf('借款合同', '双方约定借款本金、期限和利率。', 3),
      await photo('银行转账回单'),
    ]);
    const pieces = lawyer
      .getByRole('list', { name: '证据', exact: true })
      .getByRole('listitem')
      .filter({ has: lawyer.getByRole('textbox', { name: '名称' }) });
    await expect(pieces).toHaveCount(2);
    for (const [index, name, purpose] of [
      [0, '借款合同', '双方借款的约定'],
      [1, '银行转账回单', '原告已经交付借款'],
    ] as const) {
      const piece = pieces.nth(index);
      await expect(piece.getByRole('textbox', { name: '名称' })).toHaveValue(name);
      await piece.getByRole('textbox', { name: '证明目的' }).fill(purpose);
      if (index === 0) await piece.getByRole('textbox', { name: '来源' }).fill('原告持有');
    }
  });

  await test.step('the powers of the mandate, one by one', async () => {
    await next('委托代理');
    const mandate = lawyer.getByRole('list', { name: '委托代理' });
    await expect(mandate.getByRole('textbox', { name: '律师姓名' })).toHaveValue('苏晚舟');
    await mandate.getByRole('radio', { name: '特别授权' }).check();
    for (const power of ['代为变更诉讼请求', '进行和解、调解', '申请撤诉'])
      await mandate.getByRole('checkbox', { name: power }).check();
    await mandate.getByRole('checkbox', { name: '代为申请回避' }).uncheck();
    await expect(mandate.getByRole('checkbox', { name: '代为放弃诉讼请求' })).not.toBeChecked();
  });

  await test.step('many materials at once find their places by name', async () => {
    await next('材料');
    await choose(lawyer, '一次选择多个文件', [
      word('民事起诉状', ['原告：赵甲例', '被告：孙乙例', '诉讼请求：归还借款本金150000元。']),
      await photo('身份证_赵甲例'),
      await pdf('授权委托书', '委托苏晚舟律师为诉讼代理人。'),
      await photo('律师执业证'),
      await pdf('律师事务所函', '兹指派苏晚舟律师。'),
    ]);
    await expect(filing.getByText('应交 7 项，已有 7 项')).toBeVisible();
    await expect(lawyer.getByRole('list', { name: '民事起诉状的文件' }).getByText('已通过检查')).toBeVisible({
      timeout: 20_000,
    });
    await expect(filing.getByText('已通过检查')).toHaveCount(7, { timeout: 20_000 });
    await lawyer.getByRole('radio', { name: '同意电子送达', exact: true }).check();
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
    ).toHaveValue(PLAINTIFF);
    await lawyer.getByRole('navigation', { name: '立案步骤' }).getByRole('link', { name: /^材料/ }).click();
    await expect(filing.getByText('应交 7 项，已有 7 项')).toBeVisible();
    await expect(lawyer.getByRole('radio', { name: '同意电子送达', exact: true })).toBeChecked();
  });

  await test.step('the check names the fault, leads to its field, and lets go when it is mended', async () => {
    await lawyer
      .getByRole('navigation', { name: '立案步骤' })
      .getByRole('link', { name: /^检查与提交/ })
      .click();
    await heading('检查与提交');
    await expect(filing.getByText(/^有 1 处需要补充或者更正/)).toBeVisible();
    await expect(lawyer.getByRole('button', { name: '提交立案申请' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await lawyer.getByRole('button', { name: '证据“银行转账回单”没有写明来源。' }).click();
    const source = lawyer.getByRole('textbox', { name: '来源' }).nth(1);
    await expect(source).toBeFocused();
    await lawyer.keyboard.type('银行出具');
    await lawyer
      .getByRole('navigation', { name: '立案步骤' })
      .getByRole('link', { name: /^检查与提交/ })
      .click();
    await expect(filing.getByText(/^没有发现需要补充或者更正的地方/)).toBeVisible();
  });

  await test.step('she submits and holds the receipt, with the day by which the court must decide', async () => {
    await lawyer.getByRole('button', { name: '提交立案申请' }).click();
    await lawyer
      .getByRole('dialog', { name: '提交立案申请？' })
      .getByRole('button', { name: '提交立案申请' })
      .click();
    await expect(lawyer.getByRole('heading', { name: '收件回执', level: 1 })).toBeVisible();
    const strip = lawyer.getByRole('region', { name: '当前状态' });
    await expect(strip).toContainText('法院审查，决定是否立案');
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
    await court.getByRole('button', { name: '队列有变化，点击刷新' }).click();
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
    await desk.getByRole('button', { name: /孙乙例 · 住所：列入补正/ }).click();
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
    await court.getByRole('button', { name: '这件申请有变化，点击刷新' }).click();
    await expect(desk.getByText('有改动').first()).toBeVisible();
    await desk
      .getByRole('button', { name: /请求 1.*：列入补正|^请求.*一.*：列入补正/ })
      .first()
      .click();
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
    const news = lawyer.getByRole('button', { name: '有新送达的文书，点击刷新' });
    await expect(async () => {
      if (await news.isVisible()) await news.click();
      await expect(unread.getByText(caseNumber)).toHaveCount(3, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await unread.getByRole('link', { name: /交纳诉讼费用通知书/ }).click();
    await expect(lawyer.getByRole('region', { name: '当前状态' })).toContainText('送达生效');
    await expect(filing.getByText('怎样算出')).toBeVisible();
    await filing.getByText('怎样算出').click();
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
