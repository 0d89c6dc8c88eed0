import type { Db, Tx } from '#kernel/db/database.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { type Citation } from '#law/citations.ts';
import {
  type Answers,
  answersAsked,
  checkApplication,
  checkCourtWords,
  type Field,
  type Finding,
  formFindings,
  type Ground,
  outcomesOpen,
  said,
  withKnown,
} from '#services/engine/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { CourtService } from '#services/service.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { InWords } from '../personal.ts';
import { refuseApplication } from '../refusals.ts';
import type { HandedIn } from '../store.ts';
import type { ActInput, MaterialInput } from '../terms.ts';
import { formOf, type Named, outcomeOf, reasonsOf } from './kinds.ts';

/** Rules of the ground: whether it may be asked here and now at all. */
const OFFER = (service: CourtService) => new Set(['who', 'stage', ...service.bars.map(({ id }) => id)]);

/** The refusal in which findings end; undefined when they stop nobody. All of them are told at once. */
export function refuseFor(service: CourtService, findings: readonly Finding[]): Refusal | undefined {
  const stops = findings.filter(({ weight }) => weight === 'refuse');
  const [first] = stops;
  if (!first) return undefined;
  const faults = stops.map(({ field, rule, text, mend, article }) => ({
    field: field ?? rule,
    detail: `${text}${mend ?? ''}`,
    article: article.label,
  }));
  const offer = OFFER(service);
  const closed = stops.find(({ rule }) => offer.has(rule));
  if (closed)
    return refuseApplication('application.not-offered', {
      params: { why: `${closed.text}${closed.mend ?? ''}` },
      article: closed.article.label,
      faults,
    });
  return refuseApplication('application.not-ready', {
    params: { count: stops.length },
    article: first.article.label,
    faults,
  });
}

/** Files of this lawyer that the materials name; a file of somebody else is as good as unknown. */
export async function handedIn(
  db: Db | Tx,
  deps: ApplicationDeps,
  ownerId: string,
  materials: readonly MaterialInput[],
): Promise<{ files: HandedIn[]; ready: string[]; lost: MaterialInput[] }> {
  const found = await deps.filesById(
    db,
    materials.map(({ fileId }) => fileId),
  );
  const own = new Map(found.filter((file) => file.ownerId === ownerId).map((file) => [file.id, file]));
  const files = materials.flatMap(({ material, fileId }): HandedIn[] => {
    const file = own.get(fileId);
    if (file?.state !== 'ready' || !file.sha256 || !file.sm3) return [];
    return [{ material, fileId, name: file.name, size: file.size, sha256: file.sha256, sm3: file.sm3 }];
  });
  const lost = materials.filter(({ fileId }) => !files.some((file) => file.fileId === fileId));
  return { files, ready: files.map(({ material }) => material), lost };
}

/** What is handed in: papers, and the files that answers name. */
export function filesNamed(
  fields: readonly Field[],
  answers: Answers,
  materials: readonly MaterialInput[],
): MaterialInput[] {
  const inAnswers = fields
    .filter(({ type }) => type === 'files')
    .flatMap(({ id }) => {
      const answer = answers[id];
      return typeof answer === 'object' ? answer.map((fileId) => ({ material: id, fileId })) : [];
    });
  return [...materials, ...inAnswers];
}

export const lostFindings = (lost: readonly MaterialInput[], article: Citation): Finding[] =>
  lost.map(({ material }) => ({
    rule: 'file',
    field: material,
    weight: 'refuse',
    text: '有文件还没有上传完成，或者没有通过检查。',
    mend: '请重新上传后再提交。',
    article,
  }));

/** The whole check of an application before it is handed in: what the page shows and what the submission obeys. */
export function applicationFindings(
  service: CourtService,
  ground: Ground<CaseFacts>,
  answers: Answers,
  handed: { ready: readonly string[]; lost: readonly MaterialInput[] },
): Finding[] {
  return [
    ...checkApplication(service, ground, { answers, materials: handed.ready }),
    ...lostFindings(handed.lost, service.who.article),
  ];
}

/** Only what was asked and is known, as it is kept. */
export const kept = (fields: readonly Field[], ground: Ground<CaseFacts>, answers: Answers): Answers =>
  answersAsked(fields, withKnown(fields, answers, ground.known));

/** The answers in words, as they read today. */
export function inWords(fields: readonly Field[], ground: Ground<CaseFacts>, answers: Answers): InWords[] {
  return fields.flatMap((field) => {
    const text = said(field, answers[field.id], ground.offered);
    return text === '' || field.known !== undefined ? [] : [{ field: field.id, label: field.label, text }];
  });
}

/** What is wrong with what somebody says in an act: form, limits of the law, reasons. Submission and correction have a check of their own. */
export function sayingFindings(
  on: { service: CourtService; ground: Ground<CaseFacts>; answers: Answers },
  named: Named,
  input: Pick<ActInput, 'answers' | 'reasons' | 'items'>,
): Finding[] {
  const { service, ground } = on;
  const fields = formOf(service, named);
  const outcome = outcomeOf(service, named);
  const article = outcome?.article ?? service.who.article;
  if (named.kind === 'respond' || named.kind === 'confirm')
    return formFindings(fields, input.answers, ground.offered, article);
  if (named.kind !== 'decide' && named.kind !== 'reviewed' && named.kind !== 'step') return [];
  const act = named.kind === 'step' ? `step:${named.id}` : named.id;
  return checkCourtWords(service, ground, {
    act,
    fields,
    words: input.answers,
    answers: on.answers,
    article,
  });
}

/** What an act lacks beside its form: an outcome that is open, reasons, the items of a correction. */
export function lacks(
  on: { service: CourtService; answers: Answers },
  named: Named,
  input: Pick<ActInput, 'reasons' | 'items'>,
): Refusal | undefined {
  const outcome = outcomeOf(on.service, named);
  const article = outcome?.article.label ?? on.service.who.article.label;
  if (outcome && !outcomesOpen(on.service, on.answers).includes(named.id))
    return refuseApplication('application.outcome', { params: { outcome: outcome.name }, article });
  if (reasonsOf(on.service, named) === 'required' && input.reasons === '')
    return refuseApplication('application.reasons', { article });
  if (named.kind === 'require-correction' && input.items.length === 0)
    return refuseApplication('application.items');
  return undefined;
}
