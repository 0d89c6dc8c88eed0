import { Button } from 'antd';
import { useId, useState } from 'react';
import { Area } from '../form/area.tsx';
import { useDesk } from '../draft/desk.ts';
import { asOrgan, type PastedParty } from './party-fields.ts';
import { partyLine } from './party-card.tsx';
import { partiesFromText } from './party-rows.ts';

/** Several parties at once from a pleading or a table; what was understood is shown before it is added. */
export function PasteParties({ onAdd }: { readonly onAdd: (pasted: readonly PastedParty[]) => void }) {
  const id = useId();
  const { face, words } = useDesk();
  const [text, setText] = useState('');
  const read =
    text.trim() === '' ? [] : partiesFromText(text, 'plaintiff').map((read) => asOrgan(face, read));
  return (
    <div className="tbf-group tb-stack">
      <div className="tbf-field">
        <label htmlFor={id}>粘贴当事人</label>
        <Area
          id={id}
          value={text}
          maxLength={200_000}
          rows={3}
          placeholder={words.partiesPaste}
          onChange={(value) => setText(value)}
        />
        <p className="tbf-hint">{face.paper}中的文字，或者 Excel 中的若干行（带不带表头都可以）。</p>
      </div>
      {read.length > 0 && (
        <>
          <ol className="tb-list" aria-label="识别结果">
            {read.map(({ party, rest, warnings }) => (
              <li key={party.id}>
                <span className="tbf-role">{face.roleOf(party.role)}</span>{' '}
                <strong>{party.name || '（没有识别出名称）'}</strong>{' '}
                <span className="tb-faint">{partyLine(party)}</span>
                {[...warnings, ...rest.map((piece) => `没有识别：${piece}`)].map((note) => (
                  <div key={note} className="tbf-note tbf-note-warning">
                    {note}
                  </div>
                ))}
              </li>
            ))}
          </ol>
          <div>
            <Button
              type="primary"
              onClick={() => {
                onAdd(read);
                setText('');
              }}
            >
              加入这 {read.length} 名当事人
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
