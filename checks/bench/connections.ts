import pg from 'pg';
import { embeddedUrl } from '#kernel/db/embedded.ts';

/** Connections as the application opens them. */
export function connect(dataDir: string, count: number, pipeline: boolean): Promise<pg.Client[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({
        connectionString: embeddedUrl(dataDir, 'tongban_app'),
        options: '-c timezone=UTC',
        ...(pipeline ? { pipeline: true } : {}),
      });
      await client.connect();
      return client;
    }),
  );
}
