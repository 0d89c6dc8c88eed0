import { cite } from '#law/citations.ts';
import { hearingConflict, type HearingPlace } from '#law/hearings/index.ts';
import { hearingOf, momentOf } from '../hearing-rules.ts';
import type { CourtRule } from '../service.ts';

const place = (province: string): HearingPlace => ({
  online: false,
  court: '',
  district: '',
  city: '',
  province,
});

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'no-conflict',
    field: 'other-at',
    weight: 'refuse',
    text: '所填的两次开庭不在同一天，也留有路途时间，没有冲突。',
    mend: '请核对另案的开庭时间；有其他正当理由的，请选择“其他正当理由”。',
    article: cite('OPINIONS', '10'),
    applies: ({ facts, answers }) => {
      const hearing = hearingOf(facts, answers['hearing']);
      const start = momentOf(answers['other-at']);
      if (hearing === undefined || start === undefined) return false;
      const own = { start: hearing.startsAt, end: hearing.endsAt, place: place('here'), fixedAt: facts.now };
      // how far the other court is, is not known: the longest way counts
      return hearingConflict(own, { start, place: place('elsewhere'), fixedAt: facts.now }) === undefined;
    },
  },
  {
    id: 'fixed-later',
    field: 'other-fixed-on',
    weight: 'refuse',
    text: '另案传票的签发日期不能晚于今天。',
    article: cite('OPINIONS', '10'),
    applies: ({ facts, answers }) =>
      typeof answers['other-fixed-on'] === 'string' && answers['other-fixed-on'] > facts.today,
  },
];
