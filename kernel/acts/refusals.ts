import { defineRefusals } from '../refusals.ts';

/** Refusals of the write protocol (idempotency, versions). */
export const refuseWrite = defineRefusals({
  'write.key-missing': {
    status: 400,
    title: '缺少幂等键',
    detail: '写入请求必须带 Idempotency-Key 请求头（UUID），以便网络中断后安全重试。请补上后重新提交。',
  },
  'write.running': {
    status: 409,
    title: '正在处理',
    detail: '同一请求正在处理中，请稍候几秒再查看结果，无需重复提交。',
  },
  'write.other-body': {
    status: 422,
    title: '幂等键已用于其他内容',
    detail: '该 Idempotency-Key 已经用于另一份内容，本次未处理。请换一个新的键重新提交。',
  },
  'write.version': {
    status: 412,
    title: '内容已被更新',
    detail: '您打开之后，这份内容已在别处更新。您的修改仍保留在本页，请对照最新内容后再保存。',
  },
});
