import type { ActDescription, ActDescriptions } from '#kernel/audit/describe.ts';
import { FILING_FACES, type FilingKind } from '#law/filing/index.ts';
import type { Json } from '#kernel/acts/index.ts';

/** What an act on a filing is called in timelines and notices; of a civil complaint. */
const RECORD_WORDS: Record<string, string> = {
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

/** The same in the words of the kind. */
export function recordWords(act: string, kind: FilingKind): string {
  const { paper, words, refusal, fileFirst } = FILING_FACES[kind];
  if (kind === 'civil') return RECORD_WORDS[act] ?? act;
  const own: Record<string, string> = {
    submit: `提交${paper}和材料，法院出具收件回执`,
    insist: `坚持${words.filing}，请求法院依法处理`,
    return: '法院退回申请材料并记录在册',
    refuse: `法院${refusal.name}`,
    withdraw: `撤回${words.filing}`,
    escalate: fileFirst
      ? '审查期限届满未作决定，已预警：应当先行立案'
      : '审查期限届满未作决定，已预警：应当立即决定是否立案',
  };
  return own[act] ?? RECORD_WORDS[act] ?? act;
}

const numberOf = (change: unknown, key: string): Json | undefined =>
  typeof change === 'object' && change !== null ? (change as Record<string, Json>)[key] : undefined;

/** What an act did to the other things it touched: rooms below write their own row under the act's name. */
const ASIDE: Record<string, (change: unknown) => string> = {
  case: (change) => {
    const number = numberOf(change, 'caseNumber');
    return `生成案号${Array.isArray(number) ? String(number[1]) : ''}`;
  },
  bill: () => '生成诉讼费用账单',
  document: (change) => {
    const title = numberOf(change, 'title');
    return `签发${typeof title === 'string' ? `《${title}》` : '文书'}`;
  },
  'service-consent': () => '记录同意电子送达',
};

/** Words for an act of this room: of the filing itself, or of what else it touched. */
const of =
  (words: string | ((change: unknown) => string)): ActDescription =>
  ({ subject_type: subject, change }) =>
    ASIDE[subject]?.(change) ?? (typeof words === 'string' ? words : words(change));

/** The trail of filings in plain words (全程留痕). */
export const filingActs: ActDescriptions = {
  'filing.draft-created': of('新建起诉状草稿'),
  'filing.draft-discarded': of('删除起诉状草稿'),
  'filing.draft-restored': of('恢复起诉状草稿'),
  'filing.draft-from-pleading': of('用写好的诉状新建立案草稿'),
  'filing.claim-added': of('把一项诉讼请求放入草稿'),
  'filing.claim-removed': of('从草稿中拿掉一项诉讼请求'),
  'filing.correction-opened': of('打开补正草稿'),
  'filing.submit': of((change) => {
    const receipt = numberOf(change, 'receiptNo');
    return typeof receipt === 'string' ? `提交起诉材料，收件回执号${receipt}` : '提交补正材料';
  }),
  'filing.claim': of('领取立案申请'),
  'filing.release': of('释放立案申请'),
  'filing.assign': of('分派立案申请'),
  'filing.require-correction': of('发出补正通知书'),
  'filing.accept': of((change) => {
    const number = numberOf(change, 'caseNumber');
    return typeof number === 'string' ? `登记立案，案号${number}` : '登记立案';
  }),
  'filing.refuse': of((change) => {
    const state = numberOf(change, 'how');
    return typeof state === 'string' ? state : '裁定不予受理';
  }),
  'filing.return': of('退回起诉材料并记录在册'),
  'filing.withdraw': of('撤回起诉'),
  'filing.insist': of('坚持起诉，请求依法裁定'),
  'filing.lapse': of('补正期限届满，尚未补正'),
  'filing.escalate': of('审查期限届满未作决定，预警先行立案'),
  'filing.reveal': of('查看当事人完整证件号码和电话'),
  'filing.file-read': of('查看材料'),
  'filing.receipt-read': of('下载收件回执'),
  'filing.party-saved': of('保存常用当事人'),
  'filing.party-removed': of('删除常用当事人'),
};
