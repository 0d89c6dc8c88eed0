import { cite } from '../../citations.ts';
import { type Link, link } from '../court.ts';
import type { CivilCase, PartyFacts } from '../input.ts';
import { homeLinks, homes } from '../parties.ts';
import { samePlace } from '../place.ts';
import type { Ground } from './ground.ts';

const sideOf = (c: CivilCase, who: 'plaintiff' | 'defendant'): readonly PartyFacts[] =>
  who === 'plaintiff' ? c.plaintiffs : c.defendants;

/** Never performed, and neither side lives at the agreed place: the defendant's court alone (CPI 18.3). */
export function unperformedAway(c: CivilCase): boolean {
  const agreed = c.contract?.agreedPlace;
  if (c.contract?.performed !== false || agreed === undefined) return false;
  return ![...c.plaintiffs, ...c.defendants].some(
    (p) => p.domicile !== undefined && samePlace(p.domicile, agreed),
  );
}

/** The place of performance of an ordinary contract (CPI 18.1–2). */
export function performanceLinks(c: CivilCase): Link[] {
  const contract = c.contract ?? {};
  const at = (place: string | undefined, text: string, article: string) =>
    link('performance-place', place, text, cite('CPI', article));
  if (contract.agreedPlace !== undefined)
    return [at(contract.agreedPlace, '合同约定了履行地点，以约定的履行地点为合同履行地', '18.1')];
  const named = c.places?.['performance-place'];
  if (contract.subject === undefined) return [at(named, '合同履行地没有约定的，按照争议标的确定', '18.2')];
  if (contract.subject === 'immovable')
    return [at(c.places?.['immovable-place'], '交付不动产的，不动产所在地为合同履行地', '18.2')];
  if (contract.subject === 'instant') return [at(named, '即时结清的合同，交易行为地为合同履行地', '18.2')];
  if (contract.subject === 'money')
    return homes(sideOf(c, contract.receiver ?? 'plaintiff')).map((place) =>
      at(place, '争议标的为给付货币的，接收货币一方所在地为合同履行地', '18.2'),
    );
  return homes(sideOf(c, contract.performer ?? 'defendant')).map((place) =>
    at(place, '交付其他标的的，履行义务一方所在地为合同履行地', '18.2'),
  );
}

/** Defendant's home or place of performance, in the way all contracts share. */
export function contractLinks(c: CivilCase, performance: (c: CivilCase) => Link[]): Link[] {
  const home = homeLinks(c);
  if (unperformedAway(c))
    return home.map((l) => ({
      ...l,
      why: [
        ...l.why,
        {
          text: '合同没有实际履行，当事人双方住所地都不在约定的履行地，由被告住所地法院管辖',
          article: cite('CPI', '18.3'),
        },
      ],
    }));
  const why = { text: '合同纠纷由被告住所地或者合同履行地法院管辖', article: cite('CPL', '24') };
  return [...performance(c), ...home].map((l) => ({ ...l, why: [...l.why, why] }));
}

/** 合同纠纷. */
export const CONTRACT: Ground = {
  name: '合同纠纷',
  property: true,
  links: (c) => contractLinks(c, performanceLinks),
};

/** 民间借贷: the receiver of money (民间借贷规定第三条). */
export const LOAN: Ground = {
  name: '民间借贷纠纷',
  property: true,
  links: (c) =>
    contractLinks(c, (x) =>
      x.contract?.agreedPlace !== undefined
        ? performanceLinks(x)
        : homes(sideOf(x, x.contract?.receiver ?? 'plaintiff')).map((place) =>
            link(
              'performance-place',
              place,
              '借贷双方对合同履行地没有约定的，接受货币一方所在地为合同履行地',
              cite('LENDING', '3'),
            ),
          ),
    ),
};
