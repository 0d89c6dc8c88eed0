import { plainChineseDate } from '#law/chinese-text.ts';
import { toPlainDate } from '#law/time.ts';
import type { Answers, Paper } from '#services/engine/index.ts';
import { draftOf, papersOf, reviewPapersOf, type Words } from '#services/engine/index.ts';
import type { PAPER_WORDS } from '#services/host.ts';
import { type Bench, paperAnswers } from '../acts/bench.ts';
import { kindOf, type Named, outcomeOf, partOf } from '../acts/kinds.ts';
import type { SignedPaper } from '../personal.ts';

type HostWord = (typeof PAPER_WORDS)[number];

/** Reasons end in a full stop, as sentences do. */
const sentence = (text: string) => (text === '' || /[。！？]$/u.test(text) ? text : `${text}。`);

/** Everything a paper of this act may say. */
export function wordsFor(bench: Bench, act: string, answers: Answers, reasons: string): Words {
  const { row, facts, unit } = bench;
  const host: Record<HostWord, string> = {
    court: facts.courtName,
    caseNumber: row.case_number ?? '',
    title: facts.title === '' ? row.title : facts.title,
    applicant: row.party_names,
    opponents: row.opponent_names,
    reasons: sentence(reasons),
    today: plainChineseDate(toPlainDate(unit.now)),
    submittedOn: plainChineseDate(toPlainDate(row.submitted_at)),
  };
  return { ...host, ...paperAnswers(bench, act, answers) };
}

/** The papers that an act issues with these words of the court. */
export function papersFor(bench: Bench, named: Named, words: Answers): Paper[] {
  const decision = { ...bench.court, ...words };
  const outcome = outcomeOf(bench.service, named);
  if (outcome && named.kind === 'reviewed') return reviewPapersOf(outcome, bench.answers, decision);
  const of = partOf(bench.service, named);
  if (of) return papersOf(of, bench.answers, decision);
  if (named.kind === 'submit')
    return papersOf({ papers: bench.service.submissionPapers ?? [] }, bench.answers, {});
  return [];
}

/** The drafts as the judge gets them. */
export function draftsFor(bench: Bench, act: string, words: Answers, reasons: string): SignedPaper[] {
  const filled = wordsFor(bench, act, words, reasons);
  return papersFor(bench, kindOf(act), words).map((paper) => ({
    ...draftOf(paper, filled),
    form: paper.form,
    to: paper.to,
  }));
}
