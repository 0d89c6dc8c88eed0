import { CONNECTIONS } from './court.ts';
import { GROUNDS } from './grounds/index.ts';
import type { JurisdictionInput } from './input.ts';
import { COURT_RANKS } from './level.ts';
import {
  fen,
  flag,
  type InputFault,
  isObject,
  list,
  object,
  oneOf,
  places,
  type Shape,
  text,
} from './shape.ts';

const level = oneOf(...Object.keys(COURT_RANKS));
const court = object({ level }, { place: text });
const party = object(
  {},
  {
    kind: oneOf('natural-person', 'organisation'),
    domicile: text,
    habitualResidence: text,
    residence: text,
    movedOut: flag,
    deregistered: flag,
    abroad: flag,
    missing: flag,
    custody: oneOf('imprisoned', 'compulsory-education'),
    custodyOverYear: flag,
    custodyPlace: text,
    military: flag,
  },
);
const side = oneOf('plaintiff', 'defendant');
const ip = oneOf(
  'invention-patent',
  'utility-model',
  'plant-variety',
  'layout-design',
  'trade-secret',
  'software',
  'monopoly',
  'design-patent',
  'well-known-mark',
  'other',
);
const agency = oneOf('state-department', 'local-government', 'customs', 'other');
const matter = text;

const liable: Shape = (v, path) =>
  isObject(v) && v['court'] === false
    ? object({ court: flag })(v, path)
    : object({ court: flag, level }, { place: text })(v, path);

/** The shape of each matter, field by field as input.ts names them. */
const SHAPES: Readonly<Record<JurisdictionInput['matter'], Shape>> = {
  civil: object(
    {
      matter,
      ground: oneOf(...Object.keys(GROUNDS)),
      plaintiffs: list(party, 1),
      defendants: list(party, 1),
    },
    {
      amountFen: fen,
      places,
      contract: object(
        {},
        {
          agreedPlace: text,
          subject: oneOf('money', 'immovable', 'other', 'instant'),
          receiver: side,
          performer: side,
          performed: flag,
          delivery: oneOf('network', 'shipped'),
          buyer: side,
        },
      ),
      insurance: oneOf('property', 'transport', 'personal'),
      marriage: object(
        {},
        {
          plaintiffAway: flag,
          defendantAway: flag,
          situation: oneOf(
            'overseas-married-in-china',
            'overseas-married-abroad',
            'one-abroad',
            'both-abroad-not-settled',
            'property-after-divorce',
          ),
        },
      ),
      suitInTime: flag,
      agreement: object(
        {
          written: flag,
          choices: list(
            object({ connection: oneOf('none', ...Object.keys(CONNECTIONS)), place: text }, { level }),
          ),
        },
        { hiddenFromConsumer: flag, unknownToAssignee: flag },
      ),
      foreign: flag,
      complex: flag,
      ip,
      ipThresholdFen: fen,
    },
  ),
  administrative: object(
    { matter, agency },
    {
      agencyPlace: text,
      reconsideration: object({ outcome: oneOf('upheld', 'changed') }, { place: text, agency }),
      libertyRestricted: flag,
      plaintiff: party,
      immovable: text,
      foreign: flag,
      complex: flag,
      ip,
      concentrated: list(object({ place: text, court: text })),
    },
  ),
  'private-prosecution': object({
    matter,
    crimePlaces: list(
      object({ kind: oneOf('act', 'result', 'server', 'provider', 'system', 'victim', 'loss'), place: text }),
    ),
    accused: list(party, 1),
  }),
  enforcement: object(
    {
      matter,
      title: oneOf(
        'judgment',
        'confirmation-ruling',
        'payment-order',
        'security-ruling',
        'arbitral-award',
        'foreign-judgment',
        'foreign-award',
        'notarised-debt',
        'high-authority-decision',
        'other',
      ),
    },
    { court, debtorDomiciles: list(text), propertyPlaces: list(text), amountFen: fen },
  ),
  compensation: object(
    { matter, liable, stage: oneOf('first', 'decided', 'overdue') },
    { reconsideration: object({ level: oneOf('county', 'city', 'province', 'state') }, { place: text }) },
  ),
  preservation: object(
    {
      matter,
      stage: oneOf('pre-suit', 'in-suit', 'appeal-pending', 'pre-enforcement', 'arbitration'),
      object: oneOf('property', 'conduct', 'evidence'),
    },
    {
      foreignArbitration: flag,
      propertyPlaces: list(text),
      respondentDomicile: text,
      evidencePlace: text,
      court,
    },
  ),
  confirmation: object(
    { matter },
    {
      invitedBy: court,
      partyDomiciles: list(text),
      subjectPlace: text,
      mediatorPlaces: list(text),
      intermediate: flag,
    },
  ),
};

/** Checks a JSON value and gives it back as input of `competentCourts`, or says everything that is wrong with it. */
export function parseJurisdictionInput(
  value: unknown,
): { ok: true; input: JurisdictionInput } | { ok: false; faults: readonly InputFault[] } {
  if (!isObject(value)) return { ok: false, faults: object({})(value, '') };
  const which = value['matter'];
  const known = oneOf(...Object.keys(SHAPES))(which, 'matter');
  if (known.length > 0) return { ok: false, faults: known };
  const faults = SHAPES[which as JurisdictionInput['matter']](value, ''); // `known` has checked the word
  // the shapes name every field and value of the type
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, input: value as unknown as JurisdictionInput };
}
