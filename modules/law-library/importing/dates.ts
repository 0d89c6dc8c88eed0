/** From when a text holds, and how that is known (see `spanView` in terms.ts). */
export type Span = {
  published: string | null;
  from: string | null;
  basis: 'stated' | 'text' | 'register' | 'published' | 'unknown';
  expired: boolean;
};

const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;

/** Every day named in a text, "2023年9月1日" → "2023-09-01"; days that no calendar has are left out. */
export function daysIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(DAY)].flatMap((m) => {
    const [year = 0, month = 0, day = 0] = m.slice(1).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900) return [];
    return [`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`];
  });
}

/** A day as a source writes it ("2024-01-01", "2024年1月1日", ""), or undefined. */
export function readDay(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : daysIn(text)[0];
}

const latest = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/**
 * The first day of a text: what the source states; else 施行 in its head; else, where this house cites the law, its table; else 自…起施行 in
 * the last articles, unless an amendment is younger (an amended law still carries the day of its first text); else the day of publication.
 */
export function spanOf(
  raw: { published?: string | undefined; validFrom?: string | undefined; expired?: boolean | undefined },
  bodies: readonly string[],
  preamble: readonly string[],
  register: string | undefined,
): Span {
  const head = preamble.filter((line) => line.length < 1_500).slice(0, 40);
  const published =
    readDay(raw.published) ??
    latest(head.filter((line) => /通过|修订|修正|公布|发布/.test(line)).flatMap(daysIn)) ??
    null;
  const span = (from: string | undefined, basis: Span['basis']): Span | undefined =>
    from === undefined ? undefined : { published, from, basis, expired: raw.expired ?? false };
  const notOlder = (day: string | undefined) =>
    day !== undefined && (published === null || day >= published) ? day : undefined;
  const near = (day: string | undefined) =>
    day !== undefined &&
    published !== null &&
    day >= published &&
    Number(day.slice(0, 4)) - Number(published.slice(0, 4)) <= 2
      ? day
      : undefined;
  const inHead = latest(
    head.filter((line) => /起?施行/.test(line)).flatMap((line) => daysIn(line).slice(-1)),
  );
  const inText = latest(
    bodies
      .slice(-3)
      .flatMap((body) =>
        [...body.matchAll(/自([^，。；]{4,14})起(?:施行|生效|实施|执行)/g)].flatMap((m) =>
          daysIn(m[1] ?? ''),
        ),
      ),
  );
  return (
    span(readDay(raw.validFrom), 'stated') ??
    span(notOlder(inHead), 'stated') ??
    span(near(register), 'register') ??
    span(notOlder(inText), 'text') ??
    span(published ?? inText, 'published') ?? {
      published,
      from: null,
      basis: 'unknown',
      expired: raw.expired ?? false,
    }
  );
}
