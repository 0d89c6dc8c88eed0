import type { QueueWords } from '#web/kit/desk/use-queue.ts';
import type { QueueId } from '../../terms.ts';

/** The filters of the desk, in the order of a working day. */
export const QUEUE_LIST: readonly QueueWords<QueueId>[] = [
  {
    id: 'waiting',
    label: '待审查',
    count: 'waiting',
    empty: '新的立案申请一到就按法定期限先后排在这里，网上提交的在前。',
  },
  {
    id: 'mine',
    label: '我的',
    count: 'mine',
    empty: '您领取或者分派给您的立案申请会列在这里。按 C 可以领取正在看的一件。',
  },
  { id: 'unclaimed', label: '未领取', count: 'unclaimed', empty: '等待审查的立案申请都已有人领取。' },
  { id: 'near', label: '临近到期', count: 'near', tone: 'near', empty: '没有两日内到期的立案申请。' },
  {
    id: 'overdue',
    label: '已超期',
    count: 'overdue',
    tone: 'overdue',
    empty: '没有超过法定审查期限的立案申请。',
  },
  { id: 'correction', label: '待补正', count: 'correction', empty: '没有等待当事人补正的立案申请。' },
  {
    id: 'escalated',
    label: '已预警先行立案',
    count: 'escalated',
    tone: 'overdue',
    empty: '没有因审查期满转为先行立案的申请。',
  },
  { id: 'decided', label: '已办结', empty: '办结的立案申请会列在这里，最近的在前。' },
];
