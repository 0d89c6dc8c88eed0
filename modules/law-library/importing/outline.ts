import type { RawLaw } from './text.ts';

const HAN = '[零〇一二三四五六七八九十百千]+';
const ARTICLE = new RegExp(
  `^(?:#{1,6} *)?(?:\\*\\*|__)? *(第(?:${HAN}|\\d{1,4})条(?:之(?:${HAN}|\\d{1,2}))?) *(?:\\*\\*|__)?[ \\u3000:：]*(.*)$`,
  'su',
);
const PART = new RegExp(
  `^(?:#{1,6} *)?(?:\\*\\*)? *(第${HAN}(?:分编|编|章|节)|附则|附 则|附件.{0,6})(?:[ \\u3000]+(.{0,60}?))?(?:\\*\\*)?$`,
  'u',
);
const LEVELS = ['编', '分编', '章', '节'] as const;
const META =
  /^(?:\*\*)?(标题|名称|类型|性质|效力|公布日期|施行日期|生效日期|时效性|状态|制定机关)(?:\*\*)? *[:：] *(.+)$/;

/** The rank of a heading: 编 0, 分编 1, 章 2, 节 3; 附则 stands like a 章. */
function levelOf(heading: string): number {
  const unit = /分编|编|章|节/.exec(heading)?.[0] ?? '章';
  return LEVELS.indexOf(unit as (typeof LEVELS)[number]);
}

/**
 * Reads the outline of a law from its lines: title, head, 编/章/节, 第X条 with what follows it. The same for Markdown and for the plain text of
 * a .docx of the national database. A table of contents (headings before the first article that come again) leaves no trace.
 */
export function readOutline(lines: readonly string[], named: string): RawLaw {
  const meta = new Map<string, string>();
  const preamble: string[] = [];
  const articles: { label: string; path: string[]; text: string }[] = [];
  let path: { level: number; text: string }[] = [];
  let title: string | undefined;
  let open = false;
  for (const line of lines.map((each) => each.replaceAll('\u00a0', ' ').trim())) {
    if (line === '' || /^[-*_]{3,}$|^<!--.*-->$/.test(line)) continue;
    const given = META.exec(line);
    const article = ARTICLE.exec(line);
    const part = PART.exec(line);
    if (given?.[1] && given[2] && articles.length === 0)
      meta.set(given[1], given[2].replaceAll('*', '').trim());
    else if (article?.[1] && !isMention(article[2] ?? '')) {
      articles.push({ label: article[1], path: path.map((p) => p.text), text: article[2] ?? '' });
      open = true;
    } else if (part) {
      const text = `${(part[1] ?? '').replace('附 则', '附则')}${part[2] ? `　${part[2]}` : ''}`;
      const level = levelOf(text);
      path = [...path.filter((p) => p.level < level), { level, text }];
      open = false;
    } else if (title === undefined && !/^\(|^（|^\d{4}年/.test(line))
      title = line.replace(/^#{1,6} */, '').replaceAll('*', '');
    else if (/^目\s*录$/.test(line.replace(/^#+ */, ''))) continue;
    else if (articles.length === 0) preamble.push(line);
    else if (open) {
      const last = articles.at(-1);
      if (last) last.text = last.text === '' ? unmark(line) : `${last.text}\n${unmark(line)}`;
    }
  }
  return {
    title: meta.get('标题') ?? meta.get('名称') ?? title ?? named,
    type: meta.get('类型') ?? meta.get('性质') ?? meta.get('效力'),
    published: meta.get('公布日期'),
    validFrom: meta.get('施行日期') ?? meta.get('生效日期'),
    expired: /失效|废止/.test(meta.get('时效性') ?? meta.get('状态') ?? ''),
    preamble,
    articles,
  };
}

const unmark = (line: string): string => line.replace(/^[>*-] +/, '').replaceAll('**', '');

/** "第三十条、第三十一条规定的…" begins a line of text and no article. */
const isMention = (rest: string): boolean => /^[、，和至或及与的规第]/.test(rest);
