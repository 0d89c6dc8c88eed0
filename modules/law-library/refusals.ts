import { defineRefusals } from '#kernel/refusals.ts';

/** Refusals of the law library. */
export const refuseLibrary = defineRefusals({
  'law.not-loaded': {
    status: 404,
    title: '没有找到这部法律',
    detail: '法律法规库中没有这部法律。请检查名称；如果它应当在库中，请联系高级人民法院管理员导入。',
  },
  'law.no-article': {
    status: 404,
    title: '没有找到这一条',
    detail: '这部法律在所选日期的文本中没有这一条。请返回该法查看目录，或者换一个日期。',
  },
  'law.import-level': {
    status: 403,
    title: '本院不能导入法律',
    detail:
      '法律法规库由全国法院共用，只能由最高人民法院或者高级人民法院的管理员导入。请联系本省高级人民法院。',
  },
  'law.import-files': {
    status: 422,
    title: '这些文件不能导入',
    detail: '请选择 .jsonl、.jsonl.gz、.md 或者 .docx 文件，每次合计不超过 128 MB、200 个。',
  },
  'law.import-part': {
    status: 422,
    title: '文件没有传完整',
    detail: '收到的内容与文件大小不一致。请取消这次导入，重新选择文件。',
  },
  'law.import-ended': {
    status: 409,
    title: '这次导入已经结束',
    detail: '它已经完成、失败或者被取消，不能再改变。需要时请重新导入，已经导入的法律不会重复。',
  },
});
