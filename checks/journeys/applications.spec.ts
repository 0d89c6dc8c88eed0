import { addDays, type Instant, toPlainDate } from '#law/time.ts';
import { catchUp, expect, test } from './house.ts';
import {
  begin,
  decideFor,
  handIn,
  learns,
  openOnDesk,
  payByCode,
  pick,
  send,
  sign,
  workingCase,
} from './applications.ts';
import { clientOf } from './world.ts';

const today = () => toPlainDate(new Date().toISOString() as Instant);

test('recusal: asked for in the case, left and taken up again, decided by the president, served', async ({
  house,
}) => {
  test.setTimeout(300_000);
  const found = await workingCase(house, 'su-wanzhou');
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const main = lawyer.getByRole('main');

  await test.step('the menu of the case says what is open and what is closed, with the article', async () => {
    await lawyer.goto(`/services?case=G13/${found.caseId}`);
    const closed = main.getByRole('list', { name: '审理程序：现在不能申请' });
    await expect(closed.getByRole('listitem').filter({ hasText: '提出管辖异议' })).toContainText(
      '第一百三十条',
    );
    await main.getByRole('link', { name: '怎么办：申请回避' }).click();
    await expect(main.getByRole('heading', { level: 1, name: '申请回避' })).toBeVisible();
    await expect(main.getByText('第五十条').first()).toBeVisible();
  });

  await test.step('the form asks what the ground needs; what is wrong is said in its place', async () => {
    await begin(lawyer, found, '申请回避');
    await pick(lawyer, '申请谁回避', '审判长、审判员、人民陪审员、执行员');
    await lawyer.getByRole('group', { name: '被申请回避的人员' }).getByText('明审之').click();
    await lawyer.getByRole('button', { name: '检查并预览' }).click();
    await expect(main.getByText('请填写“事实和理由”。').first()).toBeVisible();
    await lawyer
      .getByRole('textbox', { name: '事实和理由' })
      .fill('审判长的兄长现任被告公司财务负责人，与本案处理结果有利害关系。');
  });

  await test.step('left and found again, nothing lost', async () => {
    await expect(main.getByText(/^已保存/)).toBeVisible();
    await lawyer.goto('/applications');
    await main.getByRole('link', { name: '申请回避', exact: true }).first().click();
    await expect(lawyer.getByRole('textbox', { name: '事实和理由' })).toHaveValue(/财务负责人/);
    await expect(
      lawyer.getByRole('group', { name: '被申请回避的人员' }).getByRole('checkbox', { name: '明审之' }),
    ).toBeChecked();
    await pick(lawyer, '回避事由', '本人或者其近亲属与本案有利害关系');
    await pick(lawyer, '何时知道该事由', '案件开始审理前或者开始审理时');
    await handIn(lawyer, '有关事由的材料或者线索');
  });

  await test.step('previewed and sent; the day by which it must be decided is explained', async () => {
    await send(lawyer);
    const strip = lawyer.getByRole('region', { name: '当前状态' });
    await expect(strip).toContainText('待法院决定');
    await strip.getByRole('button', { name: /怎么算的/ }).click();
    await expect(lawyer.locator('[popover]:popover-open')).toContainText('第五十条');
    await lawyer.keyboard.press('Escape');
  });

  const court = await house.enter('court', 'g13-president');
  const one = court.getByRole('region', { name: '申请', exact: true });
  await test.step('the president finds it, reads it and its material, by keyboard', async () => {
    await openOnDesk(court, found.number, 'mine');
    await expect(one).toContainText('财务负责人');
    await court.keyboard.press('m');
    await expect(one.getByRole('document', { name: /第 1 页/ })).toBeVisible({ timeout: 20_000 });
    await court.keyboard.press('q');
  });

  await test.step('decided, the draft edited, signed and issued', async () => {
    await court.keyboard.press('1');
    const pane = court.getByRole('region', { name: '办理' });
    await pane.getByRole('textbox', { name: '理由' }).fill('审判长的近亲属与本案处理结果有利害关系。');
    const paper = pane.getByRole('region', { name: '文书：回避决定书' });
    await expect(paper.getByText('审判长的近亲属与本案处理结果有利害关系。')).toBeVisible();
    const last = paper.getByRole('textbox').last();
    await last.press('End');
    await last.pressSequentially('本决定自作出之日起执行。');
    await expect(paper).toContainText('您已改动');
    await sign(court);
  });

  await test.step('the lawyer learns of it and reads the paper', async () => {
    await learns(lawyer, /准许回避|已办结/);
    await main.getByRole('link', { name: /回避决定书/ }).click();
    await expect(lawyer.getByRole('document', { name: /回避决定书.*第 1 页/ })).toBeVisible({
      timeout: 30_000,
    });
  });
});

test('extension of the evidence period: the judge grants a day, the period of the case moves', async ({
  house,
}) => {
  test.setTimeout(300_000);
  const found = await workingCase(house, 'su-wanzhou');
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const until = addDays(today(), 40);
  await begin(lawyer, found, '申请延长举证期限');
  await pick(lawyer, '不能按期提供的原因', '证据由其他单位或者个人保存，正在调取');
  await lawyer.getByRole('textbox', { name: '具体情况' }).fill('付款流水由开户银行保存，银行答复需要时间。');
  await lawyer.getByRole('textbox', { name: '拟补充提供的证据' }).fill('二〇二五年上半年的付款流水');
  await lawyer.getByLabel('申请延长至').fill(until);
  await send(lawyer);

  const court = await house.enter('court', 'g13-judge');
  await openOnDesk(court, found.number);
  const pane = court.getByRole('region', { name: '办理' });
  await decideFor(court, '准许延长', '证据由第三人保存，申请人已经提出调取请求，确有困难。');
  await pane.getByLabel('举证期限延长至').fill(until);
  await expect(pane.getByRole('region', { name: '文书：延长举证期限通知书' })).toContainText('确有困难');
  await sign(court);

  await learns(lawyer, '准许延长');
  await lawyer.goto(`/cases/G13/${found.caseId}`);
  const [year, month, day] = until.split('-').map(Number);
  await expect(lawyer.getByRole('main').getByText(`${year}年${month}月${day}日`).first()).toBeVisible();
});

test('representation: a lawyer unknown to the case finds it by its number, the clerk corrects once and confirms, the case is hers', async ({
  house,
}) => {
  test.setTimeout(300_000);
  const found = await workingCase(house, 'su-wanzhou');
  const lawyer = await house.enter('lawyer', 'xu-wenqu');
  const main = lawyer.getByRole('main');
  await lawyer.goto('/services');
  await main.getByText('凭案号（代理关系尚未核实）').click();
  await main
    .getByRole('textbox', { name: '完整案号' })
    .fill(found.number.replace('（', '(').replace('）', ')'));
  await main.getByRole('button', { name: '查找' }).click();
  await main.getByRole('button', { name: '申请：申请核实代理关系' }).click();
  await main.getByRole('button', { name: '开始填写' }).click();
  const defendant = await clientOf(house, 'lawyer', 'su-wanzhou').then((api) =>
    api.get<{ parties: { name: string; role: string }[] }>(`/api/cases/G13/${found.caseId}`),
  );
  const client = defendant.parties.find(({ role }) => role === 'defendant')?.name ?? '';
  await lawyer.getByRole('textbox', { name: '您代理的当事人' }).fill(client);
  await pick(lawyer, '代理身份', '委托诉讼代理人');
  await pick(lawyer, '委托代理的阶段', '第一审');
  await lawyer.getByRole('group', { name: /权限/ }).getByRole('checkbox').first().check();
  await lawyer.getByLabel('委托书签署日期').fill(today());
  await handIn(lawyer, '授权委托书');
  await handIn(lawyer, '律师事务所函或者法律服务所介绍信');
  await send(lawyer);

  const court = await house.enter('court', 'g13-clerk');
  await openOnDesk(court, found.number);
  const pane = court.getByRole('region', { name: '办理' });
  await pane.getByRole('group', { name: '怎样办理' }).getByText('通知补正', { exact: true }).click();
  await pane.getByRole('button', { name: '列入一项' }).click();
  await pane.getByRole('textbox', { name: '需要补正的内容' }).fill('委托书没有写明签署日期。');
  await pane.getByRole('button', { name: '发出补正通知（1 项）' }).click();
  await court.getByRole('dialog').getByRole('button', { name: '发出' }).click();
  await expect(court.getByText(/按 J 看下一件/)).toBeVisible({ timeout: 20_000 });

  await learns(lawyer, '待补正');
  await main.getByRole('button', { name: '提交补正' }).click();
  await expect(main.getByRole('heading', { name: '法院要求补正 1 项' })).toBeVisible();
  await lawyer.getByRole('textbox', { name: '律师事务所函编号' }).fill('（2026）示例所函字第12号');
  await expect(main.getByText(/^已保存/)).toBeVisible();
  await main.getByRole('button', { name: '检查并预览' }).click();
  await main.getByRole('button', { name: '提交补正', exact: true }).click();
  await expect(lawyer.getByRole('region', { name: '当前状态' })).toContainText('已补正');

  await openOnDesk(court, found.number);
  await pane.getByRole('group', { name: '怎样办理' }).getByText('已核实', { exact: true }).click();
  await pane.getByRole('group', { name: '所代理的当事人' }).getByText(client).click();
  await sign(court);
  await lawyer.goto('/cases');
  await expect(main.getByText(found.number).first()).toBeVisible({ timeout: 20_000 });
});

test('withdrawal with refund: half of the fee that was paid goes back', async ({ house }) => {
  test.setTimeout(300_000);
  const found = await workingCase(house, 'su-wanzhou');
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  await payByCode(house, lawyer, `/bills/G13/${found.billId}`);
  await begin(lawyer, found, '申请撤诉');
  await pick(lawyer, '撤回什么', '撤回起诉（自诉、赔偿申请）');
  await pick(lawyer, '原因', '当事人已经和解');
  await send(lawyer);

  const court = await house.enter('court', 'g13-judge');
  await openOnDesk(court, found.number);
  await decideFor(court, '准许撤回', '申请人自愿撤诉，不违反法律规定，没有损害他人合法权益。');
  await pick(court, '撤回之后', '本案就此结案');
  await sign(court);
  await learns(lawyer, /准许/);
  await expect(async () => {
    await lawyer.goto(`/bills/G13/${found.billId}`);
    await expect(lawyer.getByRole('main')).toContainText('退还诉讼费用', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
});

test('preservation: hidden from the other side, paid for, ordered, carried out', async ({ house }) => {
  test.setTimeout(300_000);
  const found = await workingCase(house, 'su-wanzhou');
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const main = lawyer.getByRole('main');
  await begin(lawyer, found, '申请财产保全');
  await lawyer.getByRole('group', { name: '被申请人' }).getByRole('checkbox').first().check();
  await lawyer.getByRole('textbox', { name: '请求保全的数额或者争议标的的价值' }).fill('50万');
  await pick(lawyer, '财产信息', '能够提供明确的财产信息');
  await pick(lawyer, '请求保全的财产', '银行存款、网络账户资金');
  await lawyer
    .getByRole('textbox', { name: '银行存款、网络账户资金' })
    .fill('户名孙样本，示例银行甲区支行，账号尾号0001。');
  await lawyer
    .getByRole('textbox', { name: '事实与理由' })
    .fill('被申请人正在转移财产，不保全将使判决难以执行。');
  await pick(lawyer, '情况是否紧急', '否');
  await pick(lawyer, '担保方式', '保全责任险担保书');
  await lawyer.getByRole('textbox', { name: '担保数额' }).fill('15万');
  await lawyer.getByRole('textbox', { name: '担保人及担保财产' }).fill('示例财产保险股份有限公司');
  await handIn(lawyer, '证据材料和财产证明或者线索');
  await handIn(lawyer, '担保书、保证书、保险担保书或者独立保函，以及担保财产或者资信证明');
  await send(lawyer);
  const page = lawyer.url();
  await expect(main.getByText('对方尚不能看到')).toBeVisible();
  await catchUp(lawyer, '有新进展，点击刷新', main.getByRole('link', { name: '去交费' }));
  await payByCode(
    house,
    lawyer,
    (await main.getByRole('link', { name: '去交费' }).getAttribute('href')) ?? '',
  );
  await lawyer.goto(page);

  const court = await house.enter('court', 'g13-judge');
  await openOnDesk(court, found.number);
  const pane = court.getByRole('region', { name: '办理' });
  await decideFor(court, '裁定保全', '申请人的申请符合法律规定，已经提供担保。');
  await pane.getByRole('textbox', { name: '准许保全的数额' }).fill('50万');
  await expect(pane.getByRole('region', { name: '文书：财产保全裁定书' })).toContainText('500,000');
  await sign(court);
  await openOnDesk(court, found.number);
  await pane.getByRole('group', { name: '已经采取措施的财产' }).getByRole('checkbox').first().check();
  await pane.getByLabel('银行存款、网络账户资金的期限届满日').fill(addDays(today(), 360));
  await pane.getByRole('textbox', { name: '实施情况' }).fill('冻结存款五十万元。');
  await sign(court);
  await learns(lawyer, /可以申请复议|裁定保全|已办结/);
});
