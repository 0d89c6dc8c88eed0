import { parseInstant, parsePlainDate } from '#law/time.ts';
import type { Answer, Answers, Condition, Field, Material, Service } from './definition.ts';
import { type Finding, findingsOf, type Ground, offerOf } from './offer.ts';
import { choicesOf, type Offered } from './text.ts';

const TEXT_MOST = 200;
const LONG_MOST = 8_000;

/** The words in which a condition compares an answer. */
const wordsOf = (answer: Answer | undefined): readonly string[] => {
  if (answer === undefined) return [];
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
  return typeof answer === 'object' ? answer : [String(answer)];
};

/** Whether what hangs on a condition is asked; without a condition always. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  const said = wordsOf(answers[condition.field]);
  return said.some((word) => condition.is.includes(word)) && holds(condition.and, answers);
}

/** The answers with what the ground knows in the place of whatever was sent for the fields that are not asked. */
export function withKnown(fields: readonly Field[], answers: Answers, known: Answers = {}): Answers {
  const told = fields.filter((field) => field.known !== undefined);
  return { ...answers, ...Object.fromEntries(told.map((field) => [field.id, known[field.known ?? '']])) };
}

/** The fields that stand, given the answers so far: a question that hangs on one which does not stand does not stand either. */
function standing(fields: readonly Field[], answers: Answers): Field[] {
  const asked: Field[] = [];
  const seen: Record<string, Answer | undefined> = {};
  for (const field of fields) {
    if (!holds(field.when, seen)) continue;
    asked.push(field);
    seen[field.id] = answers[field.id];
  }
  return asked;
}

/** The fields that are asked, given the answers so far. */
export function askedFields(fields: readonly Field[], answers: Answers): Field[] {
  return standing(fields, answers).filter((field) => field.known === undefined);
}

/** Only what was asked, and what is known: answers to questions that no longer stand are left out of what is handed in. */
export function answersAsked(fields: readonly Field[], answers: Answers): Answers {
  return Object.fromEntries(
    standing(fields, answers)
      .map(({ id }) => [id, answers[id]] as const)
      .filter(([, answer]) => answer !== undefined && answer !== ''),
  );
}

const given = (answer: Answer | undefined) =>
  answer !== undefined && answer !== '' && !(typeof answer === 'object' && answer.length === 0);

/** What is wrong with one answer, as a sentence; undefined when nothing is. An empty answer is not judged here. */
export function answerFault(field: Field, answer: Answer, offered: Offered): string | undefined {
  const { type, label, least, most } = field;
  const ids = () => choicesOf(field, offered).map(({ id }) => id);
  switch (type) {
    case 'text':
    case 'long': {
      const limit = most ?? (type === 'text' ? TEXT_MOST : LONG_MOST);
      if (typeof answer !== 'string') return `“${label}”应当是文字。`;
      return answer.length > limit ? `“${label}”不得超过${limit}字。` : undefined;
    }
    case 'date':
      return typeof answer === 'string' && parsePlainDate(answer) ? undefined : `“${label}”不是日期。`;
    case 'moment':
      return typeof answer === 'string' && parseInstant(answer) ? undefined : `“${label}”不是时间。`;
    case 'money':
    case 'number':
      if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return `“${label}”应当是数字。`;
      if (least !== undefined && answer < least) return `“${label}”过小。`;
      return most !== undefined && answer > most ? `“${label}”过大。` : undefined;
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : `“${label}”请选择“是”或者“否”。`;
    case 'choice':
      return typeof answer === 'string' && ids().includes(answer)
        ? undefined
        : `“${label}”请从列出的选项中选择。`;
    case 'choices': {
      const known = ids();
      // one of several may come without its list
      const chosen = typeof answer === 'string' ? [answer] : answer;
      return typeof chosen === 'object' && chosen.every((id) => known.includes(id))
        ? undefined
        : `“${label}”请从列出的选项中选择。`;
    }
    case 'files':
      return typeof answer === 'object' ? undefined : `“${label}”应当是文件。`;
  }
}

/** Everything wrong with a form at once: what is missing, what is no answer. `fallback` is cited where a field has no article of its own. */
export function formFindings(
  fields: readonly Field[],
  answers: Answers,
  offered: Offered,
  fallback: Finding['article'],
): Finding[] {
  return askedFields(fields, answers).flatMap((field): Finding[] => {
    const answer = answers[field.id];
    const article = field.article ?? fallback;
    const fault = (rule: string, text: string): Finding[] => [
      { rule, field: field.id, weight: 'refuse', text, article },
    ];
    if (answer === undefined || !given(answer))
      return field.optional ? [] : fault('missing', `请填写“${field.label}”。`);
    const wrong = answerFault(field, answer, offered);
    return wrong === undefined ? [] : fault('answer', wrong);
  });
}

/** The papers that must be handed in with these answers and are not there. */
export function missingMaterials(
  materials: readonly Material[],
  answers: Answers,
  handedIn: readonly string[],
): Finding[] {
  return materials
    .filter(
      (material) => !material.optional && holds(material.when, answers) && !handedIn.includes(material.id),
    )
    .map(({ id, name, article }) => ({
      rule: 'material',
      field: id,
      weight: 'refuse' as const,
      text: `还缺少“${name}”。`,
      mend: '请上传后再提交。',
      article,
    }));
}

/**
 * The whole check of an application, all findings at once: may it be asked here and now, is the form complete, are the papers there, do the rules
 * hold. The lawyer's check, the submission and what the court sees are this one function.
 */
export function checkApplication<Facts, Effect>(
  service: Service<Facts, Effect>,
  ground: Ground<Facts>,
  input: { answers: Answers; materials: readonly string[] },
): Finding[] {
  const told = withKnown(service.form, input.answers, ground.known);
  const answers = answersAsked(service.form, told);
  const [basis] = service.articles;
  if (basis === undefined) throw new Error(`service ${service.id} stands on no article`);
  const form = formFindings(service.form, told, ground.offered, basis);
  return [
    ...offerOf(service, ground).findings,
    ...form,
    ...missingMaterials(service.materials, answers, input.materials),
    ...findingsOf(service.checks, { facts: ground.facts, answers }),
  ];
}

/** Everything wrong with what the court is about to say: the form of the outcome or step, and the limits that the law sets to it. */
export function checkCourtWords<Facts, Effect>(
  service: Service<Facts, Effect>,
  ground: Pick<Ground<Facts>, 'facts' | 'offered'>,
  input: {
    act: string;
    fields: readonly Field[];
    words: Answers;
    answers: Answers;
    article: Finding['article'];
  },
): Finding[] {
  const { act, fields, answers, article } = input;
  const words = answersAsked(fields, input.words);
  return [
    ...formFindings(fields, input.words, ground.offered, article),
    ...findingsOf(service.courtChecks ?? [], { facts: ground.facts, answers, court: { act, words } }),
  ];
}
