import type { ActDescriptions } from '../audit/describe.ts';

/** The words of this room's acts in a trail. */
export const fileActs = {
  'files.begin-upload': ({ outcome }) => (outcome === 'refused' ? '上传文件未被接收' : '开始上传一个文件'),
  'files.upload': () => '文件上传完成，已计算 SHA-256 与 SM3 哈希值',
  'files.cancel-upload': ({ outcome }) => (outcome === 'refused' ? '取消上传未成功' : '取消上传一个文件'),
  'files.expire-upload': () => '清除长时间没有完成的上传',
  'files.inspect': ({ change }) =>
    JSON.stringify(change ?? {}).includes('"refused"')
      ? '文件检查未通过，未予接收'
      : '文件检查通过，原件按哈希值封存',
  'files.read-original': () => '下载文件原件',
} as const satisfies ActDescriptions;
