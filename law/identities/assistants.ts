import { cite, type Citation } from '../citations.ts';
import type { PlainDate } from '../time.ts';
import { LICENCE_STATES, type LicenceState } from './lawyers.ts';

/** Who may be an assistant (律师助理): another lawyer of the same firm, or a person in training there. */
export const ASSISTANT_KINDS = { lawyer: '本所其他律师', trainee: '本所申请律师执业实习人员' } as const;

export type AssistantKind = keyof typeof ASSISTANT_KINDS;

/** Most assistant accounts of a lawyer (一站式诉讼服务意见第十四条). Suspended ones count until they are deleted. */
export const MOST_ASSISTANTS = 3;

/** What may be granted, a closed list; everything else stays with the lawyer. */
export const ASSISTANT_RIGHTS = {
  'submit-material': '诉讼材料提交',
  'pay-fee': '诉讼费用交纳',
  'read-file': '案卷查阅',
  'smart-tools': '智能辅助工具',
} as const;

export type AssistantRight = keyof typeof ASSISTANT_RIGHTS;

/** True for a right of the closed list. */
export function isAssistantRight(text: string): text is AssistantRight {
  return Object.hasOwn(ASSISTANT_RIGHTS, text);
}

export type AssistantRefusal = { code: string; text: string; article: Citation };

const no = (code: string, text: string, article = cite('OPINIONS', '14')): AssistantRefusal => ({
  code,
  text,
  article,
});

/** Why this person may not become an assistant of this lawyer; undefined = he may. */
export function assistantBarred(input: {
  kind: AssistantKind | 'other';
  sameFirm: boolean;
  /** Accounts the lawyer has, suspended ones too. */
  accounts: number;
}): AssistantRefusal | undefined {
  if (input.kind === 'other')
    return no('not-eligible', '律师助理应当是本所其他律师或者申请律师执业实习人员。', cite('OPINIONS', '1'));
  if (!input.sameFirm) return no('other-firm', '律师助理应当与律师在同一律师事务所。', cite('OPINIONS', '1'));
  if (input.accounts >= MOST_ASSISTANTS)
    return no('too-many', `每名律师最多设立${MOST_ASSISTANTS}个助理账号，请先删除不再使用的账号。`);
  return undefined;
}

/** 一案一授权: what an assistant may do in one case. */
export type AssistantGrant = {
  caseId: string;
  rights: readonly AssistantRight[];
  from: PlainDate;
  /** Last day; absent = open. */
  until?: PlainDate;
  revokedOn?: PlainDate;
};

/** The assistant, his lawyer and the case at the moment he presses the button. */
export type AssistantUse = {
  right: string;
  caseId: string;
  on: PlainDate;
  grants: readonly AssistantGrant[];
  assistant: { sameFirm: boolean; active: boolean };
  lawyer: { licence: LicenceState; representing: boolean };
};

/** Why an assistant may not do this in this case now; undefined = he may (grant ∩ lawyer's own right ∩ same firm). */
export function assistantRefusal(use: AssistantUse): AssistantRefusal | undefined {
  const { right } = use;
  if (!isAssistantRight(right)) return no('not-grantable', '该事项不能授权律师助理办理，请由律师本人办理。');
  if (!use.assistant.active) return no('assistant-inactive', '该助理账号已停用。');
  if (!use.assistant.sameFirm)
    return no('other-firm', '律师助理与律师已不在同一律师事务所，授权失效。', cite('OPINIONS', '1'));
  const state = LICENCE_STATES[use.lawyer.licence];
  const licensed = right === 'read-file' ? state.mayRead : state.mayAct;
  if (!licensed) return no('lawyer-barred', `律师的执业状态为“${state.name}”，助理不能办理。`, state.article);
  if (!use.lawyer.representing) return no('not-representing', '律师已不是本案的代理人，授权失效。');
  const granted = use.grants.some(
    (g) =>
      g.caseId === use.caseId &&
      g.rights.includes(right) &&
      g.from <= use.on &&
      (g.until === undefined || use.on <= g.until) &&
      (g.revokedOn === undefined || use.on < g.revokedOn),
  );
  return granted
    ? undefined
    : no('not-granted', `律师没有就本案授权该助理办理“${ASSISTANT_RIGHTS[right]}”。`);
}
