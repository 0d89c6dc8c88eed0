import { COMPLAINTS } from '../../db/demo/complaints.ts';
import { begin, workingCase } from './applications.ts';
import { expect, test } from './house.ts';
import { picture } from './picture.ts';
import { clientOf } from './world.ts';

// The pictures of the running case; taken like those of pictures.spec.ts. The demo world has a case with applications and a letter.
test.describe.configure({ timeout: 180_000 });

type Rows<T> = { rows: T[] };

test('pictures of a case and its applications, as lawyer and as court', async ({ house }) => {
  const lawyer = await clientOf(house, 'lawyer', 'lin-zhixing');
  const plaintiff = COMPLAINTS[0]?.plaintiff.name ?? '';
  const { rows: cases } = await lawyer.get<Rows<{ courtId: string; caseId: string; number: string }>>(
    `/api/cases?q=${encodeURIComponent(plaintiff)}`,
  );
  const [found] = cases;
  if (!found) throw new Error('the demo world has a case');
  const { rows: asked } = await lawyer.get<Rows<{ courtId: string; id: string }>>('/api/applications');
  const [application] = asked;
  if (!application) throw new Error('the demo world has applications');
  const page = await house.enter('lawyer', 'lin-zhixing');
  await page.goto(`/cases/${found.courtId}/${found.caseId}`);
  await expect(page.getByRole('heading', { name: '节点' })).toBeVisible();
  await picture(page, 'case');
  await page.goto(`/services?case=${found.courtId}/${found.caseId}`);
  const menu = page.getByRole('heading', { name: '向法院申请' });
  await expect(page.getByRole('heading', { name: '保全', exact: true })).toBeVisible();
  await menu.evaluate((heading) => heading.scrollIntoView());
  await picture(page, 'services');
  await page.goto(`/applications/${application.courtId}/${application.id}`);
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
  await picture(page, 'application');
  await page.goto('/contact');
  await page.getByRole('link', { name: '证人是否可以线上出庭' }).click();
  await expect(page.getByText('通过视频作证')).toBeVisible();
  await picture(page, 'contact');
  const another = await house.enter('lawyer', 'zhou-shizhi');
  await begin(another, await workingCase(house, 'zhou-shizhi'), '申请财产保全');
  await picture(another, 'application-form');
  const court = await house.enter('court', 'g13-judge', { viewport: { width: 1600, height: 900 } });
  await court.goto(`/court/applications?q=${encodeURIComponent(found.number)}`);
  const pane = court.getByRole('region', { name: '办理' });
  await pane.getByRole('group', { name: '怎样办理' }).getByText('准许延长', { exact: true }).click();
  await pane.getByRole('textbox', { name: /^理由/ }).fill('银行答复确需十个工作日，申请有理由。');
  await picture(court, 'desk-application');
  await court.goto(`/court/cases/${found.caseId}`);
  await expect(court.getByRole('heading', { name: '节点' })).toBeVisible();
  await picture(court, 'court-case');
});
