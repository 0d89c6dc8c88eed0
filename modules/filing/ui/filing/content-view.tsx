import { POWERS } from '#law/filing/agents.ts';
import { Money } from '#web/kit/money.tsx';
import { Section } from '#web/kit/page.tsx';
import type { Party } from '../../terms.ts';
import { faceOf } from '../kinds/face.ts';
import { PAPER_KINDS } from '../words.ts';
import { filingApi, type FilingView } from '../api.ts';
import { FileRow } from '../materials/file-row.tsx';
import { FeeDetail, FeeRule } from '../sections/fee.tsx';
import { Changed } from './changed.tsx';
import { MatterView } from './matter-view.tsx';
import { Reveal } from './reveal.tsx';

function partyFacts(party: Party): string {
  const sex = { male: '男', female: '女', '': '' }[party.sex];
  const facts =
    party.kind === 'person'
      ? [
          sex,
          party.ethnicity,
          party.birthday && `${party.birthday}出生`,
          party.occupation,
          party.paperNumber && `${PAPER_KINDS[party.paperKind]} ${party.paperNumber}`,
        ]
      : [
          party.creditCode && `统一社会信用代码 ${party.creditCode}`,
          party.legalRepresentative &&
            `法定代表人 ${party.legalRepresentative}${party.legalRepresentativeTitle && `（${party.legalRepresentativeTitle}）`}`,
        ];
  return [...facts, party.address && `住所 ${party.address}`, party.phone && `电话 ${party.phone}`]
    .filter(Boolean)
    .join('，');
}

const NOTHING = <span className="tb-faint">没有填写</span>;

/** 证据 as they were listed. */
function EvidenceView({ filing }: { readonly filing: FilingView }) {
  return (
    <Section title="证据">
      <ol className="tbf-read-list">
        {filing.content.evidence.map((item, index) => (
          <li key={item.id}>
            {index + 1}. <strong>{item.name}</strong>
            <Changed filing={filing} path={`evidence.${item.id}`} />
            <div className="tb-faint">
              {[
                item.copy === 'original' ? '原件' : '复印件',
                item.pages !== null && `${item.pages} 页`,
                item.source && `来源：${item.source}`,
              ]
                .filter(Boolean)
                .join('，')}
            </div>
            {item.purpose && <div>证明：{item.purpose}</div>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The complaint as it was submitted, to read; numbers masked. */
export function ContentView({ filing }: { readonly filing: FilingView }) {
  const { content } = filing;
  const face = faceOf(filing.kind);
  return (
    <>
      <Section title="当事人">
        <ul className="tbf-read-list">
          {content.parties.map((party) => (
            <li key={party.id}>
              <span className="tbf-role">{face.roleOf(party.role)}</span> <strong>{party.name}</strong>
              <Changed filing={filing} path={`parties.${party.id}`} />
              <div>{partyFacts(party)}</div>
              {party.guardian && (
                <div>
                  法定代理人 {party.guardian.name}
                  {party.guardian.relation && `（${party.guardian.relation}）`}
                </div>
              )}
              <Reveal filing={filing} partyId={party.id} name={party.name} />
            </li>
          ))}
        </ul>
      </Section>
      <MatterView filing={filing} />
      <Section
        title={face.words.claims}
        aside={
          filing.amountFen > 0 && (
            <>
              金额合计 <Money fen={filing.amountFen} capitals="ask" />
            </>
          )
        }
      >
        <ol className="tbf-read-list">
          {content.claims.map((claim, index) => (
            <li key={claim.id}>
              {index + 1}. {claim.text}
              <Changed filing={filing} path={`claims.${claim.id}`} />
              {claim.amountFen !== null && (
                <div>
                  <Money fen={claim.amountFen} />
                </div>
              )}
            </li>
          ))}
        </ol>
      </Section>
      <Section title="事实与理由">
        <div className="tb-stack">
          <h3>
            事实
            <Changed filing={filing} path="facts" />
          </h3>
          <p className="tbf-prose">{content.facts || NOTHING}</p>
          <h3>
            理由
            <Changed filing={filing} path="grounds" />
          </h3>
          <p className="tbf-prose">{content.grounds || NOTHING}</p>
        </div>
      </Section>
      {face.sections.some(({ id }) => id === 'evidence') && <EvidenceView filing={filing} />}
      <Section title="委托代理">
        <ul className="tbf-read-list">
          {content.mandates.map((mandate) => (
            <li key={mandate.id}>
              <strong>{mandate.agentName}</strong> <span className="tb-faint">{mandate.agentFirm}</span>
              <div>
                代理
                {content.parties.find((party) => party.id === mandate.partyId)?.name ?? '（未选择委托人）'}，
                {mandate.authority === 'special' ? '特别授权' : '一般授权'}：
                {mandate.powers
                  .map((power) => (power in POWERS ? POWERS[power as keyof typeof POWERS].name : power))
                  .join('、')}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="诉讼费用">
        {face.fee.shown && filing.fee ? (
          <FeeDetail fee={filing.fee} kind={filing.kind} />
        ) : (
          <FeeRule kind={filing.kind} />
        )}
      </Section>
    </>
  );
}

/** The materials, each opened in the page. */
export function MaterialsView({ filing }: { readonly filing: FilingView }) {
  const files = new Map(filing.files.map((file) => [file.id, file]));
  const nameOf = (kind: string, subjectId: string) =>
    filing.slots.find((slot) => slot.kind === kind && slot.subjectId === subjectId)?.name ?? '其他材料';
  const groups = new Map<string, string[]>();
  for (const material of filing.content.materials) {
    const name = nameOf(material.kind, material.subjectId);
    groups.set(name, [...(groups.get(name) ?? []), material.fileId]);
  }
  return (
    <Section title="材料" aside={`${filing.content.materials.length} 个文件`}>
      <ul className="tb-stack">
        {[...groups].map(([name, ids]) => (
          <li key={name}>
            <div className="tb-item-title">{name}</div>
            <ul className="tbf-files">
              {ids.map((id) => (
                <FileRow
                  key={id}
                  file={files.get(id)}
                  base={`${filingApi(filing.courtId, filing.id)}/files/${id}`}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
