import { cite, type Citation } from '../../citations.ts';
import type { Connection, CourtKind, JurisdictionWarning, Link, Reason } from '../court.ts';
import type { CivilCase } from '../input.ts';
import type { CourtRank } from '../level.ts';

/** One ground of venue (管辖根据): which ties it gives and what goes with it. */
export type Ground = {
  name: string;
  /** 专属管辖. */
  exclusive?: boolean;
  /** 合同或者其他财产权益: the parties may agree on a court. */
  property: boolean;
  /** 有关身份关系 (CPL 23(一)(二)). */
  identity?: boolean;
  kind?: CourtKind;
  /** A level fixed by law, whatever the amount. */
  level?: { level: CourtRank; why: Reason };
  links: (c: CivilCase) => Link[];
  warnings?: (c: CivilCase) => JurisdictionWarning[];
};

/** Ties to places that the input names, all for one reason. */
export const placed =
  (text: string, article: Citation, ...connections: readonly Connection[]) =>
  (c: CivilCase): Link[] =>
    connections.map((connection) => ({
      connection,
      place: c.places?.[connection],
      why: [{ text, article }],
    }));

/** The level of a basic court whatever the amount. */
export const basic = (text: string, article: Citation): NonNullable<Ground['level']> => ({
  level: 'basic',
  why: { text, article },
});

/** Ties that are unknown and need not be told: dropped unless the input names them. */
export const onlyNamed = (links: readonly Link[]): Link[] => links.filter((l) => l.place !== undefined);

/** A warning that specialised courts may hear such cases of their area (集中管辖). */
export const internetCourt = (): JurisdictionWarning[] => [
  {
    code: 'internet-court',
    text: '北京、广州、杭州市辖区内应当由基层人民法院受理的此类互联网案件，由当地互联网法院集中管辖。',
    article: cite('INTERNET_COURTS', '2'),
  },
];
