import type { CaseFacts } from '../case-facts.ts';
import type { Answers } from '../engine/index.ts';
import type { Example } from '../engine/example.ts';

/** A server is about to be wiped. */
export const SERVER: Answers = {
  holder: '示例网络科技有限公司',
  evidence: '示例路3号机房服务器内2026年1月至2月的订单数据，证明交货数量。',
  danger: 'lost',
  facts: '持有人公告本月末清除历史数据。',
  ways: ['copy'],
  harmful: false,
};

export const EXAMPLE: Example<CaseFacts> = {
  answers: () => ({ ...SERVER, urgent: true, 'urgent-why': '数据将于本月末清除。' }),
  materials: ['clues'],
  decisions: { allow: () => ({ ways: ['copy'] }) },
  steps: { 'carry-out': ({ today }) => ({ on: today, found: '已复制订单数据并封存存储介质一件。' }) },
};
