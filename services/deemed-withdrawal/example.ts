import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** The fee has been due for three days. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: (plain) => ({
    ...plain,
    unpaid: [
      {
        id: 'bill-1',
        title: '案件受理费',
        amountFen: 2_300_00,
        dueOn: addDays(plain.today, -3),
        overdue: true,
      },
    ],
  }),
  answers: ({ parties, unpaid }) => ({ party: parties[0]?.id, bill: unpaid[0]?.id }),
  materials: [],
  response: () => ({ state: 'none' }),
  refused: [
    { rule: 'nothing-overdue', ground: (plain) => ({ ...plain, unpaid: [] }) },
    {
      rule: 'relief-open',
      ground: (plain) => ({
        ...plain,
        earlier: [
          {
            id: 'application-1',
            service: 'fee-relief',
            state: 'deciding',
            outcome: null,
            open: true,
            mine: true,
            submittedOn: plain.today,
          },
        ],
      }),
    },
  ],
};
