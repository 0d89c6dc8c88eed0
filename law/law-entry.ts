import { plainDate, type PlainDate } from './time.ts';

/** What the platform must know of a law to cite it: its names, which text is meant, and how many articles it has. */
export type Law = {
  /** 全称, as it stands between 《》. */
  readonly title: string;
  /** 简称, for narrow places. */
  readonly short: string;
  /** 文号 and version (修正/修订). */
  readonly version: string;
  /** 施行日期 of this text. */
  readonly effective: PlainDate;
  /** Number of articles of this text, where the text has been checked: a citation beyond it is a bug. */
  readonly articles?: number;
};

/** Writes one line of a table of laws. */
export const law = (
  title: string,
  short: string,
  version: string,
  effective: string,
  articles?: number,
): Law => ({
  title,
  short,
  version,
  effective: plainDate(effective),
  ...(articles === undefined ? {} : { articles }),
});

/** How the titles of the Supreme Court's interpretations begin. */
export const SPC = '最高人民法院关于';
