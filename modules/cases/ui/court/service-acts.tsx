import { useState } from 'react';
import { SERVICE_WAYS } from '#law/delivery/paper-service.ts';
import { startsUnder } from '#law/delivery/following-periods.ts';
import { DOCUMENTS, type DocumentType } from '#law/documents/index.ts';
import { PERIODS } from '#law/periods/index.ts';
import type { DeskCaseView } from '../../views.ts';
import { ActDialog } from './act-dialog.tsx';
import { Field, Pick, Why } from './fields.tsx';

interface Props {
  readonly view: DeskCaseView;
}

const TYPES = Object.keys(DOCUMENTS) as DocumentType[]; // keys of the catalogue
const WAYS = Object.entries(SERVICE_WAYS).map(([id, { name }]) => ({ id, name }));

/** Papers from whose service a period of a party runs under the law of the case. */
const startingPapers = (law: DeskCaseView['law']) =>
  TYPES.filter((type) =>
    startsUnder(type, law).some(({ period }) => PERIODS[period].actor !== 'court' || period === 'D44'),
  ).map((id) => ({ id, name: DOCUMENTS[id].name }));

/** 登记送达: whoever has no agent here is served on paper, and the periods run from then. */
export function RecordService({ view }: Props) {
  const [partyId, setParty] = useState('');
  const [document, setDocument] = useState('');
  const [paper, setPaper] = useState('');
  const [way, setWay] = useState('');
  const [on, setOn] = useState('');
  const day = Object.entries(SERVICE_WAYS).find(([id]) => id === way)?.[1].day ?? '日期';
  return (
    <ActDialog
      view={view}
      path="services"
      label="登记送达"
      word="登记"
      may={view.can['record-service']}
      lead="向没有诉讼代理人的当事人送达后登记。答辩、举证、上诉等期限自送达之日起自动计算；再次登记同一文书，按更正的日期重新计算。"
      body={() => ({ partyId, document, way, on, ...(paper.trim() && { paper: paper.trim() }) })}
    >
      <Pick
        label="受送达人"
        value={partyId}
        choices={view.parties
          .filter((party) => party.leftOn === null)
          .map((party) => ({ id: party.id, name: `${party.roleName}${party.name}` }))}
        onChange={setParty}
      />
      <Pick label="文书" value={document} choices={startingPapers(view.law)} onChange={setDocument} />
      <Field
        label="文书编号"
        value={paper}
        onChange={setPaper}
        maxLength={100}
        hint="本案有多份同名文书时填写，如案号之一"
      />
      <Pick label="送达方式" value={way} choices={WAYS} onChange={setWay} />
      <Field label={day} type="date" required value={on} onChange={setOn} />
    </ActDialog>
  );
}

/** 羁押: the limit of a private prosecution hangs on it. */
export function Custody({ view }: Props) {
  const [why, setWhy] = useState('');
  if (view.law !== 'criminal') return null;
  return (
    <ActDialog
      view={view}
      path="custody"
      label={view.detained ? '记录解除羁押' : '记录被告人被羁押'}
      may={view.can['custody']}
      lead="被告人被羁押的，应当在受理后二个月以内宣判，至迟不得超过三个月；未被羁押的，六个月以内宣判（刑事诉讼法第二百一十二条）。"
      body={() => ({ detained: !view.detained, why })}
    >
      <Why value={why} onChange={setWhy} />
    </ActDialog>
  );
}
