import type { Citation } from '#law/citations.ts';
import type { PeriodUnit, WorkCalendar } from '#law/periods/index.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import type { Tone } from './machine.ts';

/** What was filled in: text, 分, yes/no, or the ids chosen. Files are ids. An answer that was not given is absent. */
export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** One of several to choose from. */
export type Choice = {
  readonly id: string;
  readonly name: string;
  /** What choosing it means. */
  readonly note?: string;
  readonly article?: Citation;
};

/** Asked, or true, only where another answer is one of these (yes-no answers: 'yes', 'no'). */
export type Condition = { readonly field: string; readonly is: readonly string[]; readonly and?: Condition };

export type FieldType =
  | 'text'
  | 'long'
  | 'date'
  /** Day and time of day, an instant. */
  | 'moment'
  /** 分. */
  | 'money'
  | 'number'
  | 'choice'
  | 'choices'
  | 'yes-no'
  /** Uploaded files. */
  | 'files';

/** One question of a form. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  /**
   * Not asked but known: what the ground says under this name (e.g. the law of the case). It is kept with the answers, so that conditions of
   * clocks, deciders, papers and outcomes can hang on it: the same matter has another clock or another remedy under another law.
   */
  readonly known?: string;
  /** What may be chosen: always the same, or what the ground offers under this name (e.g. the staff of the case). */
  readonly choices?: readonly Choice[] | { readonly from: string };
  /** May be left empty. */
  readonly optional?: true;
  readonly when?: Condition;
  readonly help?: string;
  readonly article?: Citation;
  /** Text: most characters; number and money: the greatest value. */
  readonly most?: number;
  /** Number and money: the least value. */
  readonly least?: number;
};

/** A paper to be handed in with the application (材料). */
export type Material = {
  readonly id: string;
  readonly name: string;
  readonly optional?: true;
  readonly when?: Condition;
  readonly help?: string;
  readonly article: Citation;
};

/** What a rule sees. `court`, in rules over a decision or a step: what the court is about to say in which act (`allow`, `step:carry-out`). */
export type Seen<Facts> = {
  readonly facts: Facts;
  readonly answers: Answers;
  readonly court?: { readonly act: string; readonly words: Answers };
};

/** A rule where data is not enough: a sentence to refuse or to warn with, and when it applies. */
export type Rule<Facts> = {
  readonly id: string;
  /** The field it is about, if it is about one. */
  readonly field?: string;
  /** A refusal stops the application; a warning is shown to both sides and stops nobody. */
  readonly weight: 'refuse' | 'warn';
  readonly text: string | ((seen: Seen<Facts>) => string);
  /** What to do next. */
  readonly mend?: string;
  readonly article: Citation;
  readonly applies: (seen: Seen<Facts>) => boolean;
};

/** A length of time by which somebody must act. */
export type Length = { readonly length: number; readonly unit: PeriodUnit };

/** A clock (时限): what the law gives, and what is promised within it. A clock without `law` is a promise that the court may set. */
export type Clock = {
  readonly law?: Length & { readonly article: Citation };
  readonly promise: Length;
  readonly when?: Condition;
};

/** Where a value of an effect or a sentence comes from: an answer of the applicant, a word of the decision, or always the same. */
export type Value =
  | { readonly answer: string }
  | { readonly decision: string }
  | { readonly is: string | number };

/** Who is meant, seen from the application. */
export type Audience = 'applicant' | 'opponents' | 'all';

/**
 * A paper of the court (文书). Its text is a draft: the judge reads and edits it before signing. In curly brackets: {court} {caseNumber} {title}
 * {applicant} {opponents} {reasons} {today}, {answer.x} and {decision.x}; a paragraph with {?x} falls away where x is empty.
 */
export type Paper = {
  readonly id: string;
  readonly form: 'ruling' | 'decision' | 'notice' | 'letter';
  readonly name: string;
  /** `outside`: a bank, an expert, an office. The court sends it itself; it is kept with the application and shown to no side. */
  readonly to: Audience | 'outside';
  readonly text: readonly string[];
  /** Only where the condition holds. */
  readonly when?: Condition;
};

/** How an application can end. */
export type Outcome<Effect> = {
  readonly name: string;
  readonly tone: Tone;
  readonly article: Citation;
  /** The court may end it so only where this holds over the answers (e.g. a refusal with reconsideration, which one law gives and another not). */
  readonly when?: Condition;
  /** What the court must say besides its reasons. */
  readonly form?: readonly Field[];
  /** Must reasons be given? By default yes. */
  readonly reasons?: 'required' | 'optional';
  readonly papers: readonly Paper[];
  /** The papers where it is the end of a review, in the place of `papers`; absent: the same. */
  readonly reviewPapers?: readonly Paper[];
  readonly effects: readonly Effect[];
  /** Whoever is hurt by it may ask once for reconsideration (复议), by this article. */
  readonly review?: { readonly by: Audience; readonly article: Citation };
  /** The first of the steps that follow; absent: it is done. */
  readonly next?: string;
  /** A review that comes to it again may mean somebody else: its effects are carried out once more, for whom they were not. */
  readonly anew?: true;
};

/** What must still be done after the decision: carry out a measure, choose an institution, answer an objection. */
export type Step<Effect> = {
  /** The state while it waits, e.g. 待采取保全措施. */
  readonly name: string;
  readonly awaits: 'applicant' | 'opponent' | 'court';
  /** What doing it is called. */
  readonly act: string;
  readonly form?: readonly Field[];
  readonly papers?: readonly Paper[];
  readonly effects?: readonly Effect[];
  readonly next?: string;
  /**
   * The court may end the matter here instead of waiting on (an appraisal whose fee was not prepaid counts as given up): what that is called,
   * and what it leads to. Absent: the step must be done.
   */
  readonly end?: {
    readonly act: string;
    readonly papers?: readonly Paper[];
    readonly effects?: readonly Effect[];
  };
  /** What happens when its clock runs out: by default it escalates; `skip` goes on to the next step. */
  readonly late?: 'escalate' | 'skip';
};

/** Which stations lie before the decision. The five usual lives: decide; hear, decide; pay, decide; the court asks; give a copy. */
export type Life = {
  /** What the court opens is answered by the party and then decided; the stations below belong to applications. */
  readonly opens: 'applicant' | 'court';
  /** Others must confirm before the court sees it (共同申请). */
  readonly joint?: true;
  /** Before there is a case: the field in which the other side's lawyer is named by licence number (执业证号). That lawyer is the other side. */
  readonly partner?: string;
  /** A fee is due before the court decides. */
  readonly pay?: true;
  /** The other side is heard before the decision. */
  readonly hear?: true;
  /** The court may ask once for correction (一次性告知). By default yes. */
  readonly correct?: false;
  /** By default the applicant may withdraw while it is undecided. */
  readonly withdraw?: false;
};

/** Clocks have the names of what is waited for. */
export type ClockName =
  | 'confirm'
  | 'pay'
  | 'respond'
  | 'decide'
  | 'correct'
  | 'ask-review'
  | 'review'
  | `step:${string}`;

/** At which stages, each with its sentence and article where it is open only under a condition or closed. */
export type StageRule = {
  readonly open: readonly string[];
  readonly conditional: readonly string[];
  /** Why it is closed, or under what condition open. */
  readonly say: (stage: string) => { readonly text: string; readonly article: Citation };
};

/** Who decides: a role of the host, by article; the first line whose condition holds. */
export type DeciderRule = { readonly role: string; readonly article: Citation; readonly when?: Condition };

/**
 * A service (事项): everything about one thing that can be asked for, as data and a few pure rules. Menu, form, API, permissions, queue,
 * reminders, papers, guide and tests derive from it. `Facts` is what the host knows of the ground it stands on, `Effect` what it can make happen.
 */
export type Service<Facts, Effect> = {
  readonly id: string;
  /** Goes up with every change of meaning; stored with each application. */
  readonly version: number;
  readonly name: string;
  /** One line for the menu: what it is for. */
  readonly summary: string;
  readonly group: string;
  /** The law it stands on. */
  readonly articles: readonly Citation[];
  /** Paragraphs of the guide page: who, when, how, what comes of it. */
  readonly guide: readonly string[];
  readonly who: {
    /** Roles of the ground that may ask. */
    readonly roles: readonly string[];
    readonly article: Citation;
    /** May a helper do it for the person, once authorised? By default no. */
    readonly helpers?: true;
  };
  readonly stages: StageRule;
  /** Rules of the ground alone: why it cannot be asked for now. `answers` is empty. */
  readonly bars: readonly Rule<Facts>[];
  readonly form: readonly Field[];
  readonly materials: readonly Material[];
  /** Rules over answers and ground. */
  readonly checks: readonly Rule<Facts>[];
  /** Rules over what the court says in a decision or a step: a limit the law sets (refuse), or one to be told of (warn). */
  readonly courtChecks?: readonly Rule<Facts>[];
  readonly life: Life;
  readonly decider: readonly DeciderRule[];
  readonly clocks: Partial<Record<ClockName, readonly Clock[]>>;
  /** What the other side is asked, where the life hears it. */
  readonly answer?: readonly Field[];
  /** What follows at once when it is submitted. */
  readonly submitted?: readonly Effect[];
  /** What follows when it ends undecided (withdrawn, lapsed, declined): whatever `submitted` has done is taken back. */
  readonly undone?: readonly Effect[];
  /** Papers that tell of the submission. */
  readonly submissionPapers?: readonly Paper[];
  readonly outcomes: Readonly<Record<string, Outcome<Effect>>>;
  readonly steps?: Readonly<Record<string, Step<Effect>>>;
  /** Hidden from the other side until it is carried out (a step of this name done, or the end). Papers for the other side wait until then. */
  readonly secretUntil?: string;
  /** More than one may be open at once in the same case by the same asker. By default no. */
  readonly many?: true;
};

/** When something is counted. */
export type Counting = { readonly now: Instant; readonly today: PlainDate; readonly calendar: WorkCalendar };
