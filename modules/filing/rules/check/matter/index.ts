import { FILING_FACES } from '#law/filing/index.ts';
import { MATTER_FIELDS } from '../../../matters.ts';
import { emptyContent, type FilingContent, type Finding } from '../../../terms.ts';
import type { CheckFacts } from '../finding.ts';
import { checkAdministrative } from './administrative.ts';
import { checkCompensation } from './compensation.ts';
import { checkEnforcement } from './enforcement.ts';
import { checkProsecution } from './prosecution.ts';

/** The own part of each kind (案件要素); a part that was never begun is checked as an empty one. A civil complaint has none. */
export function checkMatter(content: FilingContent, facts: CheckFacts): Finding[] {
  const { kind } = content;
  if (kind === 'civil') return [];
  const own = content[MATTER_FIELDS[kind]] ? content : { ...emptyContent(kind), ...withoutMatter(content) };
  const { today } = facts;
  if (own.administrative && kind === 'administrative')
    return checkAdministrative(own, own.administrative, today);
  if (own.prosecution && kind === 'private-prosecution')
    return checkProsecution(own, own.prosecution, facts.causePath, today);
  if (own.enforcement && kind === 'enforcement') return checkEnforcement(own, own.enforcement, today);
  if (own.compensation && kind === 'compensation') return checkCompensation(own, own.compensation, facts);
  throw new Error(`no check for ${FILING_FACES[kind].name}`);
}

/** What was never begun must not hide the empty part behind an `undefined`. */
function withoutMatter(content: FilingContent): Partial<FilingContent> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
