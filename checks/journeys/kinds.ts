import { sheetFile } from '../../db/demo/sheets.ts';
import { DEMO_COURT } from '../../db/demo/world.ts';
import type { FilingKind } from '#law/filing/index.ts';
import { aFilingOf } from '#modules/filing/testing-kinds.ts';
import type { FilingContent } from '#modules/filing/terms.ts';
import type { House } from './house.ts';
import { clientOf, inventName } from './world.ts';

export type OtherKind = Exclude<FilingKind, 'civil'>;
type Draft = { id: string; version: number };

/** 法赔: the court that preserved property unlawfully is asked itself, a basic court with a desk. */
function byTheCourtItself(agent: Parameters<typeof aFilingOf>[1]): FilingContent {
  const { parties, compensation } = aFilingOf('compensation', agent);
  return aFilingOf('compensation', agent, {
    courtId: DEMO_COURT,
    causeId: '2116',
    parties: parties.map((party) =>
      party.role === 'plaintiff' ? party : { ...party, name: '郑州市金水区人民法院' },
    ),
    ...(compensation && {
      compensation: {
        ...compensation,
        path: 'court',
        organ: 'court',
        wrong: '2024年5月6日，该院保全了与案件无关的财产，2025年6月9日解除，造成请求人停业损失。',
        decisionNumber: '',
        decidedOn: '',
        reconsiderationAgency: '',
        reconsiderationLevel: '',
        reconsiderationAppliedOn: '',
        reconsiderationNumber: '',
        reconsiderationReceivedOn: '',
      },
    }),
  });
}

/** A draft of this kind between people of this check alone, everything in it, its sheets uploaded and checked. */
export async function draftOf(
  house: House,
  lawyer: string,
  kind: OtherKind,
): Promise<Draft & { courtId: string; who: string }> {
  const api = await clientOf(house, 'lawyer', lawyer);
  const me = await api.get<{ name: string; lawyer?: { licenceNumber: string; firm: string } }>('/api/me');
  const who = inventName('赵');
  const agent = {
    name: me.name,
    licenceNo: me.lawyer?.licenceNumber ?? '',
    firm: { name: me.lawyer?.firm ?? '' },
  };
  const whole = kind === 'compensation' ? byTheCourtItself(agent) : aFilingOf(kind, agent);
  const parties = whole.parties.map((party) =>
    party.role === 'plaintiff' ? { ...party, name: who } : party,
  );
  const materials: FilingContent['materials'] = await Promise.all(
    whole.materials.map(async (material) => ({
      ...material,
      fileId: await sheetFile(api, { heading: material.kind, body: '本页为演示样例，不是真实材料。' }),
    })),
  );
  const content = { ...whole, parties, materials };
  const draft = await api.send<Draft>('POST', '/api/drafts', { kind });
  const saved = await api.send<Draft>('PUT', `/api/drafts/${draft.id}`, { version: draft.version, content });
  return { id: draft.id, version: saved.version, courtId: content.courtId, who };
}
