import { FILING_FACES, type FilingFace } from '#law/filing/faces.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';
import { FACE_SECTIONS } from '../../matters.ts';
import type { PartyRole, SectionId } from '../../terms.ts';
import { ROLES } from '../words.ts';

/** The face of a kind as the pages use it. */
export interface Face extends FilingFace {
  readonly kind: FilingKind;
  readonly sections: readonly { readonly id: SectionId; readonly title: string }[];
  /** The places there are parties for, in order. */
  readonly roleIds: readonly PartyRole[];
  readonly roleOf: (role: PartyRole) => string;
  /** An authority of the state stands here: no natural person, no 法人. */
  readonly isOrgan: (role: PartyRole) => boolean;
}

const ORGANS: Readonly<Record<FilingKind, readonly PartyRole[]>> = {
  civil: [],
  administrative: ['defendant'],
  'private-prosecution': [],
  enforcement: [],
  compensation: ['defendant', 'third-party'],
};

/** The face of a kind of filing. */
export function faceOf(kind: FilingKind): Face {
  const face = FILING_FACES[kind];
  return {
    ...face,
    kind,
    sections: FACE_SECTIONS[kind],
    roleIds: ROLES.filter((role) => face.roles[role] !== null),
    roleOf: (role) => face.roles[role] ?? '第三人',
    isOrgan: (role) => ORGANS[kind].includes(role),
  };
}
