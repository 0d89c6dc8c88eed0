import { defineRefusals } from '../refusals.ts';

const text = (value: string | number | undefined) => String(value ?? '');
const title = '文件未被接收';

/** Why a file is not taken in: one sentence each, saying what to do. */
export const refuseFile = defineRefusals({
  'files.empty': {
    status: 422,
    title,
    detail: '这个文件是空的（0 字节），请确认原文件能正常打开后重新上传。',
  },
  'files.too-large': {
    status: 413,
    title,
    detail: (p) => `文件超过 ${text(p['limit'])} 的上限，请压缩或拆分后重新上传。`,
  },
  'files.too-many-open': {
    status: 429,
    title: '上传过多',
    detail: (p) => `同时上传的文件已达 ${text(p['limit'])} 个，请等其中一些传完后再继续。`,
  },
  'files.too-many': {
    status: 429,
    title: '文件过多',
    detail: (p) => `您名下的文件已达 ${text(p['limit'])} 个，请联系管理员提高上限。`,
  },
  'files.length-unknown': {
    status: 400,
    title,
    detail: '上传前须说明文件大小（Upload-Length），请刷新页面后重新上传。',
  },
  'files.length-mismatch': { status: 422, title, detail: '收到的内容与文件大小不一致，请重新上传。' },
  'files.upload-unknown': {
    status: 404,
    title: '没有这次上传',
    detail: '这次上传不存在或已过期，请重新选择文件上传。',
  },
  'files.upload-bad': {
    status: 400,
    title: '上传请求有误',
    detail: '上传请求不符合 tus 协议，请刷新页面后重新上传。',
  },
  'files.tus-version': {
    status: 412,
    title: '上传请求有误',
    detail: '上传请求须采用 tus 1.0.0 协议，请刷新页面后重新上传。',
  },
  'files.upload-interrupted': {
    status: 503,
    title: '上传中断',
    detail: '上传中断，已传部分不会丢失，请稍候继续上传。',
  },
  'files.upload-finished': {
    status: 410,
    title: '上传已经完成',
    detail: '这个文件已经传完，不能再取消；不需要时请从材料清单中移除。',
  },
  'files.cancelled': {
    status: 410,
    title: '上传已取消',
    detail: '这次上传已经取消，如仍需要请重新选择文件上传。',
  },
  'files.expired': {
    status: 410,
    title: '上传已过期',
    detail: '这次上传长时间没有完成，已经清除，请重新选择文件上传。',
  },
  'files.lost': { status: 422, title, detail: '服务器未能保住这个文件的内容，请重新上传。' },
  'files.offset': {
    status: 409,
    title: '续传位置不符',
    detail: '续传位置与服务器已收到的不一致，请刷新页面后继续上传。',
  },
  'files.not-found': { status: 404, title: '没有这个文件', detail: '没有找到这个文件，请返回列表核对。' },
  'files.not-ready': { status: 409, title: '文件正在检查', detail: '文件正在检查，请稍候再打开。' },
  'files.no-view': { status: 404, title: '没有预览', detail: '这个文件不能在网页中预览，请下载原件查看。' },
  'files.type-unknown': {
    status: 415,
    title,
    detail: '不接收这种文件，请转换为 PDF、OFD、Word、Excel、JPG、PNG、TIF、MP3 或 MP4 后重新上传。',
  },
  'files.mislabelled': {
    status: 422,
    title,
    detail: (p) =>
      `文件名以 .${text(p['extension'])} 结尾，内容却是${text(p['actual'])}，请改正文件名或重新导出后上传。`,
  },
  'files.polyglot': {
    status: 422,
    title,
    detail: '文件里夹带了另一种文件的内容，请用原软件打开后另存为新文件再上传。',
  },
  'files.truncated': {
    status: 422,
    title,
    detail: '文件不完整，可能没有下载或拷贝完，请找到完整的原文件重新上传。',
  },
  'files.broken': { status: 422, title, detail: '文件结构已损坏，请用原软件打开后另存为新文件再上传。' },
  'files.encrypted': { status: 422, title, detail: '文件设有打开密码，请去掉密码后重新上传。' },
  'files.macro': {
    status: 422,
    title,
    detail: '文件含有宏程序，请另存为不含宏的格式（如 .docx、.xlsx 或 PDF）后重新上传。',
  },
  'files.remote-template': {
    status: 422,
    title,
    detail: '文件会从网络加载模板或对象，请在 Word 中另存为 PDF 后重新上传。',
  },
  'files.bomb': { status: 422, title, detail: '文件解压后异常庞大，请用原软件打开后另存为 PDF 再上传。' },
  'files.bad-archive': {
    status: 422,
    title,
    detail: '文件内部的打包方式不安全，请用原软件打开后另存为新文件再上传。',
  },
  'files.unsafe-markup': {
    status: 422,
    title,
    detail: '文件内部含有不安全的标记，请用原软件打开后另存为 PDF 再上传。',
  },
  'files.too-many-pixels': {
    status: 422,
    title,
    detail: (p) => `图片尺寸过大（超过 ${text(p['limit'])} 万像素），请缩小后重新上传。`,
  },
  'files.too-many-pages': {
    status: 422,
    title,
    detail: (p) => `文件超过 ${text(p['limit'])} 页，请拆分后重新上传。`,
  },
  'files.virus': { status: 422, title, detail: '文件被查出带有病毒，请在本机杀毒后换用干净的文件上传。' },
  'files.unsafe': { status: 422, title, detail: '这个文件无法安全打开，请用原软件另存为 PDF 后重新上传。' },
});

/** The codes an inspection may answer with. */
export type FileRefusalCode = Parameters<typeof refuseFile>[0];
