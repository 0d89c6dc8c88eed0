import { Button } from 'antd';
import type { ClipboardEvent } from 'react';
import { Money } from '#web/kit/money.tsx';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { Claim } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { ElementsPanel } from '../elements/elements-panel.tsx';
import { AmountField } from '../form/amount-field.tsx';
import { Area } from '../form/area.tsx';
import { Field, FieldNotes, useFieldState } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { changed, localId, moved } from '../form/local-id.ts';
import { claimsFromText } from './claim-text.ts';
import { InterestLink } from '../kinds/interest-link.tsx';
import { FeeSection } from './fee.tsx';

interface RowProps {
  readonly claim: Claim;
  readonly index: number;
  readonly count: number;
  readonly onChange: (change: Partial<Claim>) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onPasteLines: (text: string) => void;
}

function ClaimRow({ claim, index, count, onChange, onMove, onRemove, onPasteLines }: RowProps) {
  const { words } = useDesk();
  const path = `claims.${claim.id}.text`;
  const { id, bad, describedBy } = useFieldState(path);
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const text = event.clipboardData.getData('text');
    if (claim.text.trim() !== '' || !text.trim().includes('\n')) return;
    event.preventDefault();
    onPasteLines(text);
  }
  return (
    <li className="tbf-card tbf-claim">
      <Field path={path} label={`请求 ${index + 1}`} wide>
        <Area
          id={id}
          value={claim.text}
          maxLength={2000}
          rows={2}
          placeholder={words.claimExample}
          onChange={(value) => onChange({ text: value })}
          onPaste={onPaste}
          {...(bad && { bad })}
          describedBy={describedBy}
        />
      </Field>
      <AmountField
        path={`claims.${claim.id}.amountFen`}
        label="金额"
        value={claim.amountFen}
        onChange={(amountFen) => onChange({ amountFen })}
      />
      <div className="tbf-row-tools">
        <Button
          size="small"
          type="text"
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
          aria-label={`上移：请求 ${index + 1}`}
        >
          上移
        </Button>
        <Button
          size="small"
          type="text"
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
          aria-label={`下移：请求 ${index + 1}`}
        >
          下移
        </Button>
        <Button size="small" type="text" onClick={onRemove} aria-label={`删除：请求 ${index + 1}`}>
          删除
        </Button>
      </div>
    </li>
  );
}

/** 诉讼请求 with amounts; the fee beside, recomputed by the server as it is typed. */
export function ClaimsSection() {
  const { content, edit, face, words } = useDesk();
  const { claims } = content;
  const total = claims.reduce((sum, claim) => sum + (claim.amountFen ?? 0), 0);
  const set = (change: (list: readonly Claim[]) => readonly Claim[]) =>
    edit((draft) => ({ ...draft, claims: [...change(draft.claims)] }));
  const add = () => set((list) => [...list, { id: localId('c'), text: '', amountFen: null }]);
  return (
    <div className="tb-stack">
      <Section
        title={face.words.claims}
        aside={
          claims.length > 0 &&
          total > 0 && (
            <>
              金额合计 <Money fen={total} capitals="ask" />
            </>
          )
        }
      >
        <div className="tb-stack">
          {claims.length === 0 && (
            <EmptyState title={`还没有${face.words.claims}`}>{words.claimEmpty}</EmptyState>
          )}
          <ol className="tb-stack" aria-label={face.words.claims}>
            {claims.map((claim, index) => (
              <ClaimRow
                key={claim.id}
                claim={claim}
                index={index}
                count={claims.length}
                onChange={(change) => set((list) => changed(list, claim.id, change))}
                onMove={(to) => set((list) => moved(list, index, to))}
                onRemove={() => set((list) => list.filter(({ id }) => id !== claim.id))}
                onPasteLines={(text) =>
                  set((list) =>
                    list.toSpliced(
                      index,
                      1,
                      ...claimsFromText(text).map((pasted) => ({ id: localId('c'), ...pasted })),
                    ),
                  )
                }
              />
            ))}
          </ol>
          <FieldNotes path="claims" />
          <div>
            <Button id={fieldId('claims')} onClick={add}>
              添加一项请求
            </Button>
          </div>
        </div>
      </Section>
      {face.kind === 'civil' && <ElementsPanel />}
      {face.kind === 'enforcement' && <InterestLink />}
      <FeeSection />
    </div>
  );
}
