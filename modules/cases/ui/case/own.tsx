import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useAutosave } from '#web/kit/autosave.ts';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { ConflictNotice, RecoveredNotice, SaveIndicator } from '#web/kit/save-indicator.tsx';
import { LABEL_LENGTH, MOST_LABELS, type OwnCaseView } from '../../views.ts';
import { caseApi, keys } from '../api.ts';

/** 备注与标签: mine alone; the note is saved as it is typed. */
export function Own({ view }: { readonly view: OwnCaseView }) {
  return (
    <Section title="备注与标签" aside="仅您本人可见">
      <div className="tb-stack">
        <Labels view={view} />
        <Note view={view} />
      </div>
    </Section>
  );
}

function Labels({ view }: { readonly view: OwnCaseView }) {
  const id = useId();
  const [text, setText] = useState('');
  const client = useQueryClient();
  const key = keys.one(view.courtId, view.caseId);
  const save = useWrite<readonly string[], { labels: string[] }>({
    send: (labels, idempotency) =>
      request('PUT', `${caseApi(view.courtId, view.caseId)}/labels`, { body: { labels }, key: idempotency }),
    invalidates: [keys.list, keys.facets],
    onDone: ({ labels }) => {
      client.setQueryData<OwnCaseView>(key, (old) => old && { ...old, labels });
      setText('');
    },
  });
  const full = view.labels.length >= MOST_LABELS;
  return (
    <form
      className="cs-label-edit"
      onSubmit={(event) => {
        event.preventDefault();
        const label = text.trim();
        if (label !== '' && !view.labels.includes(label)) save.run([...view.labels, label]);
      }}
    >
      {view.labels.map((label) => (
        <button
          key={label}
          type="button"
          className="cs-label"
          aria-label={`去掉标签${label}`}
          onClick={() => save.run(view.labels.filter((one) => one !== label))}
        >
          {label} ×
        </button>
      ))}
      <label htmlFor={id} className="tb-sr">
        添加标签
      </label>
      <input
        id={id}
        className="cs-input"
        placeholder={full ? `至多${MOST_LABELS}个` : '添加标签，回车'}
        maxLength={LABEL_LENGTH}
        disabled={full}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && (
        <Button htmlType="submit" size="small" loading={save.busy}>
          添加
        </Button>
      )}
      {save.problem && <ProblemAlert problem={save.problem} />}
    </form>
  );
}

function Note({ view }: { readonly view: OwnCaseView }) {
  const id = useId();
  const [text, setText] = useState(view.note.text);
  const save = useAutosave<string>({
    id: `case-note.${view.caseId}`,
    version: view.note.version,
    save: async (value, { version, key }) => {
      const answer = await request<{ version: number }>('PUT', `${caseApi(view.courtId, view.caseId)}/note`, {
        body: { text: value, version },
        key,
      });
      return answer.version;
    },
  });
  /** The note as another window has saved it. */
  const theirs = async () => (await get<OwnCaseView>(caseApi(view.courtId, view.caseId))).note;
  return (
    <div className="cs-field">
      <label htmlFor={id}>备注</label>
      <RecoveredNotice
        recovered={save.recovered}
        onRestore={() => {
          const kept = save.recovered?.value;
          if (typeof kept === 'string') {
            setText(kept);
            save.change(kept);
          }
          save.forget();
        }}
        onForget={save.forget}
      />
      <textarea
        id={id}
        className="cs-input"
        rows={4}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          save.change(event.target.value);
        }}
      />
      <ConflictNotice
        state={save.state}
        onMine={() => void theirs().then((note) => save.overwrite(note.version))}
        onTheirs={() =>
          void theirs().then((note) => {
            save.discard(note.version);
            setText(note.text);
          })
        }
      />
      <SaveIndicator state={save.state} />
    </div>
  );
}
