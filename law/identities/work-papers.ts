import { bare, fault, type Checked } from './check.ts';

/** Papers of persons who work in the law besides the lawyer's licence (执业、实习证件). */
export const WORK_PAPERS = {
  'trainee-card': '申请律师执业人员实习证',
  'legal-worker-licence': '基层法律服务工作者执业证',
  'firm-licence': '律师事务所执业许可证',
  'officer-card': '军官证',
} as const;

export type WorkPaperKind = keyof typeof WORK_PAPERS;

/**
 * Checks the number of such a paper. None has a check digit and their forms differ by province, so that only nonsense is refused and the
 * number is to be verified with the register (`verify`).
 */
export function checkWorkPaper(kind: WorkPaperKind, text: string): Checked<{ number: string; verify: true }> {
  const number = bare(text);
  if (number === '') return fault(`请填写${WORK_PAPERS[kind]}号。`);
  if (number.length > 30 || !/\d{4}/.test(number) || !/^[0-9A-Z\u4e00-\u9fff()〔〕[\]]+$/.test(number))
    return fault(`${WORK_PAPERS[kind]}号不合规范，请按证件填写。`);
  return { ok: true, number, verify: true };
}
