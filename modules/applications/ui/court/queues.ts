import type { QueueWords } from '#web/kit/desk/use-queue.ts';
import type { Queue } from '../../terms.ts';

/** The filters of the desk, in the order of a working day. */
export const QUEUE_LIST: readonly QueueWords<Queue>[] = [
  {
    id: 'mine',
    label: '我来办',
    count: 'mine',
    empty: '依法应当由您决定或者分派给您的申请，按到期先后排在这里。',
  },
  { id: 'waiting', label: '全部待办', count: 'waiting', empty: '本院没有等待办理的申请。' },
  { id: 'unassigned', label: '未领取', count: 'unassigned', empty: '等待办理的申请都已有人领取。' },
  { id: 'near', label: '临近到期', tone: 'near', count: 'near', empty: '没有临近到期的申请。' },
  { id: 'overdue', label: '已超期', tone: 'overdue', count: 'overdue', empty: '没有超过法定期限的申请。' },
  {
    id: 'escalated',
    label: '已提请督办',
    tone: 'overdue',
    count: 'escalated',
    empty: '没有因超期提请督办的申请。',
  },
  { id: 'others', label: '等当事人', count: 'others', empty: '没有等待当事人补正、交费或者答复的申请。' },
  { id: 'decided', label: '已办结', empty: '办结的申请会列在这里，最近的在前。' },
];
