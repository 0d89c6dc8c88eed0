import { defineRefusals } from '#kernel/refusals.ts';

/** Every refusal of the pleadings room (诉讼文书). */
export const refusePleading = defineRefusals({
  'pleading.not-found': {
    status: 404,
    title: '没有找到这份文书',
    detail: '这份文书不存在、已经删除，或者不属于您。请从“诉讼文书”列表重新打开。',
  },
  'pleading.template-unknown': {
    status: 404,
    title: '没有这种文书',
    detail: '没有找到这种文书样式。请从“诉讼文书”目录中选择。',
  },
  'pleading.source-unknown': {
    status: 404,
    title: '没有找到立案草稿',
    detail: '要带入内容的立案草稿不存在，或者不属于您。您可以不带入内容，直接新建文书。',
  },
});
