import type { ActDescriptions } from '#kernel/audit/describe.ts';

/** The words for this room's acts. */
export const noticeActs = { 'notices.read': () => '将通知标为已读' } as const satisfies ActDescriptions;
