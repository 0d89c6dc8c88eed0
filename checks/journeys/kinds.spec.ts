import { catchUp, choose, expect, go, type Page, PHONE, saved, test } from './house.ts';
import { pdf, photo, word } from './papers.ts';
import { draftOf, type OtherKind } from './kinds.ts';
import { PLAINTIFF_NUMBER } from './wizard.ts';
import { inventName } from './world.ts';

const next = (page: Page, step: string) => page.getByRole('button', { name: `下一步：${step}` }).click();
const toStep = (page: Page, step: RegExp) =>
  page.getByRole('navigation', { name: '立案步骤' }).getByRole('link', { name: step }).click();

/** Begins a kind of filing from the page of everything that can be begun. */
async function begin(page: Page, door: string, paper: string): Promise<void> {
  await page.goto('/services');
  await page.getByRole('main').getByRole('link', { name: door }).click();
  await expect(
    page.getByRole('list', { name: '应当提交的材料' }).getByRole('listitem').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: `填写${paper}` }).click();
  await expect(page.getByRole('heading', { name: `未命名的${paper}`, level: 1 })).toBeVisible();
}

async function pick(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function paste(page: Page, lines: string, count: number): Promise<void> {
  await page.getByRole('button', { name: '粘贴多名当事人' }).click();
  await page.getByRole('textbox', { name: '粘贴当事人' }).fill(lines);
  await page.getByRole('button', { name: `加入这 ${count} 名当事人` }).click();
}

test('enforcement from the door to acceptance, lawyer and registrar side by side', async ({ house }) => {
  test.setTimeout(240_000);
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const court = await house.enter('court', 'g13-registrar');
  const [creditor, debtor] = [inventName('钱'), inventName('周')];
  const title = new RegExp(`${creditor}与${debtor}`);
  const main = lawyer.getByRole('main');

  await test.step('the kind is chosen, and can be changed while nothing is written', async () => {
    await court.goto('/court/filings');
    await begin(lawyer, '申请执行', '申请执行书');
    await lawyer.getByRole('button', { name: '换一类' }).click();
    await lawyer.getByRole('button', { name: '改为国家赔偿' }).click();
    await expect(lawyer.getByRole('heading', { name: '未命名的国家赔偿申请书', level: 1 })).toBeVisible();
    await lawyer.getByRole('button', { name: '换一类' }).click();
    await lawyer.getByRole('button', { name: '改为申请执行' }).click();
    await expect(lawyer.getByRole('heading', { name: '未命名的申请执行书', level: 1 })).toBeVisible();
  });

  await test.step('court, cause of its own list, parties by their own names', async () => {
    await pick(lawyer, '查找法院', 'zzsjsq', /郑州市金水区人民法院/);
    await next(lawyer, '执行案由');
    await pick(lawyer, '查找执行案由', 'jkht', /^借款合同纠纷/);
    await next(lawyer, '当事人');
    await paste(
      lawyer,
      `申请执行人：${creditor}，女，1991年2月3日出生，汉族，住河南省郑州市金水区示例路12号，公民身份号码${PLAINTIFF_NUMBER}，联系电话19900012001\n被执行人：${debtor}，男，住河南省郑州市金水区样本小区8号楼2单元301号`,
      2,
    );
    await expect(
      lawyer.getByRole('list', { name: '被执行人' }).getByRole('textbox', { name: '姓名', exact: true }),
    ).toHaveValue(debtor);
    await toStep(lawyer, /^受理法院/);
    await expect(lawyer.getByText('已经填写了内容。另一类立案')).toBeVisible();
  });

  await test.step('the instrument, until when it may be enforced, what the debtor owns', async () => {
    await toStep(lawyer, /^执行依据/);
    await lawyer.getByRole('combobox', { name: '文书种类' }).selectOption('民事判决书、裁定书、调解书');
    await lawyer.getByRole('textbox', { name: '文号（案号）' }).fill('（2025）豫0105民初1234号');
    await lawyer.getByRole('textbox', { name: '作出机关' }).fill('郑州市金水区人民法院');
    await lawyer.getByLabel('作出日期').fill('2025-11-03');
    await lawyer.getByLabel('生效日期').fill('2025-12-01');
    await lawyer.getByRole('radio', { name: /^第一审法院/ }).check();
    await lawyer.getByLabel('履行期间的最后一日').fill('2025-12-11');
    const limits = main.getByRole('status', { name: '期限' });
    await expect(limits).toContainText('自履行期间的最后一日起二年');
    await expect(limits).toContainText('2027年12月13日');
    await limits.getByRole('button', { name: /怎么算的$/ }).click();
    await expect(lawyer.getByText('《中华人民共和国民事诉讼法》第二百五十条').last()).toBeVisible();
    await lawyer.keyboard.press('Escape');
    await lawyer.getByRole('textbox', { name: '被执行人已经履行的部分' }).fill('未履行');
    await lawyer.getByRole('radio', { name: /^加倍支付迟延履行期间/ }).check();
    await lawyer.getByRole('button', { name: '添加一条财产线索' }).click();
    const clues = lawyer.getByRole('list', { name: '财产线索' });
    await clues.getByRole('combobox', { name: '财产种类' }).selectOption('机动车、船舶');
    await clues.getByRole('textbox', { name: '内容' }).fill('豫A00001小型客车，停放于样本小区地下车库');
  });

  await test.step('what is asked for: the fee is not prepaid, interest has its calculator', async () => {
    await next(lawyer, '执行请求');
    await lawyer.getByRole('button', { name: '添加一项请求' }).click();
    await lawyer
      .getByRole('textbox', { name: '请求 1' })
      .fill('支付（2025）豫0105民初1234号民事判决确定的借款本金150000元');
    await lawyer.getByRole('textbox', { name: '金额' }).fill('15万');
    await expect(main).toContainText('执行申请费不预交，执行后由被执行人负担');
    await expect(main).toContainText('2,150.00 元');
    await expect(main.getByRole('link', { name: /用利息计算算到今天/ })).toHaveAttribute(
      'href',
      /delayed-performance.*principal=150%2C000\.00.*perform=2025-12-11/,
    );
    await next(lawyer, '事实与理由');
    await lawyer
      .getByRole('textbox', { name: '事实' })
      .fill('判决于2025年12月1日生效，履行期间至2025年12月11日届满，被执行人至今没有履行。');
    await lawyer
      .getByRole('textbox', { name: '理由' })
      .fill('依据《中华人民共和国民事诉讼法》第二百四十七条，申请强制执行。');
  });

  await test.step('the powers of an enforcement, the materials of the guide', async () => {
    await next(lawyer, '委托代理');
    const mandate = lawyer.getByRole('list', { name: '委托代理' });
    await expect(mandate.getByRole('checkbox', { name: '代为承认诉讼请求' })).toHaveCount(0);
    await mandate.getByRole('radio', { name: '特别授权' }).check();
    await mandate.getByRole('checkbox', { name: '代为进行执行和解' }).check();
    await mandate.getByRole('checkbox', { name: '代收执行款物' }).check();
    await next(lawyer, '材料');
    await choose(lawyer, '一次选择多个文件', [
      word('申请执行书', [`申请执行人：${creditor}`, `被执行人：${debtor}`]),
      await pdf('民事判决书', '判令被告归还借款本金150000元。'),
      await photo(`身份证_${creditor}`),
      await pdf('授权委托书', '委托律师代为申请执行。'),
      await photo('律师执业证'),
      await pdf('律师事务所函', '兹指派本所律师。'),
    ]);
    await expect(main.getByText('应交 6 项，已有 6 项')).toBeVisible();
    await expect(main.getByText('已通过检查')).toHaveCount(6, { timeout: 60_000 });
    await lawyer.getByRole('radio', { name: '同意电子送达', exact: true }).check();
    await saved(lawyer);
  });

  await test.step('checked and submitted; the receipt says by when the court decides', async () => {
    await toStep(lawyer, /^检查与提交/);
    await expect(main.getByText(/^没有发现需要补充或者更正的地方/)).toBeVisible();
    await lawyer.getByRole('button', { name: '提交立案申请' }).click();
    const dialog = lawyer.getByRole('dialog', { name: '提交立案申请？' });
    await expect(dialog).toContainText('申请执行人');
    await expect(dialog).toContainText('七日内决定是否立案');
    await dialog.getByRole('button', { name: '提交立案申请' }).click();
    await expect(lawyer.getByRole('heading', { name: '收件回执', level: 1 })).toBeVisible();
    await expect(main).toContainText('申请执行');
    await lawyer.getByRole('button', { name: '查看立案申请' }).click();
    const matter = main.locator('section', {
      has: lawyer.getByRole('heading', { name: '执行依据', level: 2 }),
    });
    await expect(matter).toContainText('（2025）豫0105民初1234号');
    await expect(matter).toContainText('豫A00001小型客车');
    await expect(main.getByRole('link', { name: '下载申请执行书（PDF）' })).toBeVisible();
  });

  const queue = court.getByRole('region', { name: '立案申请队列' });
  const desk = court.getByRole('region', { name: '立案申请', exact: true });
  await test.step('the registrar looks at enforcement alone, reads its own part, its fee and its grounds', async () => {
    await queue.getByRole('combobox', { name: '立案类型' }).selectOption('申请执行');
    await catchUp(court, '队列有变化，点击刷新', queue.getByRole('button', { name: title }));
    const row = queue.getByRole('button', { name: title });
    await expect(row).toContainText('申请执行');
    await row.click();
    await expect(desk.getByRole('heading', { name: title })).toBeVisible();
    const own = desk.getByRole('region', { name: '执行依据' });
    await expect(own).toContainText('（2025）豫0105民初1234号');
    await expect(own).toContainText('豫A00001小型客车');
    await expect(desk.getByRole('region', { name: '申请执行费' })).toContainText('不预交');
    await desk.getByRole('button', { name: /^领取/ }).click();
    await expect(desk.getByRole('button', { name: '释放' })).toBeVisible();
    await desk.getByRole('button', { name: /^不予受理/ }).click();
    const refusal = court.getByRole('dialog', { name: '裁定不予受理' });
    await expect(refusal.getByRole('radio').first()).toBeVisible();
    await refusal.getByRole('button', { name: '先不办' }).click();
  });

  await test.step('a field of the own part is sent back, leads there, and is mended', async () => {
    await desk.getByRole('button', { name: /被执行人已经履行的部分：列入补正/ }).click();
    await desk.getByRole('button', { name: /^补正通知（1 项）/ }).click();
    const notice = court.getByRole('dialog', { name: '补正通知' });
    await notice.getByRole('textbox', { name: '需要补正的内容' }).fill('没有写明有无部分履行。');
    await notice.getByRole('button', { name: '发出补正通知（1 项）' }).click();
    await expect(court.getByText(/已发出补正通知。按 J 看下一件/)).toBeVisible();
    const strip = lawyer.getByRole('region', { name: '当前状态' });
    await catchUp(lawyer, '有新进展，点击刷新', strip.getByText('待补正'));
    await lawyer.getByRole('button', { name: '补正', exact: true }).click();
    await lawyer
      .getByRole('region', { name: '补正通知' })
      .getByRole('button', { name: '没有写明有无部分履行。' })
      .click();
    const performed = lawyer.getByRole('textbox', { name: '被执行人已经履行的部分' });
    await expect(performed).toBeFocused();
    await performed.fill('截至申请之日，没有履行任何部分。');
    await toStep(lawyer, /^检查与提交/);
    await lawyer.getByRole('button', { name: '提交补正' }).click();
    await lawyer
      .getByRole('dialog', { name: '提交补正？' })
      .getByRole('button', { name: '提交补正' })
      .click();
    await expect(lawyer.getByRole('heading', { name: '收件回执', level: 1 })).toBeVisible();
  });

  await test.step('the registrar sees what has changed and accepts: no bill', async () => {
    await catchUp(court, '这件申请有变化，点击刷新', desk.getByText('已补正，待审查'));
    await expect(desk.getByText('有改动').first()).toBeVisible();
    await desk.getByRole('button', { name: /^登记立案/ }).click();
    const accept = court.getByRole('dialog', { name: '登记立案？' });
    await expect(accept).toContainText('不生成账单');
    await accept.getByRole('button', { name: '登记立案' }).click();
    await expect(court.getByText(/已登记立案（20\d\d）豫0105执\d+号/)).toBeVisible();
  });

  await test.step('the lawyer has the case number and the notice, and owes nothing', async () => {
    await lawyer.goto('/filings?kind=enforcement');
    const line = lawyer.getByRole('article').filter({ hasText: debtor });
    await expect(line).toContainText('申请执行');
    await line.getByRole('link', { name: title }).click();
    const strip = lawyer.getByRole('region', { name: '当前状态' });
    await expect(strip).toContainText(/豫0105执\d+号/);
    await expect(strip).toContainText('不预交');
    await go(lawyer, '送达文书');
    const unread = lawyer.getByRole('list', { name: '未读文书' });
    const notice = unread.getByRole('link', { name: /受理.*通知书/ }).filter({ hasText: /受理/ });
    await catchUp(lawyer, '有新送达的文书，点击刷新', notice.first());
  });
});

type Walk = {
  kind: OtherKind;
  door: string;
  paper: string;
  cause: readonly [label: string, typed: string, option: RegExp];
  /** Two lines of a pleading, and what the other side is called. */
  parties: string;
  against: string;
  matter: RegExp;
  write(page: Page): Promise<void>;
  /** What the desk does and the lawyer then reads. */
  decide(court: Page): Promise<void>;
  after: RegExp;
  remedy?: RegExp;
  fee: string;
};

const APPLICANT = `女，1991年2月3日出生，汉族，住河南省郑州市金水区示例路12号，公民身份号码${PLAINTIFF_NUMBER}，联系电话19900012001`;
const desk = (court: Page) => court.getByRole('region', { name: '立案申请', exact: true });

/** Turned down on the first ground of the kind's own list, by the paper of the kind. */
async function refuse(court: Page, button: RegExp, dialog: string, paper: string): Promise<void> {
  await desk(court).getByRole('button', { name: button }).click();
  const refusal = court.getByRole('dialog', { name: dialog });
  await refusal.getByRole('radio').first().check();
  await refusal.getByRole('textbox').first().fill('经审查，申请不符合立案条件。');
  await expect(refusal.getByRole('article', { name: `${paper}预览` })).toContainText('本院经审查认为');
  await refusal.getByRole('button', { name: /^作出/ }).click();
}

const WALKS: readonly Walk[] = [
  {
    kind: 'administrative',
    door: '行政一审立案',
    paper: '行政起诉状',
    cause: ['查找案由', 'fk', /^罚款/],
    parties: `原告：样例，${APPLICANT}\n被告：郑州市样本市场监督管理局，住所地河南省郑州市金水区样本路88号，负责人：吴样本`,
    against: '被告',
    matter: /^被诉行政行为/,
    write: async (page) => {
      await page
        .getByRole('combobox', { name: '起诉的是' })
        .or(page.getByRole('radio', { name: /作出的行为/ }))
        .first()
        .click();
      await page.getByRole('textbox', { name: '行政行为的名称' }).fill('行政处罚决定');
      await page.getByLabel('知道行政行为之日').fill('2026-09-01');
      await expect(page.getByRole('status', { name: '期限' })).toContainText('自知道行政行为之日起六个月');
      await expect(page.getByRole('status', { name: '期限' })).toContainText('2027年3月1日');
    },
    decide: (court) => refuse(court, /^不予立案/, '裁定不予立案', '裁定书'),
    after: /裁定不予立案/,
    remedy: /自送达之日起10日内向上一级人民法院上诉/,
    fee: '案件受理费',
  },
  {
    kind: 'private-prosecution',
    door: '刑事自诉立案',
    paper: '刑事自诉状',
    cause: ['查找罪名', 'fb', /^诽谤罪/],
    parties: `自诉人：样例，${APPLICANT}\n被告人：样本，男，1988年3月4日出生，住河南省郑州市金水区样本小区1号楼`,
    against: '被告人',
    matter: /^指控的犯罪/,
    write: async (page) => {
      await page.getByRole('combobox', { name: '属于哪一类自诉案件' }).selectOption('告诉才处理的案件');
      await page.getByRole('textbox', { name: '手段和情节' }).fill('捏造事实，多次公开发布。');
      await expect(page.getByRole('checkbox', { name: /代为告诉/ })).not.toBeChecked();
      await page.getByRole('checkbox', { name: /代为告诉/ }).check();
      await expect(page.getByRole('textbox', { name: '与被害人的关系' })).toBeVisible();
    },
    decide: async (court) => {
      await desk(court)
        .getByRole('button', { name: /^登记立案/ })
        .click();
      const accept = court.getByRole('dialog', { name: '登记立案？' });
      await expect(accept).toContainText('不生成账单');
      await accept.getByRole('button', { name: '登记立案' }).click();
    },
    after: /刑初\d+号/,
    fee: '刑事自诉不交纳',
  },
  {
    kind: 'compensation',
    door: '申请国家赔偿',
    paper: '国家赔偿申请书',
    cause: ['查找赔偿案由', 'cwdb', /^错误逮捕赔偿/],
    parties: `赔偿请求人：样例，${APPLICANT}\n赔偿义务机关：河南省样本市人民检察院，住所地河南省郑州市金水区样本路88号`,
    against: '赔偿义务机关',
    matter: /^赔偿事项/,
    write: async (page) => {
      await page.getByRole('combobox', { name: '申请的途径' }).selectOption({ index: 2 });
      await page.getByRole('combobox', { name: '赔偿义务机关是' }).selectOption('人民检察院');
      await page.getByLabel('收到复议决定书之日').fill('2026-11-02');
      await expect(page.getByRole('status', { name: '期限' })).toContainText('2026年12月2日');
    },
    decide: (court) => refuse(court, /^不予受理/, '决定不予受理', '决定书'),
    after: /决定不予受理/,
    remedy: /自送达之日起30日内向上一级人民法院赔偿委员会申请作出赔偿决定/,
    fee: '要求国家赔偿不收取任何费用',
  },
];

for (const walk of WALKS)
  test(`${walk.paper}: the same wizard with its own face, on a phone, and the court's answer`, async ({
    house,
  }) => {
    test.setTimeout(180_000);
    const phone = await house.enter('lawyer', 'su-wanzhou', {
      ...PHONE,
      viewport: { width: 390, height: 844 },
    });
    const main = phone.getByRole('main');
    const steps = phone.locator('details.tbf-stepbar');
    const step = async (name: RegExp) => {
      await steps.locator('summary').click();
      await steps.getByRole('link', { name }).click();
    };

    await test.step('begun and written by hand, in the words of the kind', async () => {
      await begin(phone, walk.door, walk.paper);
      await pick(phone, '查找法院', 'zzsjsq', /郑州市金水区人民法院/);
      const [label, typed, option] = walk.cause;
      await step(new RegExp(`^${label.slice(2)}`));
      await pick(phone, label, typed, option);
      await step(/^当事人/);
      await paste(phone, walk.parties, 2);
      await expect(phone.getByRole('list', { name: walk.against, exact: true })).toBeVisible();
      await step(walk.matter);
      await walk.write(phone);
      await step(/请求/);
      await expect(main).toContainText(walk.fee);
      await step(/^检查与提交/);
      await expect(main.getByText(/^有 \d+ 处需要补充或者更正/)).toBeVisible();
      expect(
        await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });

    const { id, courtId, who } = await draftOf(house, 'su-wanzhou', walk.kind);
    await test.step('a whole one is submitted by hand', async () => {
      await phone.goto(`/drafts/${id}?step=check`);
      await phone.getByRole('button', { name: '提交立案申请' }).click();
      await phone
        .getByRole('dialog', { name: '提交立案申请？' })
        .getByRole('button', { name: '提交立案申请' })
        .click();
      await expect(phone.getByRole('heading', { name: '收件回执', level: 1 })).toBeVisible();
    });

    await test.step('the court decides in its words; the lawyer reads what follows', async () => {
      const court = await house.enter('court', `${courtId.toLowerCase()}-registrar`);
      await court.goto(`/court/filings?kind=${walk.kind}`);
      await court
        .getByRole('region', { name: '立案申请队列' })
        .getByRole('button', { name: new RegExp(who) })
        .click();
      await expect(desk(court).getByRole('region', { name: walk.matter })).toBeVisible();
      await desk(court).getByRole('button', { name: /^领取/ }).click();
      await expect(desk(court).getByRole('button', { name: '释放' })).toBeVisible();
      await walk.decide(court);
      await expect(court.getByText(/按 J 看下一件/)).toBeVisible();
      await phone.getByRole('button', { name: '查看立案申请' }).click();
      const strip = phone.getByRole('region', { name: '当前状态' });
      await expect(strip).toContainText(walk.after);
      if (walk.remedy) await expect(strip).toContainText(walk.remedy);
    });
  });
