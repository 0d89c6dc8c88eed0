import path from 'node:path';
import type { Settings } from '#kernel/settings.ts';

/** Address under which users reach the platform, without a slash at its end. */
export const publicUrlOf = (settings: Settings): string =>
  (
    settings.PUBLIC_URL ??
    `http://${settings.HOST === '0.0.0.0' ? '127.0.0.1' : settings.HOST}:${settings.PORT}`
  ).replace(/\/$/, '');

/** Folders under DATA_DIR. */
export const folders = (settings: Settings) => ({
  files: path.join(settings.DATA_DIR, 'files'),
  uploads: path.join(settings.DATA_DIR, 'uploads'),
  keys: path.join(settings.DATA_DIR, 'keys'),
  scratch: path.join(settings.DATA_DIR, 'scratch'),
});
