import { shortLabel } from '../citations.ts';
import { composeClaims, composeFacts } from './compose.ts';
import type { Answers, Element, ElementForm } from './element.ts';

const elementsOf = (form: ElementForm): Element[] => form.groups.flatMap((group) => [...group.elements]);

/** A small number of its own for each id, the same in every form. */
const numberOf = (id: string): number =>
  Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);

/** An answer by which its question is known again. */
function sample({ id, label, type, options }: Element): string | number {
  const n = numberOf(id);
  if (type === 'money') return n * 1000;
  if (type === 'date')
    return `2025-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
  if (type === 'percent') return String((n % 200) / 10);
  if (type === 'yes-no') return 'yes';
  if (type === 'choice') return options?.find((option) => option === '有异议') ?? options?.[0] ?? '';
  return type === 'long' ? `1. 〔${label}〕一；\n2、〔${label}〕二。` : `〔${label}〕`;
}

/** An answer to each question. */
const fullAnswers = (form: ElementForm): Record<string, string | number> =>
  Object.fromEntries(elementsOf(form).map((element) => [element.id, sample(element)]));

/** The claims with their sums in 分, and the paragraphs. */
const composed = (form: ElementForm, answers: Answers): string[] => [
  ...composeClaims(form, answers).map(({ text, amountFen }) => `请求 ${text} ${amountFen ?? '—'}`),
  ...composeFacts(form, answers)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `事实 ${line}`),
];

function elementLine({ id, label, type, options, required, help, article, when, claim, periodic }: Element) {
  const more = [
    options?.join('/'),
    when && `当 ${when.id}=${when.is}`,
    claim && `主张“${claim}”`,
    periodic && '按期',
    help,
    article && shortLabel(article),
  ].filter((part) => part !== undefined);
  return `  ${id}${required ? '*' : ''} ${type} ${label}${more.map((part) => ` | ${part}`).join('')}`;
}

/** What the paper says when only this is answered, and what it hangs on. */
function alone(form: ElementForm, element: Element, full: Answers): string[] {
  const answers: Record<string, string | number | null | undefined> = { [element.id]: full[element.id] };
  for (let { when } = element; when; when = elementsOf(form).find(({ id }) => id === when?.id)?.when)
    answers[when.id] = when.is;
  const lines = composed(form, answers).filter(
    (line) => !line.startsWith('事实 综上') && !line.startsWith('请求 判令被告负担本案诉讼费用'),
  );
  return lines.length === 0 ? [] : [`  ${element.id} → ${lines.join(' ')}`];
}

/** What differs between two lines, to the clause. */
function difference(before: string, after: string): string {
  const clauses = (line: string) => line.split(/(?<=[，（。：])/u);
  const [old, now] = [clauses(before), clauses(after)];
  while (old.length > 0 && old[0] === now[0]) [old, now].map((list) => list.shift());
  while (old.length > 0 && old.at(-1) === now.at(-1)) [old, now].map((list) => list.pop());
  return `${old.join('') || '∅'} → ${now.join('') || '∅'}`;
}

/** What another word, a no or silence in one place changes; the same with another word in it need not be said. */
function changes(form: ElementForm, full: Answers): string[] {
  const before = composed(form, full);
  return elementsOf(form).flatMap(({ id, type, options = [] }) => {
    const first = String(full[id]);
    const words = type === 'yes-no' ? ['no', ''] : type === 'choice' ? [...options, ''] : [];
    return words
      .filter((word) => word !== first)
      .flatMap((word) => {
        const after = composed(form, { ...full, [id]: word });
        const less = before.filter((line) => !after.includes(line));
        const more = after.filter((line) => !before.includes(line));
        const alike = less.map((line) => line.replace(first, word)).join('\n') === more.join('\n');
        if (more.length === less.length && (alike || more.length === 0)) return [];
        const pairs = Array.from({ length: Math.max(less.length, more.length) }, (_, at) =>
          difference(less[at] ?? '', more[at] ?? ''),
        );
        return [`  ${id}=${word} ${pairs.join('；')}`];
      });
  });
}

/**
 * The forms as a lawyer reads them over: their questions, and the paper that comes of the answers. Of a line that an
 * earlier form has already only the name is repeated. For tests.
 */
export function formsListing(forms: readonly ElementForm[]): string[] {
  const said = new Set<string>();
  const once = (lines: readonly string[]) => {
    const known = lines.filter((line) => said.has(line)).map((line) => line.trim().split(' ')[0]);
    const fresh = lines.filter((line) => !said.has(line));
    for (const line of fresh) said.add(line);
    return known.length === 0 ? fresh : [...fresh, `  同前 ${known.join(' ')}`];
  };
  return forms.flatMap((form) => {
    const full = fullAnswers(form);
    const title = `# ${form.name} ${form.id} ${form.kind} ${form.causeIds.join('/')} ${form.causeNames.join('、')}`;
    return [
      title,
      ...once([`证据：${form.evidence.join('；')}`, `条文：${form.articles.map(shortLabel).join('；')}`]),
      ...form.groups.flatMap((group) => [`## ${group.title}`, ...once(group.elements.map(elementLine))]),
      '## 全部回答',
      ...composed(form, full).map((line) => `  ${line}`),
      '## 只回答一项',
      ...once(elementsOf(form).flatMap((element) => alone(form, element, full))),
      // an answer's points are numbered, so that each change moves all that follow: its words stand above
      ...(form.kind === 'complaint' ? ['## 换一个回答', ...once(changes(form, full))] : []),
      '',
    ];
  });
}
