import { z } from 'zod';
import { parsePlainDate } from '#law/time.ts';

/**
 * Days that do not count, as the address writes them: 2026-02-01..2026-02-10:鉴定, several parted by semicolons. `usual` is the reason where
 * none is told.
 */
export const outDays = (usual: string) =>
  z
    .string()
    .max(1_000)
    .optional()
    .transform((text, context) =>
      (text ?? '')
        .split(';')
        .filter((part) => part.trim() !== '')
        .flatMap((part) => {
          const [, a = '', b = '', reason = ''] = /^(.{10})\.\.(.{10})(?::(.*))?$/.exec(part) ?? [];
          const [from, to] = [parsePlainDate(a), parsePlainDate(b)];
          if (from !== undefined && to !== undefined && from <= to)
            return [{ from, to, reason: reason.slice(0, 40) || usual }];
          context.addIssue({ code: 'custom', message: '扣除的期间应有起止日期，且止日不早于起日' });
          return [];
        }),
    );
