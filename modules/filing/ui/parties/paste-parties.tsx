import { Button } from 'antd';
import { useId, useState } from 'react';
import { Area } from '../form/area.tsx';
import { PARTY_ROLES } from '../words.ts';
import type { PastedParty } from './party-fields.ts';
import { partyLine } from './party-card.tsx';
import { partiesFromText } from './party-rows.ts';

/** Several parties at once from a pleading or a table; what was understood is shown before it is added. */
export function PasteParties({ onAdd }: { readonly onAdd: (pasted: readonly PastedParty[]) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const read = text.trim() === '' ? [] : partiesFromText(text, 'plaintiff');
  return (
    <div className="tbf-group tb-stack">
      <div className="tbf-field">
        <label htmlFor={id}>粘贴当事人</label>
        <Area
          id={id}
          value={text}
          maxLength={200_000}
          rows={3}
          placeholder={'原告：张某，男，汉族，1990年1月2日出生，住……\n被告：某某公司，住所地……，法定代表人……'}
          onChange={(value) => setText(value)}
        />
        <p className="tbf-hint">起诉状中的文字，或者 Excel 中的若干行（带不带表头都可以）。</p>
      </div>
      {read.length > 0 && (
        <>
          <ol className="tb-list" aria-label="识别结果">
            {read.map(({ party, rest, warnings }) => (
              <li key={party.id}>
                <span className="tbf-role">{PARTY_ROLES[party.role]}</span>{' '}
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
