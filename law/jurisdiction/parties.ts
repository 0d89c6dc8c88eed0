import { cite } from '../citations.ts';
import { type Link, link } from './court.ts';
import type { CivilCase, PartyFacts } from './input.ts';

/** Where a party is sued and sues: habitual residence before domicile (CPL 22; CPI 3–4, 7). */
export function homeOf(party: PartyFacts): string | undefined {
  if (party.kind === 'organisation') return party.domicile;
  return party.habitualResidence ?? party.domicile;
}

const distinct = (places: readonly (string | undefined)[]): (string | undefined)[] => [...new Set(places)];

/** The homes of one side, each once; an unknown one stays as undefined. */
export function homes(side: readonly PartyFacts[]): (string | undefined)[] {
  return distinct(side.map(homeOf));
}

function reasonFor(party: PartyFacts): { text: string; article: ReturnType<typeof cite> } {
  if (party.kind === 'organisation')
    return { text: '对法人或者其他组织提起的诉讼，由被告住所地法院管辖', article: cite('CPL', '22.2') };
  if (party.movedOut === true)
    return {
      text: '户籍迁出后尚未落户的，由经常居住地法院管辖，没有经常居住地的由原户籍所在地法院管辖',
      article: cite('CPI', '7'),
    };
  if (party.habitualResidence !== undefined && party.habitualResidence !== party.domicile)
    return { text: '被告住所地与经常居住地不一致，由经常居住地法院管辖', article: cite('CPL', '22.1') };
  return { text: '对公民提起的诉讼，由被告住所地法院管辖', article: cite('CPL', '22.1') };
}

/** Why the plaintiff's court takes the place of this defendant's (CPL 23; CPI 6); undefined = it does not. */
function plaintiffInstead(c: CivilCase, defendant: PartyFacts, identity: boolean) {
  if (identity && defendant.abroad === true)
    return { text: '对不在我国领域内居住的人提起有关身份关系的诉讼', article: cite('CPL', '23(一)') };
  if (identity && defendant.missing === true)
    return { text: '对下落不明或者宣告失踪的人提起有关身份关系的诉讼', article: cite('CPL', '23(二)') };
  if (defendant.custody === 'compulsory-education')
    return { text: '对被采取强制性教育措施的人提起的诉讼', article: cite('CPL', '23(三)') };
  if (defendant.custody === 'imprisoned')
    return { text: '对被监禁的人提起的诉讼', article: cite('CPL', '23(四)') };
  if (defendant.deregistered === true && !c.plaintiffs.every((p) => p.deregistered === true))
    return { text: '被告被注销户籍', article: cite('CPI', '6') };
  return undefined;
}

/** Both sides in custody, both deregistered: rules of their own (CPI 6, 8). */
function bothSides(c: CivilCase, defendant: PartyFacts): Link | undefined {
  const confined = c.plaintiffs.length > 0 && c.plaintiffs.every((p) => p.custody !== undefined);
  if (confined && defendant.custody !== undefined)
    return defendant.custodyOverYear === true
      ? link(
          'defendant-custody',
          defendant.custodyPlace,
          '双方都被监禁或者被采取强制性教育措施，被告已满一年，由被告被监禁地或者被采取强制性教育措施地法院管辖',
          cite('CPI', '8'),
        )
      : link(
          'former-domicile',
          defendant.domicile,
          '双方都被监禁或者被采取强制性教育措施，由被告原住所地法院管辖',
          cite('CPI', '8'),
        );
  if (defendant.deregistered === true && c.plaintiffs.every((p) => p.deregistered === true))
    return link(
      'defendant-residence',
      defendant.residence,
      '原告、被告均被注销户籍，由被告居住地法院管辖',
      cite('CPI', '6'),
    );
  return undefined;
}

/** The courts of general venue (一般地域管辖): each defendant's home, or the plaintiff's in the cases of CPL 23. */
export function homeLinks(c: CivilCase, identity = false): Link[] {
  return c.defendants.flatMap((defendant) => {
    const both = bothSides(c, defendant);
    if (both !== undefined) return [both];
    const instead = plaintiffInstead(c, defendant, identity);
    if (instead !== undefined)
      return homes(c.plaintiffs).map(
        (place): Link => ({
          connection: 'plaintiff-domicile',
          place,
          why: [{ text: `${instead.text}，由原告住所地法院管辖`, article: instead.article }],
        }),
      );
    const { text, article } = reasonFor(defendant);
    const own = link('defendant-domicile', homeOf(defendant), text, article);
    const several = { text: '几个被告住所地不同的，各该法院都有管辖权', article: cite('CPL', '22.3') };
    return [c.defendants.length > 1 ? { ...own, why: [...own.why, several] } : own];
  });
}
