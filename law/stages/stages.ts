/** The stages a case goes through (诉讼阶段), in order. */
export const STAGES = {
  S0: '诉前',
  S1: '立案审查',
  S2: '一审庭前（举证期限内）',
  S3: '举证期满至法庭辩论终结',
  S4: '法庭辩论终结至宣判',
  S5: '上诉期',
  S6: '二审',
  S7: '执行',
  S8: '结案归档',
} as const;

export type StageId = keyof typeof STAGES;

export const STAGE_IDS = Object.keys(STAGES) as readonly StageId[];

/** True for a stage. */
export function isStage(text: string): text is StageId {
  return Object.hasOwn(STAGES, text);
}

/** What a case shows of where it stands; what is left out has not happened. */
export type StageFacts = {
  filed?: boolean;
  accepted?: boolean;
  evidencePeriodOver?: boolean;
  debateClosed?: boolean;
  judgmentGiven?: boolean;
  appealed?: boolean;
  /** 裁判已经生效. */
  effective?: boolean;
  enforcement?: boolean;
  archived?: boolean;
};

/** The stage of a case: the furthest thing that has happened tells it. */
export function stageOf(f: StageFacts): StageId {
  if (f.archived === true) return 'S8';
  if (f.enforcement === true) return 'S7';
  if (f.effective === true) return 'S8';
  if (f.appealed === true) return 'S6';
  if (f.judgmentGiven === true) return 'S5';
  if (f.debateClosed === true) return 'S4';
  if (f.accepted === true) return f.evidencePeriodOver === true ? 'S3' : 'S2';
  return f.filed === true ? 'S1' : 'S0';
}
