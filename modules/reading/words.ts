import type { ActDescriptions } from '#kernel/audit/describe.ts';

/** The words of this room's acts in a trail. */
export const readingActs = {
  'reading.start': ({ outcome }) =>
    outcome === 'refused' ? '请求识别起诉状未成功' : '请求识别一份上传的起诉状',
  'reading.cancel': ({ outcome }) => (outcome === 'refused' ? '取消识别未成功' : '取消识别起诉状'),
  'reading.drop': ({ outcome }) => (outcome === 'refused' ? '删除识别结果未成功' : '删除识别结果'),
  'reading.end': ({ change }) => {
    const text = JSON.stringify(change ?? {});
    if (text.includes('"done"')) return '起诉状识别完成，结果加密保存';
    return text.includes('"failed"') ? '起诉状未能识别' : '识别结束，此前已有结果';
  },
  'reading.forget': () => '删除三十日前的识别结果',
} as const satisfies ActDescriptions;
