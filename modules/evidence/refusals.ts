import { defineRefusals } from '#kernel/refusals.ts';

/** Every refusal of the evidence room (证据). */
export const refuseEvidence = defineRefusals({
  'evidence.not-found': {
    status: 404,
    title: '没有找到',
    detail: '没有找到您的这份草稿或者证据册：可能已经提交、删除，或者不属于您。',
  },
  'evidence.not-ready': {
    status: 422,
    title: '还不能生成证据册',
    detail: ({ why }) => `${why}证据和文件都没有改动。`,
  },
  'evidence.not-made': {
    status: 409,
    title: '证据册还没有生成',
    detail: ({ state }) => `这一册目前“${state}”，还没有可以下载的文件。`,
  },
  'evidence.over': {
    status: 409,
    title: '已经结束，不能取消',
    detail: ({ state }) => `这一册已经“${state}”，不需要取消。`,
  },
});
