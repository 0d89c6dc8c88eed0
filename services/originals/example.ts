import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** The defendant says that the note was altered. */
export const EXAMPLE: Example<CaseFacts> = {
  answers: ({ parties, today }) => ({
    party: parties[0]?.id,
    kind: 'disputed',
    which: '2025年6月1日借条',
    ground: 'objection',
    why: '被告提出借条金额处有涂改，并提交同日聊天记录。',
    by: addDays(today, 7),
  }),
  materials: [],
  response: ({ today }) => ({ way: 'post', on: today, tracking: 'EX000000001CN' }),
  steps: {
    return: ({ today }) => ({ 'returned-on': today, 'returned-by': 'hand' }),
  },
  refused: [
    {
      rule: 'disputed-by-objection',
      answers: ({ parties, today }) => ({
        party: parties[0]?.id,
        kind: 'disputed',
        which: '借条',
        ground: 'necessary',
        why: '需要核对。',
        by: addDays(today, 7),
      }),
    },
  ],
};
