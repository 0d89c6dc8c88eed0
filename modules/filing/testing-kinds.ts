import { demoFiling, type OtherKind } from '#db/demo/filings.ts';
import { newId } from '#kernel/ids.ts';
import type { PlainDate } from '#law/time.ts';
import { slotsOf } from './rules/check/index.ts';
import { type FilingContent, filingContent } from './terms.ts';

/** One filing of each kind other than civil, without fault or warning on 2 March 2026 (a Monday); all persons and bodies invented. For tests only. */
type Agent = { name: string; licenceNo: string; firm: { name: string } };

const TODAY = '2026-03-02' as PlainDate;
/** A whole filing of this kind by this lawyer, every material in its place. */
export function aFilingOf(kind: OtherKind, agent: Agent, over: Partial<FilingContent> = {}): FilingContent {
  const { powers, ...said } = demoFiling(kind, TODAY);
  const content = filingContent.parse({
    ...said,
    mandates: [
      {
        id: 'm1',
        partyId: 'p1',
        agentName: agent.name,
        agentLicenceNo: agent.licenceNo,
        agentFirm: agent.firm.name,
        authority: 'special',
        powers,
      },
    ],
    ...over,
  });
  return over.materials ? content : withMaterials(content);
}

/** Every required place filled with a file of its own. */
export function withMaterials(content: FilingContent, today: PlainDate = TODAY): FilingContent {
  const materials = slotsOf(content, today)
    .filter((slot) => slot.required)
    .map(({ kind, subjectId }, index) => ({ id: `f${index}`, kind, subjectId, fileId: newId() }));
  return { ...content, materials };
}
