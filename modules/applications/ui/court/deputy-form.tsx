import { Input } from 'antd';
import { useId, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { type Colleague, useColleagues } from './staff.ts';

interface Absence {
  readonly absentId: string;
  readonly deputyId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly why: string;
}

const EMPTY: Absence = { absentId: '', deputyId: '', fromOn: '', untilOn: '', why: '' };

/** What is still missing, in a sentence. */
function missing({ absentId, deputyId, fromOn, untilOn, why }: Absence): string | undefined {
  if (absentId === '') return '请选择不在岗的人。';
  if (deputyId === '') return '请选择代行的人。';
  if (absentId === deputyId) return '代行的人应当是另一个人。';
  if (fromOn === '' || untilOn === '') return '请填写起止日期。';
  if (untilOn < fromOn) return '截止日期早于开始日期。';
  return why.trim() === '' ? '请写明原因。' : undefined;
}

/** A new absence: from when to when, and who stands in. */
export function DeputyForm() {
  const [absence, setAbsence] = useState(EMPTY);
  const id = useId();
  const staff = useColleagues();
  const send = useWrite<Absence, unknown>({
    send: (body, key) => request('POST', '/api/desk/deputies', { body, key }),
    invalidates: [['deputies']],
    onDone: () => setAbsence(EMPTY),
  });
  const set = (part: Partial<Absence>) => setAbsence((before) => ({ ...before, ...part }));
  return (
    <Loaded query={staff} rows={4}>
      {(list) => (
        <form
          className="ap-deputy-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (missing(absence) === undefined) send.run({ ...absence, why: absence.why.trim() });
          }}
        >
          <Person
            id={`${id}a`}
            label="不在岗的人"
            list={list}
            value={absence.absentId}
            onChange={(absentId) => set({ absentId })}
          />
          <Person
            id={`${id}d`}
            label="由谁代行"
            list={list.filter((one) => one.id !== absence.absentId)}
            value={absence.deputyId}
            onChange={(deputyId) => set({ deputyId })}
          />
          {(
            [
              ['fromOn', '自'],
              ['untilOn', '至'],
            ] as const
          ).map(([name, label]) => (
            <div key={name} className="ap-answer">
              <label htmlFor={id + name} className="ap-label">
                {label}
              </label>
              <Input
                id={id + name}
                type="date"
                value={absence[name]}
                onChange={(event) => set({ [name]: event.target.value })}
              />
            </div>
          ))}
          <div className="ap-answer ap-wide">
            <label htmlFor={`${id}w`} className="ap-label">
              原因
            </label>
            <Input
              id={`${id}w`}
              maxLength={200}
              autoComplete="off"
              value={absence.why}
              onChange={(event) => set({ why: event.target.value })}
            />
          </div>
          {send.problem && (
            <div className="ap-wide">
              <ProblemAlert problem={send.problem} />
            </div>
          )}
          <div className="ap-wide">
            <DisabledReason
              type="primary"
              htmlType="submit"
              loading={send.busy}
              whyNot={absence === EMPTY ? undefined : missing(absence)}
            >
              安排代行
            </DisabledReason>
          </div>
        </form>
      )}
    </Loaded>
  );
}

interface PersonProps {
  readonly id: string;
  readonly label: string;
  readonly list: readonly Colleague[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Person({ id, label, list, value, onChange }: PersonProps) {
  return (
    <div className="ap-answer">
      <label htmlFor={id} className="ap-label">
        {label}
      </label>
      <select id={id} className="ad-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">请选择</option>
        {list.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
