import { Button } from 'antd';
import { useId, useState } from 'react';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { DeskCaseView, HearingView } from '../../views.ts';
import { ActDialog, useCaseAct } from './act-dialog.tsx';
import { chinaInstant, Field, Why } from './fields.tsx';

interface Props {
  readonly view: DeskCaseView;
}

const later = (local: string, minutes: number): string => {
  if (local === '') return '';
  const end = new Date(Date.parse(`${local}:00Z`) + minutes * 60_000);
  return end.toISOString().slice(0, 16);
};

/** 排期: room, place, from when to when; two hours unless said otherwise. */
export function FixHearing({ view }: Props) {
  const [room, setRoom] = useState('');
  const [place, setPlace] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  return (
    <ActDialog
      view={view}
      path="hearings"
      label="排期开庭"
      word="排定"
      may={view.can['fix-hearing']}
      lead="排定后双方代理人随即收到通知。适用普通程序的，应当在开庭三日前通知。"
      body={() => ({
        ...(room.trim() && { room: room.trim() }),
        place: place.trim() || room.trim() || '在线庭审',
        startsAt: chinaInstant(from),
        endsAt: chinaInstant(to || later(from, 120)),
      })}
    >
      <div className="cs-form-two">
        <Field label="法庭" value={room} onChange={setRoom} maxLength={40} hint="在线庭审不填" />
        <Field label="地点" value={place} onChange={setPlace} maxLength={100} hint="传票上的写法" />
        <Field label="开始（北京时间）" type="datetime-local" required value={from} onChange={setFrom} />
        <Field
          label="结束"
          type="datetime-local"
          value={to || later(from, 120)}
          onChange={setTo}
          hint="不填为两小时"
        />
      </div>
    </ActDialog>
  );
}

/** 变更开庭日期, or 延期审理, which counts. */
export function MoveHearing({ view, hearing }: Props & { readonly hearing: HearingView }) {
  const id = useId();
  const [from, setFrom] = useState('');
  const [why, setWhy] = useState('');
  const [counts, setCounts] = useState(false);
  const [newEvidence, setNewEvidence] = useState(false);
  return (
    <ActDialog
      view={view}
      path={`hearings/${hearing.id}/move`}
      label="变更日期"
      small
      may={view.can['fix-hearing']}
      body={() => ({ startsAt: chinaInstant(from), why, counts, newEvidence: counts && newEvidence })}
    >
      <Field
        label="新的开始时间（北京时间）"
        type="datetime-local"
        required
        value={from}
        onChange={setFrom}
      />
      <Why value={why} onChange={setWhy} />
      <div>
        <input
          id={id}
          type="checkbox"
          checked={counts}
          onChange={(event) => setCounts(event.target.checked)}
        />{' '}
        <label htmlFor={id}>属于延期开庭审理（民事诉讼法第一百四十九条），计入延期次数</label>
      </div>
      {counts && (
        <div>
          <input
            id={`${id}evidence`}
            type="checkbox"
            checked={newEvidence}
            onChange={(event) => setNewEvidence(event.target.checked)}
          />{' '}
          <label htmlFor={`${id}evidence`}>
            因当事人申请新的证人、新的证据、重新鉴定或者勘验，一个月之内的期间不计入审限（审限规定第九条）
          </label>
        </div>
      )}
    </ActDialog>
  );
}

/** 已经开庭: one press. */
export function HoldHearing({ view, hearing }: Props & { readonly hearing: HearingView }) {
  const act = useCaseAct<Record<string, never>>(view, `hearings/${hearing.id}/hold`);
  if (!view.can['fix-hearing']?.can) return null;
  return (
    <>
      <Button size="small" loading={act.busy} onClick={() => act.run({})}>
        记录已开庭
      </Button>
      {act.problem && <ProblemAlert problem={act.problem} />}
    </>
  );
}

export function CancelHearings({ view }: Props) {
  const [why, setWhy] = useState('');
  if (!view.hearings.some((hearing) => hearing.state === 'fixed')) return null;
  return (
    <ActDialog
      view={view}
      path="cancel-hearings"
      label="取消开庭"
      danger
      small
      may={view.can['fix-hearing']}
      lead="尚未进行的开庭全部取消，双方代理人随即收到通知。"
      body={() => ({ why })}
    >
      <Why value={why} onChange={setWhy} />
    </ActDialog>
  );
}
