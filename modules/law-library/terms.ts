/** Words of 法律法规库 that server and page share. */
import { z } from 'zod';

/** Kinds of law by authority (效力位阶): the smaller the rank the higher. */
export const KINDS = {
  constitution: { name: '宪法', rank: 1 },
  law: { name: '法律', rank: 2 },
  regulation: { name: '行政法规', rank: 3 },
  interpretation: { name: '司法解释', rank: 4 },
  'local-regulation': { name: '地方性法规', rank: 5 },
  'department-rule': { name: '部门规章', rank: 5 },
  other: { name: '其他', rank: 6 },
} as const;
export type LawKind = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as [LawKind, ...LawKind[]];
export const kindSchema = z.enum(KIND_IDS);

const day = z.iso.date();
const range = z.tuple([z.number().int(), z.number().int()]);

/** From when to when a text holds; `basis` says how the first day is known. */
export const spanView = z.object({
  from: day.nullable(),
  to: day.nullable(),
  published: day.nullable(),
  /** stated: by the source; text: by its last article; register: by this house's table of laws; published: only the day of publication is known. */
  basis: z.enum(['stated', 'text', 'register', 'published', 'unknown']),
  expired: z.boolean(),
});
export type SpanView = z.infer<typeof spanView>;

/** A law as a line. */
export const lawLine = z.object({
  slug: z.string(),
  title: z.string(),
  kind: kindSchema,
  inForce: z.boolean(),
});
export type LawLine = z.infer<typeof lawLine>;

/** A found article; `marks` are the places of the words sought in `excerpt`. */
export const articleHit = z.object({
  slug: z.string(),
  title: z.string(),
  kind: kindSchema,
  article: z.string(),
  label: z.string(),
  path: z.array(z.string()),
  excerpt: z.string(),
  marks: z.array(range),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
  span: spanView,
  inForce: z.boolean(),
});
export type ArticleHit = z.infer<typeof articleHit>;

export const searchView = z.object({
  rows: z.array(articleHit),
  next: z.string().optional(),
  /** Laws whose name was meant; first page only. */
  laws: z.array(lawLine),
  total: z.number().int(),
  /** No article has all the words: these have some. */
  relaxed: z.boolean(),
  /** How the query was understood. */
  words: z.array(z.string()),
  /** Articles in the library; 0: none is loaded. */
  library: z.number().int(),
});
export type SearchView = z.infer<typeof searchView>;

export const versionLine = z.object({
  /** Day to put after `?on=` to see this text. */
  on: day.nullable(),
  span: spanView,
  inForce: z.boolean(),
  articles: z.number().int(),
});
export type VersionLine = z.infer<typeof versionLine>;

export const articleLine = z.object({
  key: z.string(),
  label: z.string(),
  path: z.array(z.string()),
  body: z.string(),
});
export type ArticleLine = z.infer<typeof articleLine>;

export const lawView = z.object({
  slug: z.string(),
  title: z.string(),
  kind: kindSchema,
  preamble: z.array(z.string()),
  span: spanView,
  inForce: z.boolean(),
  versions: z.array(versionLine),
  articles: z.array(articleLine),
});
export type LawView = z.infer<typeof lawView>;

const neighbour = z.object({ key: z.string(), label: z.string() }).nullable();

export const articleView = z.object({
  slug: z.string(),
  title: z.string(),
  kind: kindSchema,
  article: articleLine,
  previous: neighbour,
  following: neighbour,
  span: spanView,
  inForce: z.boolean(),
  /** How a document cites it: 《…》第…条. */
  citation: z.string(),
  /** The same number in every text of the law, newest first; `same` as the one shown. */
  versions: z.array(
    versionLine.extend({ body: z.string().nullable(), shown: z.boolean(), same: z.boolean() }),
  ),
  /** Rules of this platform that stand on it. */
  citedBy: z.array(z.object({ table: z.string(), rules: z.array(z.string()) })),
});
export type ArticleView = z.infer<typeof articleView>;

/** What one citation means: a place in the library, or at least the law as this house cites it. */
export const citedPlace = z.object({
  title: z.string(),
  label: z.string(),
  /** Present when the library has it. */
  href: z.string().optional(),
  body: z.string().optional(),
  inForce: z.boolean().optional(),
  /** 文号 and version, and the first day, as this house cites the law. */
  version: z.string().optional(),
  effective: day.optional(),
});
export type CitedPlace = z.infer<typeof citedPlace>;
export const atView = z.object({ places: z.array(citedPlace), library: z.number().int() });
export type AtView = z.infer<typeof atView>;

export const libraryView = z.object({
  laws: z.number().int(),
  articles: z.number().int(),
  changedAt: z.string().nullable(),
  kinds: z.array(z.object({ kind: kindSchema, laws: z.number().int() })),
  /** Laws this platform cites most, where they are loaded. */
  common: z.array(lawLine.extend({ short: z.string() })),
});
export type LibraryView = z.infer<typeof libraryView>;

export const IMPORT_STATES = {
  receiving: '正在接收文件',
  queued: '等待导入',
  running: '正在导入',
  done: '已完成',
  failed: '未完成',
  cancelled: '已取消',
} as const;

export const importFault = z.object({
  file: z.string(),
  line: z.number().int().nullable(),
  what: z.string(),
});
export type ImportFault = z.infer<typeof importFault>;
export const importView = z.object({
  id: z.uuid(),
  source: z.enum(['upload', 'command', 'setting']),
  by: z.string(),
  state: z.enum(
    Object.keys(IMPORT_STATES) as [keyof typeof IMPORT_STATES, ...(keyof typeof IMPORT_STATES)[]],
  ),
  files: z.array(z.object({ name: z.string(), size: z.number().int() })),
  totalBytes: z.number().int(),
  doneBytes: z.number().int(),
  laws: z.number().int(),
  articles: z.number().int(),
  added: z.number().int(),
  renewed: z.number().int(),
  unchanged: z.number().int(),
  faults: z.array(importFault),
  begunAt: z.string(),
  endedAt: z.string().nullable(),
});
export type ImportView = z.infer<typeof importView>;

/** Bounds of one upload. */
export const UPLOAD = { partBytes: 512 * 1024, maxBytes: 128 * 1024 * 1024, maxFiles: 200 } as const;
/** Formats the importer reads, by extension. */
export const FORMATS = ['jsonl', 'jsonl.gz', 'md', 'docx'] as const;
