import { cite } from '#law/citations.ts';
import type { StageId } from '#law/stages/index.ts';
import type { PartyRole } from '../case-facts.ts';
import type { Bases } from '../law-of-case.ts';

/** One thing that can be taken back: by whom, where, on which articles, and how the case then ends. */
export type WithdrawalKind = {
  readonly id: 'suit' | 'counterclaim' | 'appeal' | 'suit-on-appeal' | 'enforcement';
  readonly name: string;
  readonly note: string;
  readonly stages: readonly StageId[];
  readonly roles: readonly PartyRole[];
  readonly bases: Bases;
  /** What is taken back, as a ruling names it. */
  readonly object: string;
  /** 裁定主文 beyond the leave itself. */
  readonly also?: string;
  /** 结案方式; undefined where the case goes on in any event. */
  readonly closes?: string;
};

const FIRST_INSTANCE: readonly StageId[] = ['S2', 'S3', 'S4'];

export const KINDS: readonly WithdrawalKind[] = [
  {
    id: 'suit',
    name: '撤回起诉（自诉、赔偿申请）',
    note: '宣判前提出，是否准许由法院裁定',
    stages: FIRST_INSTANCE,
    roles: ['plaintiff', 'third-party', 'prosecutor', 'claimant', 'applicant'],
    bases: {
      civil: [cite('CPL', '148.1'), cite('CPL', '157.1(五)')],
      administrative: [cite('ALL', '62')],
      criminal: [cite('CrPL', '212.1'), cite('CrI', '329')],
      compensation: [cite('COMPENSATION_COMMITTEE', '16')],
    },
    object: '起诉',
    closes: '准予撤诉',
  },
  {
    id: 'counterclaim',
    name: '撤回反诉',
    note: '本诉继续审理',
    stages: FIRST_INSTANCE,
    roles: ['defendant', 'accused'],
    bases: { civil: [cite('CPI', '239'), cite('CPL', '157.1(五)')], criminal: [cite('CrI', '334.2')] },
    object: '反诉',
  },
  {
    id: 'appeal',
    name: '撤回上诉',
    note: '二审判决宣告前提出；准许后一审裁判发生法律效力',
    stages: ['S6'],
    roles: ['appellant'],
    bases: {
      civil: [cite('CPL', '180'), cite('CPL', '157.1(五)')],
      administrative: [cite('ALL', '62'), cite('ALL', '101')],
      criminal: [cite('CrI', '383')],
    },
    object: '上诉',
    also: '他方没有上诉的，一审裁判自本裁定书送达之日起发生法律效力。',
    closes: '准予撤回上诉',
  },
  {
    id: 'suit-on-appeal',
    name: '在二审中撤回起诉',
    note: '须经其他当事人同意；准许的，一并撤销一审裁判',
    stages: ['S6'],
    roles: ['appellant', 'appellee', 'plaintiff'],
    bases: { civil: [cite('CPI', '336.1'), cite('CPL', '157.1(五)')] },
    object: '起诉',
    also: '撤销本案一审裁判。',
    closes: '准予撤回起诉，撤销一审裁判',
  },
  {
    id: 'enforcement',
    name: '撤回执行申请',
    note: '准许的，裁定终结执行',
    stages: ['S7'],
    roles: ['creditor'],
    bases: { enforcement: [cite('CPL', '268(一)'), cite('CPL', '157.1(八)')] },
    object: '执行申请',
    also: '终结本案的执行。',
    closes: '终结执行',
  },
];

export const kindOf = (id: unknown): WithdrawalKind | undefined => KINDS.find((kind) => kind.id === id);
