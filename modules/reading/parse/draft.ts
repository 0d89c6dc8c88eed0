import type { PaperKind } from '#law/identities/index.ts';
import type { Found, ReadAgent, ReadParty } from '../terms.ts';
import type { Ink, Span } from './ink.ts';

/** An agent while it is being read. */
export type AgentDraft = Partial<Omit<ReadAgent, 'kind'>> & { kind: ReadAgent['kind'] };

/** A party while it is being read; an address of higher rank replaces one of lower. */
export type PartyDraft = Partial<Omit<ReadParty, 'agents' | 'role'>> & {
  role: ReadParty['role'];
  at: Span;
  agents: AgentDraft[];
  addressRank: number;
  addressSpan?: Span;
  organised: boolean;
  namedPaper?: PaperKind;
  unit?: Found<string>;
};

export type Context = 'party' | 'representative' | 'guardian' | 'agent';

/** Reading the block of the parties, piece by piece. */
export type Reading = {
  ink: Ink;
  parties: PartyDraft[];
  party: PartyDraft | undefined;
  context: Context;
  /** The agents or the guardian now being read. */
  people: AgentDraft[];
  warnings: string[];
};

/** A party of its own, from here on the one being read. */
export function begin(reading: Reading, role: ReadParty['role'], at: Span): PartyDraft {
  const party: PartyDraft = { role, at, agents: [], addressRank: 0, organised: false };
  reading.parties.push(party);
  reading.party = party;
  reading.context = 'party';
  reading.people = [];
  return party;
}
