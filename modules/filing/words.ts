import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Json } from '#kernel/acts/index.ts';

/** What an act on a filing is called in timelines and notices. */
export const RECORD_WORDS: Record<string, string> = {
  submit: '提交起诉材料，法院出具收件回执',
  'require-correction': '法院发出补正通知书',
  resubmit: '提交补正材料',
  lapse: '补正期限届满，尚未补正',
  insist: '坚持起诉，请求法院依法裁定',
  return: '法院退回起诉材料并记录在册',
  accept: '法院登记立案',
  refuse: '法院裁定不予受理',
  withdraw: '撤回起诉',
  claim: '立案法官领取',
  release: '释放，待重新领取',
  assign: '分派立案法官',
  escalate: '审查期限届满未作决定，已预警：应当先行立案',
};

const numberOf = (change: unknown, key: string): Json | undefined =>
  typeof change === 'object' && change !== null ? (change as Record<string, Json>)[key] : undefined;

/** The trail of filings in plain words (全程留痕). */
export const filingActs: ActDescriptions = {
  'filing.draft-created': () => '新建起诉状草稿',
  'filing.draft-discarded': () => '删除起诉状草稿',
  'filing.draft-restored': () => '恢复起诉状草稿',
  'filing.correction-opened': () => '打开补正草稿',
  'filing.submit': ({ change }) => {
    const receipt = numberOf(change, 'receiptNo');
    return typeof receipt === 'string' ? `提交起诉材料，收件回执号${receipt}` : '提交补正材料';
  },
  'filing.claim': () => '领取立案申请',
  'filing.release': () => '释放立案申请',
  'filing.assign': () => '分派立案申请',
  'filing.require-correction': () => '发出补正通知书',
  'filing.accept': ({ change }) => {
    const number = numberOf(change, 'caseNumber');
    if (Array.isArray(number)) return `生成案号${String(number[1])}`;
    return typeof number === 'string' ? `登记立案，案号${number}` : '登记立案';
  },
  'filing.refuse': () => '裁定不予受理',
  'filing.return': () => '退回起诉材料并记录在册',
  'filing.withdraw': () => '撤回起诉',
  'filing.insist': () => '坚持起诉，请求依法裁定',
  'filing.lapse': () => '补正期限届满，尚未补正',
  'filing.escalate': () => '审查期限届满未作决定，预警先行立案',
  'filing.reveal': () => '查看当事人完整证件号码和电话',
  'filing.file-read': () => '查看材料',
  'filing.receipt-read': () => '下载收件回执',
  'filing.party-saved': () => '保存常用当事人',
  'filing.party-removed': () => '删除常用当事人',
};
