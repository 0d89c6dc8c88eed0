import { defineRefusals } from '../refusals.ts';

/** Refusals of the HTTP layer: the shape of a request, its size and its pace. */
export const refuseHttp = defineRefusals({
  'http.invalid-input': {
    status: 400,
    title: '填写内容有误',
    detail: '提交的内容不符合要求，请按各项提示修改后重新提交，已填写的内容不会丢失。',
  },
  'http.no-route': {
    status: 404,
    title: '没有这个地址',
    detail: '没有这个接口地址。全部接口见 /api/docs。',
  },
  'http.too-large': {
    status: 413,
    title: '内容过大',
    detail: '提交的内容超过上限。文字内容请精简，文件请通过材料上传功能提交。',
  },
  'http.media-type': {
    status: 415,
    title: '内容格式不支持',
    detail: '请以 application/json 格式提交。',
  },
  'http.too-fast': {
    status: 429,
    title: '操作过于频繁',
    detail: ({ seconds }) => `请求过于频繁，请在 ${seconds} 秒后重试。已填写的内容不会丢失。`,
  },
  'http.unavailable': {
    status: 503,
    title: '暂时无法处理',
    detail: '系统暂时无法处理您的请求，未产生任何变更。请稍后重试；如多次出现，请拨打 12368。',
  },
});
