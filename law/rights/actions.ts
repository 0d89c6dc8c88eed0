import { cite, type Citation } from '../citations.ts';

/** Who stands before the button. */
export const LEGAL_ACTORS = {
  lawyer: '律师（代理人）',
  assistant: '律师助理',
  'legal-worker': '基层法律服务工作者',
  'filing-judge': '立案法官',
  judge: '承办法官、法官助理',
  clerk: '书记员',
  'enforcement-judge': '执行法官',
  bureau: '司法行政机关',
} as const;

export type LegalActor = keyof typeof LEGAL_ACTORS;

/** What the actor does with the button: the same matter is asked by one and decided by another. */
export type RightPart =
  | 'do'
  | 'ask'
  | 'apply'
  | 'object'
  | 'decide'
  | 'register'
  | 'send'
  | 'confirm'
  | 'approve'
  | 'set'
  | 'propose'
  | 'receive';

/** One right: the part, and a condition under which alone it holds. */
export type LegalRight = { part: RightPart; condition?: string };

type Row = { name: string; article: Citation; who: Partial<Record<LegalActor, LegalRight>> };

const r = (part: RightPart, condition?: string): LegalRight =>
  condition === undefined ? { part } : { part, condition };
const GRANTED = '经律师就本案授权';
const IN_AREA = '当事人一方位于其执业辖区';
const IN_ENFORCEMENT = '限执行案件';

/** Who may press which button (权限表); who is not named may not. */
export const LEGAL_ACTIONS = {
  'submit-and-pay': {
    name: '提交立案和诉讼材料、交费',
    article: cite('OPINIONS', '8'),
    who: { lawyer: r('do'), assistant: r('do', GRANTED), 'legal-worker': r('do', IN_AREA) },
  },
  'decide-filing': {
    name: '决定立案、通知补正',
    article: cite('CPL', '126'),
    who: { 'filing-judge': r('decide'), 'enforcement-judge': r('decide', IN_ENFORCEMENT) },
  },
  'procedural-request': {
    name: '申请回避、撤诉、保全、鉴定、调查取证等',
    article: cite('OPINIONS', '7'),
    who: {
      lawyer: r('do'),
      'legal-worker': r('do', '限民事、行政案件'),
      judge: r('decide'),
      clerk: r('register'),
      'enforcement-judge': r('decide', IN_ENFORCEMENT),
    },
  },
  'receive-service': {
    name: '签收电子送达',
    article: cite('OLR', '29.1'),
    who: {
      lawyer: r('do'),
      'legal-worker': r('do'),
      judge: r('send'),
      clerk: r('send'),
      'enforcement-judge': r('send'),
    },
  },
  'confirm-representation': {
    name: '核实代理关系',
    article: cite('CPI', '88'),
    who: {
      lawyer: r('apply'),
      'legal-worker': r('apply'),
      judge: r('confirm'),
      clerk: r('confirm'),
      'enforcement-judge': r('confirm'),
    },
  },
  'read-file': {
    name: '网上阅卷',
    article: cite('OPINIONS', '11'),
    who: {
      lawyer: r('do'),
      assistant: r('do', GRANTED),
      'legal-worker': r('do'),
      judge: r('approve'),
      clerk: r('approve'),
      'enforcement-judge': r('approve'),
    },
  },
  schedule: {
    name: '开庭排期',
    article: cite('OPINIONS', '10'),
    who: {
      lawyer: r('ask', '可以添加自己的开庭时间'),
      'legal-worker': r('ask', '可以添加自己的开庭时间'),
      judge: r('set'),
      clerk: r('set'),
      'enforcement-judge': r('set'),
    },
  },
  discipline: {
    name: '诚信处理',
    article: cite('OPINIONS', '16'),
    who: {
      lawyer: r('object'),
      'legal-worker': r('object'),
      'filing-judge': r('propose'),
      judge: r('propose'),
      'enforcement-judge': r('propose'),
      bureau: r('receive'),
    },
  },
} as const satisfies Record<string, Row>;

export type LegalAction = keyof typeof LEGAL_ACTIONS;

/** Whether this actor has a part in the action, which one, under what condition, and by which article. */
export function mayDo(
  action: LegalAction,
  who: LegalActor,
): { may: true; right: LegalRight; article: Citation } | { may: false; text: string; article: Citation } {
  const row: Row = LEGAL_ACTIONS[action];
  const right = row.who[who];
  return right === undefined
    ? { may: false, text: `${LEGAL_ACTORS[who]}不能办理“${row.name}”。`, article: row.article }
    : { may: true, right, article: row.article };
}
