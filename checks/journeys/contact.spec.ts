import { expect, test } from './house.ts';
import { fileAs } from './world.ts';

test('counsel asks by voice and by text, the court answers, each sees when the other has read', async ({
  house,
}) => {
  test.setTimeout(150_000);
  const filed = await fileAs(house, 'zhou-shizhi', 'G13');
  const lawyer = await house.enter('lawyer', 'zhou-shizhi');
  const court = await house.enter('court', 'g13-registrar-2');

  await test.step('a spoken message about the filing that is examined', async () => {
    await lawyer.goto(`/contact/new?about=filing/${filed.courtId}/${filed.filingId}`);
    await expect(lawyer.getByLabel('案件')).toContainText(filed.receiptNo);
    await lawyer.getByRole('button', { name: '录语音' }).click();
    await expect(lawyer.getByText(/正在录音 0:0[1-9]/)).toBeVisible();
    await lawyer.getByRole('button', { name: '结束录音' }).click();
    await expect(lawyer.getByLabel('试听录音')).toBeVisible();
    await expect(lawyer.getByRole('button', { name: '发送' })).toBeDisabled();
    await lawyer.getByLabel('联系事由').fill(`询问审查进度 ${filed.plaintiff}`);
    await lawyer.getByLabel('留言').fill('详见语音，请问何时可以立案？');
    await lawyer.getByRole('button', { name: '发送' }).click();
    await lawyer.waitForURL(/\/contact\/G13\//);
    await expect(lawyer.getByRole('list', { name: '留言' })).toContainText('详见语音');
    await expect(lawyer.getByText('对方未读')).toBeVisible();
    await expect(lawyer.getByText(/3个工作日内答复/)).toBeVisible();
  });

  await test.step('the court hears it, may not leave a private number, and answers', async () => {
    await court.goto('/court');
    await expect(court.getByRole('heading', { name: '要办' })).toBeVisible();
    await expect(court.getByText('答复律师').first()).toBeVisible();
    await court.goto('/court/contact');
    await court.getByRole('link', { name: `询问审查进度 ${filed.plaintiff}` }).click();
    const audio = court.getByLabel(/的语音留言/);
    await expect(audio).toBeVisible();
    const seconds = await audio.evaluate(async (element: HTMLAudioElement) => {
      element.preload = 'auto';
      element.load();
      await new Promise((resolve, reject) => {
        element.addEventListener('loadeddata', resolve, { once: true });
        element.addEventListener('error', () => reject(new Error('the recording does not play')), {
          once: true,
        });
      });
      return element.readyState;
    });
    expect(seconds).toBeGreaterThanOrEqual(2);
    await court.getByLabel('答复律师').fill('请拨打我的手机19900010001。');
    await court.getByRole('button', { name: '答复', exact: true }).click();
    await expect(court.getByRole('alert')).toContainText('请勿留私人联系方式');
    await court.getByLabel('答复律师').fill('材料已齐，三日内答复。');
    await court.getByRole('button', { name: '答复', exact: true }).click();
    await expect(court.getByRole('list', { name: '留言' })).toContainText('材料已齐，三日内答复。');
  });

  await test.step('the answer comes by itself, is read, and the talk is ended', async () => {
    await expect(lawyer.getByRole('list', { name: '留言' })).toContainText('材料已齐，三日内答复。', {
      timeout: 20_000,
    });
    // what she said was read by the court, and now what the court said by her
    await expect(lawyer.getByText(/对方已读/)).toHaveCount(2, { timeout: 20_000 });
    await expect(court.getByText(/对方已读/)).toHaveCount(2, { timeout: 20_000 });
    await lawyer.getByLabel('继续留言').fill('没有发出的话，');
    await lawyer.reload();
    await expect(lawyer.getByLabel('继续留言')).toHaveValue('没有发出的话，');
    await lawyer.getByRole('button', { name: '办结' }).click();
    await lawyer.getByRole('dialog').getByRole('button', { name: '办结' }).click();
    await expect(lawyer.getByText('本次联系已办结')).toBeVisible();
  });
});
