import { openDatabase } from '#kernel/db/database.ts';
import type { DatabaseUrls } from '#kernel/db/setup.ts';
import type { Settings } from '#kernel/settings.ts';

import { sandboxUrls } from './sandbox-places.ts';

/** Fills an empty installation with the demo world, through its own doors. What exists is never touched. */
export async function loadDemoWorld(settings: Settings, urls: DatabaseUrls): Promise<void> {
  const database = openDatabase({ url: urls.app, max: 1, name: 'tongban-demo' });
  try {
    const known = await database.db.selectFrom('lawyer').select('lawyer_id').limit(1).executeTakeFirst();
    if (known) return;
  } finally {
    await database.close();
  }
  process.stderr.write('正在载入演示世界… Loading the demo world…\n');
  const { makeDemoWorld } = await import('../db/demo/world.ts');
  await makeDemoWorld(`http://127.0.0.1:${settings.PORT}`, sandboxUrls(settings).courtSystem);
}

/** What a newcomer needs to know. */
export function announce(settings: Settings, publicUrl: string, ms: number): void {
  const lines = [
    '',
    `  通办 Tongban  ${publicUrl}   （${(ms / 1_000).toFixed(1)} s）`,
    '',
    ...(settings.DEMO
      ? [
          '  演示人员（登录页选择身份，无需密码） Demo people, no passwords:',
          '    律师   林知行（专职）  顾望之（专职）  方若虚（公职）  唐拟真（公司）  沈济川（法律援助）  秦止戈（停止执业）  向法务（基层法律服务工作者）',
          '    法院   郑州市金水区人民法院：立案法官、承办法官、书记员、院长、法院管理员、诉讼服务窗口',
          `    短信   ${sandboxUrls(settings).sms}   接口文档 ${publicUrl}/api/docs`,
          '',
        ]
      : []),
    '  Ctrl-C 停止 stops everything.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
