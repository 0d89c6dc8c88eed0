import type { ActDescriptions } from '#kernel/audit/describe.ts';

/** The words of this room's acts in a trail. */
export const evidenceActs: ActDescriptions = {
  'evidence.bundle-ask': ({ outcome }) => (outcome === 'refused' ? '请求生成证据册未成功' : '请求生成证据册'),
  'evidence.bundle-cancel': () => '取消生成证据册',
  'evidence.bundle-end': ({ change }) =>
    JSON.stringify(change ?? {}).includes('"done"') ? '证据册已生成' : '证据册未能生成',
};
