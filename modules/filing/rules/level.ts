import type { Citation } from '#law/citations.ts';
import { competentCourts, COURT_RANKS, levelHint, type CourtRank } from '#law/jurisdiction/index.ts';
import type { JurisdictionInput } from '#law/jurisdiction/index.ts';
import type { FilingContent } from '../terms.ts';
import { amountClaimed } from './fee.ts';

/** A court as far as its level goes. */
export type CourtOfLevel = { level: string; province: string; kind: string };

/** A hint when the court's level is below or above what the matter asks for (级别管辖); the court decides. */
export function levelHintOf(
  content: FilingContent,
  court: CourtOfLevel,
): { text: string; article: Citation } | undefined {
  if (court.kind !== 'ordinary' || !isRank(court.level)) return undefined;
  const asked = content.kind === 'civil' ? civilLevel(content, court.province) : matterLevel(content);
  if (!asked || asked.level === court.level) return undefined;
  const text = `${asked.text}，一般由${COURT_RANKS[asked.level]}管辖，您选择的是${COURT_RANKS[court.level]}。`;
  return { text, article: asked.article };
}

const isRank = (level: string): level is CourtRank => Object.hasOwn(COURT_RANKS, level);

type Asked = { level: CourtRank; text: string; article: Citation };

/** By the amount (法发〔2021〕27号). */
function civilLevel(content: FilingContent, province: string): Asked {
  const inProvince = content.parties.filter((party) =>
    party.address.includes(province.replace(/(省|市|.{2,3}自治区)$/, '')),
  ).length;
  const bothInProvince = inProvince === content.parties.length || inProvince === 0;
  const { level, why } = levelHint({ amountFen: amountClaimed(content), bothInProvince, foreign: false });
  return { level, text: why.text, article: why.article };
}

/** By what the own part says; nothing where the law leaves the level to something the content does not tell. */
function matterLevel(content: FilingContent): Asked | undefined {
  const input = inputOf(content);
  if (!input) return undefined;
  const [first] = competentCourts(input).candidates;
  const why = first?.why.at(-1) ?? first?.why[0];
  return first && why ? { level: first.level, text: why.text, article: why.article } : undefined;
}

function inputOf(content: FilingContent): JurisdictionInput | undefined {
  switch (content.kind) {
    case 'civil':
      return undefined;
    case 'administrative': {
      const { agencyLevel = '' } = content.administrative ?? {};
      return agencyLevel === '' ? undefined : { matter: 'administrative', agency: agencyLevel };
    }
    case 'private-prosecution':
      return { matter: 'private-prosecution', crimePlaces: [], accused: [] };
    case 'enforcement':
      return content.enforcement?.instrument === 'arbitral-award'
        ? { matter: 'enforcement', title: 'arbitral-award' }
        : undefined;
    case 'compensation': {
      const { path = '', organ = '', reconsiderationLevel = '' } = content.compensation ?? {};
      // which committee above a court is asked depends on that court's own level, which the content does not tell
      if (path !== 'committee' || organ === '' || organ === 'court' || reconsiderationLevel === '')
        return undefined;
      return {
        matter: 'compensation',
        liable: { court: false },
        stage: 'decided',
        reconsideration: { level: reconsiderationLevel },
      };
    }
  }
}
