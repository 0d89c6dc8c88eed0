import type { ActDescription, ActDescriptions } from '#kernel/audit/describe.ts';
import type { Machine } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';

/** What the desk's own marks are called in a timeline; the acts of the machine have names of their own. */
const MARKS: Readonly<Record<string, string>> = {
  claim: '领取',
  assign: '分派',
  escalate: '法定期限届满未办，已提请院长督办',
  remind: '期限将至，已提醒办理',
};

export const recordWords = (service: CourtService, machine: Machine, act: string): string =>
  MARKS[act] ?? machine.acts[act]?.name ?? (act === 'submit' ? `提交${service.name}` : act);

const numberOf = (change: unknown, key: string): unknown =>
  typeof change === 'object' && change !== null ? (change as Record<string, unknown>)[key] : undefined;

/** What an act did to the other things it touched: rooms below write their own row under the act's name. */
const ASIDE: Record<string, string> = {
  case: '案件随申请变更',
  bill: '生成或者变更账单',
  refund: '办理退费',
  document: '签发文书',
  lawyer: '变更代理关系',
};

const of =
  (words: string): ActDescription =>
  ({ subject_type: subject, change }) => {
    const title = numberOf(change, 'title');
    if (subject === 'document' && typeof title === 'string') return `签发《${title}》`;
    return ASIDE[subject] ?? words;
  };

/** The trail of applications in plain words. */
export const applicationActs: ActDescriptions = {
  'application.act': of('办理申请'),
  'application.submit': of('提交申请'),
  'application.confirm': of('确认共同申请'),
  'application.decline': of('不同意共同申请'),
  'application.pay': of('申请费用已交或者无需交费'),
  'application.respond': of('答复申请'),
  'application.require-correction': of('通知补正'),
  'application.correct': of('提交补正'),
  'application.withdraw': of('撤回申请'),
  'application.decide': of('对申请作出决定'),
  'application.review': of('申请复议'),
  'application.reviewed': of('作出复议决定'),
  'application.accept': of('不申请复议'),
  'application.step': of('办理后续事项'),
  'application.stop': of('终结后续事项'),
  'application.late': of('期限届满，自动转入下一步'),
  'application.unknown': of('请求办理没有的事项'),
  'application.served': of('文书送达，期限据此起算'),
  'application.sides': of('代理关系变更，更新可以查看申请的律师'),
  'application.claim': of('领取申请'),
  'application.assign': of('分派申请'),
  'application.escalate': of('法定期限届满未办，提请督办'),
  'application.remind': of('期限将至，提醒办理'),
  'application.deputy-made': of('登记代理'),
  'application.deputy-ended': of('结束代理'),
  'application.draft-created': of('新建申请草稿'),
  'application.draft-discarded': of('删除申请草稿'),
  'application.file-read': of('查看申请材料'),
};
