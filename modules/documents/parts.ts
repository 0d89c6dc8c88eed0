import { z } from 'zod';
import { parseInstant, parsePlainDate } from '#law/time.ts';

/**
 * Building blocks of the documents' data. Names carry their kind, and the typesetter relies on it: `…Fen` is money in 分,
 * `…On` and `…By` are plain dates, `…At` is an instant. Strings are plain text; a line break begins a new paragraph.
 */

const day = z.string().refine((s) => parsePlainDate(s) !== undefined, '日期格式应为 YYYY-MM-DD');
const moment = z.string().refine((s) => parseInstant(s) !== undefined, '时间格式应为 ISO 8601');
const short = z.string().min(1).max(500);
const long = z.string().min(1).max(100_000);
const fen = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 应为64位十六进制');
const sm3 = z.string().regex(/^[0-9a-f]{64}$/, 'SM3 应为64位十六进制');

export const field = { day, moment, short, long, fen, sha256, sm3 };

/** A party as documents name it (当事人): 原告, 被告, … with its particulars in one sentence. */
export const partySchema = z.object({
  role: short,
  name: short,
  particulars: z.string().max(2000).optional(),
});

/** A material handed in (材料), fixed by its hash. */
export const materialSchema = z.object({
  name: short,
  pages: z.int().min(0).optional(),
  bytes: z.int().min(0),
  sha256,
  sm3: sm3.optional(),
});

/** Proof that the audit row stands in the log: RFC 6962 inclusion under a signed checkpoint (审计包含证明). */
export const inclusionProofSchema = z.object({
  log: short,
  leafIndex: z.int().min(0),
  treeSize: z.int().min(1),
  leafHash: sha256,
  rootHash: sha256,
  path: z.array(sha256).max(64),
  checkpointAt: moment,
  signature: z
    .string()
    .regex(/^[!-~]{1,500}$/, '签名应为可见字符')
    .optional(),
});

/** Who signs below a paper (署名): 审判长, 审判员, 人民陪审员. */
export const signatorySchema = z.object({ role: short, name: short });

/** What every paper of a court has. `documentNumber` stands in the foot of each page, so that it can be looked up. */
export const courtPaper = {
  courtName: short,
  documentNumber: short.optional(),
  issuedOn: day,
  clerk: short.optional(),
};

/** Where to ask (联系方式). */
export const contactSchema = z.object({ department: short, phone: short, address: short.optional() });

export const lawyerSchema = z.object({
  name: short,
  firm: short.optional(),
  licenceNumber: short.optional(),
  phone: short.optional(),
});
