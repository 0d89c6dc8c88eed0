import type { Queue } from '../../terms.ts';

interface QueueWords {
  readonly id: Queue;
  readonly label: string;
  /** What its being empty means. */
  readonly empty: string;
  readonly tone?: 'near' | 'overdue';
  readonly counted: boolean;
}

/** The filters of the desk, in the order of a working day. */
export const QUEUE_LIST: readonly QueueWords[] = [
  {
    id: 'mine',
    label: '我来办',
    counted: true,
    empty: '依法应当由您决定或者分派给您的申请，按到期先后排在这里。',
  },
  { id: 'waiting', label: '全部待办', counted: true, empty: '本院没有等待办理的申请。' },
  { id: 'unassigned', label: '未领取', counted: true, empty: '等待办理的申请都已有人领取。' },
  { id: 'near', label: '临近到期', tone: 'near', counted: true, empty: '没有临近到期的申请。' },
  { id: 'overdue', label: '已超期', tone: 'overdue', counted: true, empty: '没有超过法定期限的申请。' },
  {
    id: 'escalated',
    label: '已提请督办',
    tone: 'overdue',
    counted: true,
    empty: '没有因超期提请督办的申请。',
  },
  { id: 'others', label: '等当事人', counted: true, empty: '没有等待当事人补正、交费或者答复的申请。' },
  { id: 'decided', label: '已办结', counted: false, empty: '办结的申请会列在这里，最近的在前。' },
];

/** The queue of that id; the first where the address names none. */
export function queueOf(id: string | undefined): QueueWords {
  const [first] = QUEUE_LIST;
  const found = QUEUE_LIST.find((queue) => queue.id === id) ?? first;
  if (!found) throw new Error('the desk has no queues');
  return found;
}
