import { cite, type Citation } from '../citations.ts';

/** Parts of a case file and whether they are ever opened to agents (阅卷范围). */
export const FILE_PARTS = {
  pleadings: { name: '起诉状、答辩状等诉讼文书', open: 'yes', article: cite('READ', '5.1') },
  evidence: { name: '证据材料', open: 'yes', article: cite('READ', '5.1') },
  'hearing-record': { name: '庭审、质证、调查等笔录', open: 'yes', article: cite('FLOW', '10') },
  'served-documents': {
    name: '已送达的裁判文书和诉讼文书',
    open: 'after-service',
    article: cite('FLOW', '9'),
  },
  preservation: { name: '保全、先予执行材料', open: 'after-execution', article: cite('FLOW', '8.2') },
  'enforcement-file': { name: '执行卷正卷', open: 'yes', article: cite('READ', '5.1') },
  'secondary-file': { name: '副卷', open: 'never', article: cite('READ', '5.1') },
  deliberation: { name: '合议庭、审判委员会讨论记录', open: 'never', article: cite('READ', '5.1') },
  'internal-request': { name: '内部请示、批复', open: 'never', article: cite('READ', '5.1') },
  'state-secret': { name: '涉及国家秘密的材料', open: 'never', article: cite('FLOW', '12') },
} as const satisfies Record<
  string,
  { name: string; open: 'yes' | 'after-service' | 'after-execution' | 'never'; article: Citation }
>;

export type FilePart = keyof typeof FILE_PARTS;

/** Whether a part of the file stands in the reading list of an agent: what is never open is never listed. */
export function readable(
  part: FilePart,
  state: { served?: boolean; preservationCarriedOut?: boolean } = {},
): { readable: boolean; article: Citation } {
  const { open, article } = FILE_PARTS[part];
  const allowed =
    open === 'yes' ||
    (open === 'after-service' && state.served === true) ||
    (open === 'after-execution' && state.preservationCarriedOut === true);
  return { readable: allowed, article };
}

/** The parts an agent's reading list shows. */
export function readingList(
  parts: readonly FilePart[],
  state: { served?: boolean; preservationCarriedOut?: boolean } = {},
): FilePart[] {
  return parts.filter((part) => readable(part, state).readable);
}
