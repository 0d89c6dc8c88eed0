import { FILING_FACES, type FilingKind } from '#law/filing/index.ts';
import { type Answers, composeClaims, composeFacts } from '#law/elements/index.ts';
import { answersOf, type Pleading, templateById } from '#modules/pleadings/index.ts';
import { allCauses, courtByName } from '#modules/reference/index.ts';
import {
  administrativeMatter,
  compensationMatter,
  enforcementMatter,
  prosecutionMatter,
} from '../matter-terms.ts';
import {
  CHALLENGED,
  COMPENSATION_PATHS,
  CRIME_TYPES,
  LIABLE_ORGANS,
  MATTER_FIELDS,
  RECONSIDERED,
} from '../matters.ts';
import { emptyContent, type FilingContent, type PartyRole } from '../terms.ts';

type Matter = Exclude<FilingKind, 'civil'>;

/** The choices of a paper are the words of the filing's own tables. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  challenged: CHALLENGED,
  reconsidered: RECONSIDERED,
  crimeType: CRIME_TYPES,
  path: COMPENSATION_PATHS,
  organ: LIABLE_ORGANS,
};
const SCHEMAS = {
  administrative: administrativeMatter,
  'private-prosecution': prosecutionMatter,
  enforcement: enforcementMatter,
  compensation: compensationMatter,
} as const;
/** Questions of the application for enforcement, older than the filing's own, by the fields of the filing. */
const ENFORCEMENT: Readonly<Record<string, string>> = {
  issuer: 'title-court',
  number: 'title-number',
  effectiveOn: 'effective-on',
  performUntil: 'due-on',
};

const word = (pleading: Pleading, id: string): string => {
  const value = Object.hasOwn(pleading.values.fields, id) ? pleading.values.fields[id] : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

/** The court by the name people write, with or without its province in front. */
const courtIdOf = (name: string): string =>
  (courtByName(name) ?? courtByName(name.replace(/^.{2,6}?(省|自治区)/u, '')))?.id ?? '';

/** A field of the filing as papers write it: knownOn → known-on. */
const kebab = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const keyOf = (table: Readonly<Record<string, string>>, name: string): string =>
  Object.entries(table).find(([, one]) => one === name)?.[0] ?? '';

/** The kind's own part, as far as the paper says it in a form that the filing takes; the rest is asked in the wizard. */
function matterOf(kind: Matter, pleading: Pleading): Record<string, unknown> {
  const { shape } = SCHEMAS[kind];
  const said = Object.entries(shape).flatMap(([key, schema]) => {
    const text = word(pleading, (kind === 'enforcement' && ENFORCEMENT[key]) || kebab(key));
    if (text === '') return [];
    const table = WORDS[key];
    const value = table ? keyOf(table, text) : text === 'yes' ? true : text;
    return schema.safeParse(value).success ? [[key, value] as const] : [];
  });
  const delay = kind === 'enforcement' && word(pleading, 'interest') === 'yes' ? { delay: 'interest' } : {};
  return { ...Object.fromEntries(said), ...delay };
}

/** What is asked to be enforced, as claims: the sum, the interest, and what else is to be done. */
function enforcementClaims(pleading: Pleading): { text: string; amountFen: number | null }[] {
  const amount = pleading.values.fields['amount'];
  const conduct = word(pleading, 'conduct');
  return [
    ...(typeof amount === 'number' && amount > 0
      ? [{ text: '强制被执行人履行给付义务', amountFen: amount }]
      : []),
    ...(word(pleading, 'interest') === 'yes'
      ? [{ text: '责令被执行人加倍支付迟延履行期间的债务利息', amountFen: null }]
      : []),
    ...(conduct === '' ? [] : [{ text: conduct, amountFen: null }]),
  ];
}

/** 财产线索 of an application for enforcement: told as one, sorted out in the wizard. */
const cluesOf = (pleading: Pleading) => {
  const what = word(pleading, 'property').slice(0, 500);
  return what === '' ? [] : [{ id: 'k1', kind: '' as const, what, where: '', partyId: '' }];
};

/** What a paper written in 诉讼文书 says, as the content of a filing of its kind; undefined where it is none to file with. */
export function contentOfPleading(pleading: Pleading): FilingContent | undefined {
  const template = templateById(pleading.template);
  if (template?.files === undefined) return undefined;
  const { form, files: kind } = template;
  const { values } = pleading;
  const answers: Answers = form ? answersOf(form, values) : {};
  const { roles, causes } = FILING_FACES[kind];
  const sides = new Map(Object.entries(roles).map(([side, name]) => [name, side as PartyRole])); // the keys of FaceRoles
  const cause = template.cause ?? word(pleading, 'cause');
  const composed = form ? composeClaims(form, answers) : values.claims;
  const claims = kind === 'enforcement' ? enforcementClaims(pleading) : composed;
  const matter: Partial<FilingContent> =
    kind === 'civil'
      ? {}
      : {
          [MATTER_FIELDS[kind]]: SCHEMAS[kind].parse({
            ...matterOf(kind, pleading),
            ...(kind === 'enforcement' ? { clues: cluesOf(pleading) } : {}),
          }),
        };
  return {
    ...emptyContent(kind),
    ...matter,
    courtId: courtIdOf(word(pleading, 'court')),
    causeId:
      form?.causeIds[0] ?? allCauses(causes).find(({ name, leaf }) => leaf && name === cause)?.id ?? '',
    parties: values.parties.flatMap(({ role, ...party }, at) => {
      const side = sides.get(role);
      return side && party.name.trim() !== ''
        ? [{ ...party, id: `p${at + 1}`, role: side, paperKind: 'identity-card' as const }]
        : [];
    }),
    claims: claims.map((claim, at) => ({ id: `c${at + 1}`, ...claim })),
    facts: form ? composeFacts(form, answers) : word(pleading, kind === 'enforcement' ? 'reasons' : 'facts'),
    grounds: kind === 'private-prosecution' || kind === 'compensation' ? word(pleading, 'grounds') : '',
    evidence: values.evidence
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, purpose, source, pages }, at) => ({
        id: `e${at + 1}`,
        name,
        purpose,
        source,
        group: '',
        copy: 'copy' as const,
        pages: /^\d{1,5}$/.test(pages) ? Number(pages) : null,
      })),
    elements: Object.fromEntries(
      Object.entries(answers).map(([id, value]) => [id, String(value ?? '').slice(0, 5_000)]),
    ),
  };
}
