import type { Element } from '#law/elements/index.ts';
import type { Known, Side } from './known.ts';
import type { Template } from './template.ts';
import { emptyValues, type PleadingParty, type PleadingValues, type TemplateField } from './terms.ts';

/** Which side a word of a paper usually stands for. In what a plaintiff's lawyer writes, the applicant is the plaintiff. */
const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/第三人|其他当事人/u, 'third-party'],
  [/^(答辩人|被告|赔偿义务机关|被申请人|被上诉人|被执行人|申请人（被告）)/u, 'defendant'],
  [
    /^(原告|自诉人|赔偿请求人|申请人|上诉人|申请执行人|委托人|受送达人|提交人|被答辩人|被申请人（原告）)/u,
    'plaintiff',
  ],
];

/** Names of the parties by the questions of the element forms that ask for them. */
const NAMED: Readonly<Record<string, Side>> = {
  lender: 'plaintiff',
  borrower: 'defendant',
  seller: 'plaintiff',
  buyer: 'defendant',
  manager: 'plaintiff',
  owner: 'defendant',
  worker: 'plaintiff',
  landlord: 'plaintiff',
  tenant: 'defendant',
  issuer: 'plaintiff',
  holder: 'defendant',
  contractor: 'plaintiff',
  employer: 'defendant',
  opponent: 'defendant',
};

const sideOf = (role: string): Side | undefined =>
  role.startsWith('被申请人（原告）') ? 'plaintiff' : SIDES.find(([pattern]) => pattern.test(role))?.[1];

/** The parties in the words of the paper; a side for which the paper has no word is left out. */
function partiesFor(roles: readonly string[], known: Known): PleadingParty[] {
  return (known.parties ?? []).flatMap(({ side, ...party }) => {
    const role = roles.find((word) => sideOf(word) === side);
    return role === undefined ? [] : [{ ...party, role }];
  });
}

const firstName = (known: Known, side: Side): string =>
  known.parties?.find((party) => party.side === side)?.name.trim() ?? '';

/** The sum of the one claim whose words name it: 「归还借款本金100,000元」 is the answer to 借款本金. */
function claimed(element: Element | undefined, known: Known): number | null {
  const word = element?.claim;
  if (word === undefined || element?.type !== 'money') return null;
  const found = (known.claims ?? []).filter(
    ({ text, amountFen }) => amountFen !== null && text.includes(word),
  );
  return found.length === 1 ? (found[0]?.amountFen ?? null) : null;
}

function valueOf(field: TemplateField, template: Template, known: Known): string | number | null {
  const { lawyer } = known;
  switch (field.id) {
    case 'court':
      return known.court ?? null;
    case 'cause':
      return known.cause ?? null;
    case 'case-number':
      return known.caseNumber ?? null;
    case 'agent-name':
      return lawyer?.name ?? null;
    case 'agent-firm':
      return lawyer?.firm ?? null;
    case 'agent-licence':
      return lawyer?.licenceNo ?? null;
    case 'agent-phone':
      return lawyer?.phone ?? null;
    case 'entity':
      return (
        known.parties?.find(({ side, kind }) => side === 'plaintiff' && kind === 'organisation')?.name ?? null
      );
    case 'facts':
      return template.files !== undefined ? (known.facts ?? null) : null;
    default: {
      const side = Object.hasOwn(NAMED, field.id) ? NAMED[field.id] : undefined;
      if (side !== undefined) return firstName(known, side) || null;
      const element = template.form?.groups
        .flatMap((group) => group.elements)
        .find(({ id }) => id === field.id);
      return template.files !== undefined ? claimed(element, known) : null;
    }
  }
}

/** The values a pleading begins with: everything already known stands in its place, nothing is guessed. */
export function prefillFrom(template: Template, known: Known): PleadingValues {
  const values = emptyValues();
  for (const field of template.sections.flatMap((section) => section.fields)) {
    if (field.type === 'parties') values.parties = partiesFor(field.roles ?? [], known);
    else if (field.type === 'claims') values.claims = [...(known.claims ?? [])];
    else if (field.type === 'evidence') values.evidence = [...(known.evidence ?? [])];
    else {
      const value = valueOf(field, template, known);
      if (value !== null && value !== '') values.fields[field.id] = value;
    }
  }
  return values;
}
