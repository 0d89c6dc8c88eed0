/**
 * The demo world from the command line, while the platform runs:
 *   npm run -s demo -- people           who can sign in
 *   npm run -s demo -- token <person>   a token with which that lawyer's own software may use the API
 */
import path from 'node:path';
import { systemActor } from '../kernel/access/actor.ts';
import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/db/database.ts';
import { embeddedUrl } from '../kernel/db/embedded.ts';
import { newId } from '../kernel/ids.ts';
import { readSettings } from '../kernel/settings.ts';
import { issueDemoToken } from '../modules/identity/index.ts';

const [verb, person] = process.argv.slice(2);
const settings = readSettings(process.env);
const database = openDatabase({
  url: settings.DATABASE_APP_URL ?? embeddedUrl(settings.DATA_DIR, 'tongban_app'),
  max: 2,
  name: 'tongban-demo',
});
try {
  if (verb === 'people') {
    const rows = await database.db
      .selectFrom('lawyer')
      .select(['sub', 'name', 'category', 'licence_state'])
      .orderBy('sub')
      .execute();
    for (const row of rows) console.log(`${row.sub}\t${row.name}\t${row.category}\t${row.licence_state}`);
  } else if (verb === 'token' && person) {
    const context = {
      db: database.db,
      clock: systemClock,
      actor: systemActor('演示工具'),
      requestId: newId(),
    };
    const token = await issueDemoToken(context, person);
    if (!token)
      throw new Error(
        `没有这位演示律师，或者其尚未登录过：${person}。请先运行 npm start，再用 people 查看。`,
      );
    console.log(token);
  } else {
    console.error(
      `用法 usage: npm run -s demo -- people | token <person>   （${path.basename(process.argv[1] ?? '')}）`,
    );
    process.exitCode = 2;
  }
} catch (error) {
  const refused =
    (error as { code?: string }).code === 'ENOENT' || (error as { code?: string }).code === 'ECONNREFUSED';
  console.error(
    refused
      ? '平台没有运行：请先运行 npm start。 The platform is not running: npm start first.'
      : (error as Error).message,
  );
  process.exitCode = 1;
} finally {
  await database.close();
}
