/** The vocabulary of 诉状识别: a document as lines with places, and what was found in it, as server and browser share it. */
import { z } from 'zod';

/** One line as it stands on a page. `box` is [left, top, width, height] in fractions of the page; a docx has pages only where it breaks them itself. */
export const readLine = z.object({
  page: z.int().min(1),
  text: z.string(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** How sure the recogniser is, 0–1; absent where the text was typed. */
  sure: z.number().min(0).max(1).optional(),
});
export type ReadLine = z.infer<typeof readLine>;

/** The text of a document in reading order. A row of a table is one line, its cells parted by tabs. */
export const readDocument = z.object({
  source: z.enum(['docx', 'doc', 'pdf', 'ocr']),
  pages: z.int().min(1),
  lines: z.array(readLine),
});
export type ReadDocument = z.infer<typeof readDocument>;

/** Where in the document something was found: lines by index, both included, and the words themselves. */
export const place = z.object({ from: z.int(), to: z.int(), page: z.int().min(1), quote: z.string() });
export type Place = z.infer<typeof place>;

const found = <T extends z.ZodType>(value: T) =>
  z.object({ value, sure: z.number().min(0).max(1), where: place });
const foundText = found(z.string());
export type Found<T> = { value: T; sure: number; where: Place };

/** Someone who acts for a party: 诉讼代理人 or 法定代理人. */
export const readAgent = z.object({
  kind: z.enum(['lawyer', 'legal-worker', 'guardian', 'other']),
  name: foundText,
  firm: foundText.optional(),
  licenceNo: foundText.optional(),
  phone: foundText.optional(),
  /** 与当事人的关系, of a guardian or relative. */
  relation: foundText.optional(),
  /** 一般授权 or 特别授权, where the document says so. */
  authority: found(z.enum(['general', 'special'])).optional(),
});
export type ReadAgent = z.infer<typeof readAgent>;

export const readParty = z.object({
  role: z.enum(['plaintiff', 'defendant', 'third-party']),
  kind: z.enum(['person', 'organisation']),
  name: foundText,
  sex: found(z.enum(['male', 'female'])).optional(),
  birthday: foundText.optional(),
  ethnicity: foundText.optional(),
  occupation: foundText.optional(),
  paperKind: foundText.optional(),
  paperNumber: foundText.optional(),
  creditCode: foundText.optional(),
  address: foundText.optional(),
  phone: foundText.optional(),
  legalRepresentative: foundText.optional(),
  legalRepresentativeTitle: foundText.optional(),
  agents: z.array(readAgent),
});
export type ReadParty = z.infer<typeof readParty>;

export const readClaim = z.object({ text: foundText, amountFen: found(z.int().min(0)).optional() });
export type ReadClaim = z.infer<typeof readClaim>;

export const readEvidence = z.object({
  name: foundText,
  purpose: foundText.optional(),
  source: foundText.optional(),
  pages: found(z.int().min(0)).optional(),
});
export type ReadEvidence = z.infer<typeof readEvidence>;

/** What was found in a complaint (起诉状). Nothing is invented: what is absent was not found. */
export const readComplaint = z.object({
  title: foundText.optional(),
  /** The court as the document names it; `courtId` where exactly one court of the table bears that name. */
  court: foundText.optional(),
  courtId: found(z.string()).optional(),
  cause: foundText.optional(),
  causeId: found(z.string()).optional(),
  parties: z.array(readParty),
  claims: z.array(readClaim),
  facts: foundText.optional(),
  grounds: foundText.optional(),
  evidence: z.array(readEvidence),
  signatory: foundText.optional(),
  signedOn: foundText.optional(),
  /** What a person should look at: "第2页第3行的身份证号码校验不符". */
  warnings: z.array(z.string()),
});
export type ReadComplaint = z.infer<typeof readComplaint>;

export const READING_STATES = {
  waiting: '排队中',
  reading: '识别中',
  done: '已完成',
  failed: '未能识别',
  cancelled: '已取消',
} as const;
export type ReadingState = keyof typeof READING_STATES;

/** GET /api/readings/:id. */
export const readingView = z.object({
  id: z.uuid(),
  fileId: z.uuid(),
  fileName: z.string(),
  state: z.enum(Object.keys(READING_STATES) as [ReadingState, ...ReadingState[]]), // keys of the table above
  /** Pages done and pages in all; 0 in all while not yet known. */
  pagesDone: z.int(),
  pages: z.int(),
  /** Why it failed and what to do, in Chinese. */
  failure: z.string().optional(),
  document: readDocument.optional(),
  complaint: readComplaint.optional(),
});
export type ReadingView = z.infer<typeof readingView>;
