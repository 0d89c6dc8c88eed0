import { expect, type Page, PHONE, test } from '../journeys/house.ts';
import { draftOf, type OtherKind } from '../journeys/kinds.ts';
import { acceptedAs, clientOf, draftAs, fileAs } from '../journeys/world.ts';
import type { ApiClient } from '../../db/demo/client.ts';
import { decide } from '../../db/demo/world.ts';
import { inspect, settled, violations } from './inspect.ts';

/** Imports two texts of an invented law and waits until they are there. */
async function loadLaws(admin: ApiClient): Promise<void> {
  const text = (validFrom: string, words: string) =>
    JSON.stringify({
      title: '无障碍示例法',
      type: '法律',
      validFrom,
      articles: ['一', '二', '三'].map((n) => ({
        label: `第${n}条`,
        path: ['第一章　示例', `第${n}节　样本`],
        text: `示例${words}。`,
      })),
    });
  const bytes = Buffer.from(`${text('2001-01-01', '七日')}\n${text('2020-01-01', '十五日')}`);
  const { id } = await admin.send<{ id: string }>('POST', '/api/desk/law-imports', {
    files: [{ name: '示例.jsonl', size: bytes.length }],
  });
  const part = { file: 0, seq: 0, data: bytes.toString('base64') };
  await admin.send('PUT', `/api/desk/law-imports/${id}/parts`, part);
  await admin.send('POST', `/api/desk/law-imports/${id}/start`, {});
  await expect(async () => {
    const found = await admin.get<{ articles: unknown[] }>(
      `/api/law/laws/${encodeURIComponent('无障碍示例法')}`,
    );
    expect(found.articles).toHaveLength(3);
  }).toPass({ timeout: 30_000 });
}

/** The case of an accepted filing, once it stands in the lawyer's list. */
async function caseOf(api: ApiClient, plaintiff: string): Promise<{ caseId: string }> {
  let found: { caseId: string } | undefined;
  await expect(async () => {
    const { rows } = await api.get<{ rows: { caseId: string }[] }>(
      `/api/cases?q=${encodeURIComponent(plaintiff)}`,
    );
    found = rows[0];
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return found ?? { caseId: '' };
}

/** Opens each address and looks at it. */
async function inspectPages(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await settled(page);
    await inspect(page, address);
  }
}

test.describe.configure({ timeout: 180_000 });

test('pages anyone may read', async ({ house }) => {
  const page = await house.visit();
  await inspectPages(page, ['/sign-in', '/help', '/about', '/no-such-page', '/law', '/pleadings']);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: /律师登录/ }).click();
  await page.getByRole('button', { name: /何初识/ }).click();
  await page.getByRole('button', { name: '不通过' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await inspect(page, 'sign-in refused');
});

test('the tools, empty and with results', async ({ house }) => {
  const page = await house.visit();
  await inspectPages(page, [
    '/tools',
    '/tools/fee',
    '/tools/fee?kind=divorce&amounts=80%E4%B8%87',
    '/tools/fee?about=relief&amounts=100000&ground=5&percent=29',
    '/tools/period',
    '/tools/period?items=D45,D09*10,15d@civil&event=2026-09-22&out=2026-09-23..2026-09-24:%E9%89%B4%E5%AE%9A',
    '/tools/interest?principal=100000&from=2021-01-01&to=2025-12-31&rate=24&due=2021-12-31&repay=2022-06-30:50000',
    '/tools/case-number',
    '/tools/identity',
  ]);
});

test('the inspection finds what is put there to be found, the second time too', async ({ house }) => {
  const page = await house.visit();
  await page.goto('/about');
  await settled(page);
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = '看不清的字';
    faint.style.color = '#dddddd';
    document.querySelector('main section')?.append(faint, document.createElement('img'));
  });
  const found = (await violations(page)).join('\n');
  expect(found).toContain('color-contrast');
  expect(found).toContain('image-alt');
});

test('a lawyer who has nothing yet, and one who may not act', async ({ house }) => {
  const page = await house.enter('lawyer', 'fang-ruoxu');
  await inspectPages(page, [
    '/',
    '/services',
    '/drafts',
    '/filings',
    '/cases',
    '/documents',
    '/documents/consent',
    '/bills',
    '/notices',
    '/account',
  ]);
  await page.goto('/services');
  await page.locator('#shortcuts').getByRole('button', { name: '整理' }).click();
  await page.getByRole('combobox', { name: '添加' }).selectOption({ label: '利息计算' });
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('button', { name: '移除：利息计算' })).toBeVisible();
  await inspect(page, 'shortcuts put in order');
  await page.getByRole('button', { name: '移除：利息计算' }).click();
  await page.goto('/filings?q=没有这样的案件');
  await expect(page.getByText('没有符合条件的立案申请')).toBeVisible();
  await inspect(page, 'nothing found');
  await page.goto('/court/filings');
  await settled(page);
  await inspect(page, 'no right');
  const suspended = await house.enter('lawyer', 'qin-zhige');
  await suspended.goto('/drafts');
  await settled(suspended);
  await inspect(suspended, 'suspended');
});

test('the wizard: empty, filled, with faults, with a correction asked for', async ({ house }) => {
  const steps = [
    'court',
    'cause',
    'parties',
    'claims',
    'facts',
    'evidence',
    'mandates',
    'materials',
    'check',
  ];
  const api = await clientOf(house, 'lawyer', 'zhou-shizhi');
  const { id: empty } = await api.send<{ id: string }>('POST', '/api/drafts', {});
  const { id: full } = await draftAs(house, 'zhou-shizhi', 'G11');
  const page = await house.enter('lawyer', 'zhou-shizhi');
  for (const step of steps.slice(0, -1)) {
    await page.goto(`/drafts/${empty}?step=${step}`);
    await settled(page);
    await inspect(page, `empty ${step}`, 'desk');
  }
  for (const step of steps) {
    await page.goto(`/drafts/${full}?step=${step}`);
    await settled(page);
    await inspect(page, `full ${step}`);
  }
  await page.getByRole('button', { name: '提交立案申请' }).click();
  await expect(page.getByRole('dialog', { name: '提交立案申请？' })).toBeVisible();
  await inspect(page, 'submit?');

  // every fault shown at its field
  await page.goto(`/drafts/${empty}?step=parties`);
  await page.getByRole('button', { name: '添加原告' }).click();
  await page.getByRole('button', { name: '添加被告' }).click();
  await page
    .getByRole('navigation', { name: '立案步骤' })
    .getByRole('link', { name: /^检查与提交/ })
    .click();
  await expect(page.getByText(/^有 \d+ 处需要补充或者更正/).first()).toBeVisible();
  await inspect(page, 'check with faults');
  for (const step of ['当事人', '诉讼请求', '委托代理', '材料']) {
    await page
      .getByRole('navigation', { name: '立案步骤' })
      .getByRole('link', { name: new RegExp(`^${step}`) })
      .click();
    await expect(page.getByRole('heading', { name: step, level: 2, exact: true })).toBeVisible();
    await inspect(page, `faults at ${step}`);
  }
  await page.goto(`/drafts/${empty}?step=court`);
  await page.getByRole('combobox', { name: '查找法院' }).fill('zy');
  await expect(page.getByRole('option').first()).toBeVisible();
  await inspect(page, 'courts found');
  await page.goto(`/drafts/${full}?step=evidence`);
  await page
    .getByRole('button', { name: /^查看：/ })
    .first()
    .click();
  await expect(page.getByRole('document', { name: /第 1 页/ })).toBeVisible();
  await inspect(page, 'a file opened');
});

test('the four other kinds of filing: where they begin, their own part, what was filed, the desk', async ({
  house,
}) => {
  test.setTimeout(300_000);
  const page = await house.enter('lawyer', 'zhou-shizhi');
  const api = await clientOf(house, 'lawyer', 'zhou-shizhi');
  const kinds: readonly OtherKind[] = [
    'administrative',
    'private-prosecution',
    'compensation',
    'enforcement',
  ];
  for (const kind of kinds) {
    const { id: empty } = await api.send<{ id: string }>('POST', '/api/drafts', { kind });
    for (const address of [`/drafts/new/${kind}`, `/drafts/${empty}?step=matter`]) {
      await page.goto(address);
      await settled(page);
      await inspect(page, `${kind} ${address}`, 'desk');
    }
    const { id, version } = await draftOf(house, 'zhou-shizhi', kind);
    await inspectPages(page, [`/drafts/${id}?step=matter`]);
    if (kind !== 'enforcement') continue;

    await inspectPages(page, [`/drafts/new/${kind}`, `/drafts/${id}?step=claims`]);
    await page.goto(`/drafts/${empty}?step=court`);
    await page.getByRole('button', { name: '换一类' }).click();
    await expect(page.getByRole('list', { name: '立案类型' })).toBeVisible();
    await inspect(page, 'another kind?');
    const done = await api.send<{ courtId: string; filingId: string }>('POST', `/api/drafts/${id}/submit`, {
      version,
    });
    await inspectPages(page, [`/filings/${done.courtId}/${done.filingId}`]);
    const court = await house.enter('court', 'g13-registrar');
    await inspectPages(court, [`/court/filings?kind=${kind}&id=${done.filingId}`]);
    await court.keyboard.press('c');
    await expect(court.getByRole('button', { name: '释放' })).toBeVisible();
    await court.keyboard.press('r');
    await expect(court.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    await inspect(court, 'grounds of a kind');
  }
});

test('the complaint assistant: reading, review, elements; evidence as list and book; the guide to materials', async ({
  house,
}) => {
  const { id } = await draftAs(house, 'zhou-shizhi', 'G11');
  const api = await clientOf(house, 'lawyer', 'zhou-shizhi');
  const { id: empty } = await api.send<{ id: string }>('POST', '/api/drafts', {});
  const page = await house.enter('lawyer', 'zhou-shizhi');
  for (const [look, options] of [
    ['desk', undefined],
    ['phone', PHONE],
  ] as const) {
    const at = options ? await house.enter('lawyer', 'zhou-shizhi', options) : page;
    await inspectPages(at, [`/drafts/${empty}?step=reading`, `/drafts/${empty}/evidence`]);
    await inspectPages(at, ['/guide', '/guide?kind=administrative&who=both&channel=paper&court=G13']);
    await at.goto(`/drafts/${id}?step=reading`);
    if (look === 'desk') await at.getByRole('button', { name: '识别这份起诉状' }).click();
    await expect(at.getByText(/^识别出 \d+ 项|表单与起诉状一致/)).toBeVisible({ timeout: 30_000 });
    await inspect(at, `review ${look}`);
    await at.goto(`/drafts/${id}?step=claims`);
    await at.getByRole('button', { name: /按要素填写$/ }).click();
    await expect(at.getByText('尚欠借款本金')).toBeVisible();
    // what lies under the bar of steps is no target until one scrolls to it
    await at.evaluate(() => window.scrollTo(0, 0));
    await inspect(at, `elements ${look}`);
    await at.goto(`/drafts/${id}/evidence`);
    await settled(at);
    await inspect(at, `evidence ${look}`);
  }
  await page.getByRole('button', { name: /生成证据册$/ }).click();
  await expect(page.getByRole('button', { name: '查看证据册' })).toBeVisible({ timeout: 20_000 });
  await inspect(page, 'evidence book');
});

test('pleadings: the catalogue of a lawyer, a form of every kind of field', async ({ house }) => {
  const lawyer = await clientOf(house, 'lawyer', 'su-wanzhou');
  const page = await house.enter('lawyer', 'su-wanzhou');
  await page.goto('/pleadings/00000000-0000-4000-8000-000000000000');
  await expect(page.getByText('没有找到这份文书')).toBeVisible();
  await inspect(page, 'a pleading that is not there', 'desk');
  for (const [template, step] of [
    ['complaint', '诉讼请求'],
    ['evidence-list', '证据'],
    ['power-of-attorney', '代理权限'],
    ['answer-divorce', '对诉讼请求的意见'],
  ] as const) {
    const { id } = await lawyer.send<{ id: string }>('POST', '/api/pleadings', { template });
    await page.goto(`/pleadings/${id}`);
    await page
      .getByRole('navigation', { name: '填写步骤' })
      .getByRole('button', { name: new RegExp(`^${step}`) })
      .click();
    const add = page.getByRole('button', { name: /^增加一项/ });
    if (await add.isVisible()) await add.click();
    await expect(page.getByRole('document').first()).toBeVisible();
    await settled(page);
    await inspect(page, `pleading ${template}`);
  }
  await page.goto('/pleadings');
  await settled(page);
  await inspect(page, 'the catalogue with own pleadings');
});

test('filings, papers and bills of a lawyer, and what lies over the pages', async ({ house }) => {
  const accepted = await acceptedAs(house, 'zhou-shizhi', 'G11');
  const corrected = await fileAs(house, 'zhou-shizhi', 'G11');
  await decide(await clientOf(house, 'court', 'g11-registrar'), corrected.filingId, 'correction-notice', {
    days: 7,
    items: [
      {
        field: 'parties.d1.address',
        what: '被告住所不完整。',
        mend: '请补充房号。',
        article: '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百零九条',
      },
    ],
  });
  const api = await clientOf(house, 'lawyer', 'zhou-shizhi');
  let papers: { courtId: string; id: string }[] = [];
  await expect(async () => {
    papers = (await api.get<{ rows: typeof papers }>(`/api/documents?filingId=${accepted.filingId}`)).rows;
    expect(papers.length).toBeGreaterThan(0);
  }).toPass({ timeout: 30_000 });
  const theCase = await caseOf(api, accepted.plaintiff);
  const { draftId } = await api.send<{ draftId: string }>(
    'POST',
    `/api/filings/G11/${corrected.filingId}/correction-draft`,
    {},
  );
  const page = await house.enter('lawyer', 'zhou-shizhi');
  await inspectPages(page, [
    '/',
    '/drafts',
    '/filings',
    '/services',
    '/applications',
    '/applications?state=open',
    '/applications?q=没有这样的申请',
    '/guide/services',
    '/guide/services/recusal',
    '/guide/services/preservation',
    '/cases',
    `/cases/G11/${theCase.caseId}`,
    `/filings/G11/${accepted.filingId}`,
    `/filings/G11/${corrected.filingId}`,
    `/filings/G11/${accepted.filingId}/receipt`,
    `/drafts/${draftId}?step=parties`,
    '/documents',
    `/documents/${papers[0]?.courtId}/${papers[0]?.id}`,
    '/documents/consent',
    '/bills',
    `/bills/G11/${accepted.billId}`,
    '/notices',
    '/account',
  ]);
  await page.goto(`/bills/G11/${accepted.billId}`);
  await page.getByRole('button', { name: '微信支付' }).click();
  await expect(page.getByRole('img', { name: /^微信支付扫码支付/ })).toBeVisible();
  await inspect(page, 'a code to scan');
  await page.goto(`/filings/G11/${corrected.filingId}`);
  await page.getByRole('button', { name: '展开' }).click();
  await expect(page.getByRole('list', { name: '办理经过' })).toBeVisible();
  await inspect(page, 'the trail');
  await page.getByRole('button', { name: '坚持起诉' }).click();
  await expect(page.getByRole('dialog', { name: '坚持起诉？' })).toBeVisible();
  await inspect(page, 'insist?');
  await page.keyboard.press('Escape');
  for (const [name, open] of [
    ['search', () => page.keyboard.press('Control+k')],
    ['keys', () => page.keyboard.press('?')],
    ['help', () => page.keyboard.press('F1')],
    ['messages', () => page.getByRole('button', { name: /^消息/ }).click()],
    ['account', () => page.getByRole('button', { name: /^我的账户/ }).click()],
  ] as const) {
    await open();
    await expect(page.getByRole('dialog').filter({ visible: true })).toBeVisible();
    if (name === 'search') {
      await page.keyboard.type('赵');
      await expect(page.getByRole('option').first()).toBeVisible();
    }
    await inspect(page, name, 'desk');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);
  }
});

test('the court: the desk with all its panes and questions, and its other pages', async ({ house }) => {
  const { filingId, title } = await fileAs(house, 'zhou-shizhi', 'G11');
  const accepted = await acceptedAs(house, 'zhou-shizhi', 'G11');
  const theCase = await caseOf(await clientOf(house, 'lawyer', 'zhou-shizhi'), accepted.plaintiff);
  const desk = await clientOf(house, 'court', 'g11-registrar');
  const { rows } = await desk.get<{ rows: { id: string }[] }>('/api/desk/documents');
  const page = await house.enter('court', 'g11-registrar');
  await inspectPages(page, [
    '/court',
    '/court/filings',
    '/court/filings?queue=overdue',
    `/court/filings?queue=decided&id=${accepted.filingId}`,
    '/court/cases?mine=false',
    `/court/cases/${theCase.caseId}`,
    '/court/applications',
    `/court/applications/new?case=${theCase.caseId}&service=originals`,
    `/court/applications/new?case=${theCase.caseId}&service=deemed-withdrawal`,
    '/court/deputies',
    '/court/bills',
    `/court/bills/${accepted.billId}`,
    '/court/documents',
    ...(rows[0] ? [`/court/documents/${rows[0].id}`] : []),
    '/court/reconciliation',
    '/court/notices',
    '/court/account',
  ]);
  await page.goto(`/court/filings?id=${filingId}`);
  const filing = page.getByRole('region', { name: '立案申请', exact: true });
  await expect(filing.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('document', { name: /第 1 页/ })).toBeVisible();
  await inspect(page, 'desk, not claimed');
  await filing.getByRole('button', { name: /^领取/ }).click();
  await expect(filing.getByRole('button', { name: '释放' })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await inspect(page, 'desk, two ticked');
  for (const [key, name] of [
    ['b', '补正通知'],
    ['a', '登记立案？'],
    ['r', '裁定不予受理'],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    if (key === 'b') await dialog.getByRole('button', { name: '预览通知' }).click();
    if (key === 'r') await expect(dialog.getByRole('radio').first()).toBeVisible();
    await inspect(page, name);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await filing.getByRole('button', { name: '分派' }).click();
  await expect(page.getByRole('dialog', { name: '分派给' })).toBeVisible();
  await inspect(page, 'assign');
  await page.keyboard.press('Escape');
  await filing.getByRole('tab', { name: '经过与留痕' }).click();
  await inspect(page, 'desk, trail');

  const counter = await house.enter('court', 'g11-counter');
  await inspectPages(counter, ['/court/counter']);
  await counter.getByRole('textbox', { name: '律师执业证号' }).fill('14101200811900001');
  await counter.getByRole('button', { name: '发起核验' }).click();
  await expect(counter.getByRole('img', { name: /打开身份核验/ })).toBeVisible();
  await inspect(counter, 'verification begun');
  const admin = await house.enter('court', 'g11-court-admin');
  await inspectPages(admin, ['/court/settings', '/court/law-library']);
  // the law library, with a small one loaded by those who may
  const high = await clientOf(house, 'court', 'g00-court-admin');
  await loadLaws(high);
  await inspectPages(await house.enter('court', 'g00-court-admin'), ['/court/law-library']);
  const reader = await house.visit();
  await inspectPages(reader, [
    '/law?q=%E7%A4%BA%E4%BE%8B',
    '/law/%E6%97%A0%E9%9A%9C%E7%A2%8D%E7%A4%BA%E4%BE%8B%E6%B3%95',
    '/law/%E6%97%A0%E9%9A%9C%E7%A2%8D%E7%A4%BA%E4%BE%8B%E6%B3%95/2',
    '/law/at?cite=%E6%B0%91%E8%AF%89%E6%B3%95126',
  ]);
  await reader.goto('/law/%E6%97%A0%E9%9A%9C%E7%A2%8D%E7%A4%BA%E4%BE%8B%E6%B3%95/2');
  await reader.getByRole('button', { name: '与前一文本对照' }).click();
  await inspect(reader, 'two texts compared');
});
