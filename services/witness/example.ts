import { addDays, instant } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const inTime = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  stage: 'S2',
  evidenceUntil: plain.evidenceUntil ?? addDays(plain.today, 10),
});

/** The storekeeper saw the goods come in. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: inTime,
  answers: () => ({
    name: '仓管员甲',
    occupation: '仓库管理员',
    address: '示例市甲区东路3号',
    contact: '由申请人通知',
    content: '二〇二五年三月至六月每批货物的入库经过',
    link: '证明货物已经交付',
    need: '对方否认收货，书证上的签名为证人所写',
    way: 'online',
    excuse: 'distance',
  }),
  materials: [],
  decisions: {
    granted: ({ today }) => ({
      at: instant(`${addDays(today, 20)}T09:00:00+08:00`),
      place: '第三法庭',
      prepay: 600_00,
    }),
  },
  refused: [
    { rule: 'late', ground: (plain) => ({ ...plain, evidenceUntil: addDays(plain.today, -1) }) },
    {
      rule: 'late-administrative',
      ground: (plain) => ({ ...plain, law: 'administrative', evidenceUntil: addDays(plain.today, -1) }),
    },
  ],
};
