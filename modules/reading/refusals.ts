import { defineRefusals } from '#kernel/refusals.ts';

/** Refusals of 诉状识别. */
export const refuseReading = defineRefusals({
  'reading.not-found': {
    status: 404,
    title: '没有找到识别记录',
    detail: '没有找到这次识别，或者它不是您发起的。识别结果保存三十日，过期后可以重新识别。',
  },
  'reading.file-not-found': {
    status: 404,
    title: '没有找到文件',
    detail: '没有找到这个文件，或者它不是您上传的。请重新上传起诉状后再识别。',
  },
  'reading.file-not-ready': {
    status: 409,
    title: '文件尚在检查',
    detail: '这个文件还在上传或者检查，尚不能识别。请稍候再试，通常只需几秒。',
  },
  'reading.file-refused': {
    status: 422,
    title: '文件未被接收',
    detail: '这个文件未通过检查，不能识别。请查看文件旁的原因，改正后重新上传。',
  },
  'reading.format': {
    status: 422,
    title: '这种格式不能识别',
    detail: '可以识别 .docx、.doc、PDF、OFD、Excel 表格和 JPG、PNG、TIF 图片。请用其中一种格式重新上传。',
  },
  'reading.too-many': {
    status: 429,
    title: '同时识别的文件过多',
    detail: ({ limit }) =>
      `您已有 ${limit ?? ''} 份文件在识别或者排队。请等其中一份完成，或者取消一份后再试。`,
  },
  'reading.over': {
    status: 409,
    title: '识别已经结束',
    detail: ({ state }) => `这次识别${state ?? '已结束'}，不能取消。`,
  },
});
