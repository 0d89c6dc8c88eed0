import { useId, useState } from 'react';
import type { CaseRow } from '#modules/cases/views.ts';
import { get } from '#web/kit/api/client.ts';
import { type Ground, groundText } from '../api.ts';
import { ByNumber } from './by-number.tsx';
import { type Hit, Picker } from './picker.tsx';

interface CourtHit {
  readonly id: string;
  readonly name: string;
  readonly province: string;
}

const searchCases = async (q: string, signal: AbortSignal): Promise<readonly Hit[]> => {
  const { rows } = await get<{ rows: readonly CaseRow[] }>(
    '/api/cases',
    { limit: 8, ...(q !== '' && { q }) },
    signal,
  );
  return rows.map((hit) => ({
    id: groundText({ courtId: hit.courtId, caseId: hit.caseId }),
    title: hit.title,
    detail: [hit.number, hit.courtName, hit.stageName].join('，'),
  }));
};

const searchCourts = async (q: string, signal: AbortSignal): Promise<readonly Hit[]> =>
  (await get<readonly CourtHit[]>('/api/courts', { q, limit: 8 }, signal)).map(({ id, name, province }) => ({
    id,
    title: name,
    detail: province,
  }));

const WAYS = { case: '在我的案件中', number: '凭案号（代理关系尚未核实）', court: '起诉之前' } as const;
export type GroundWay = keyof typeof WAYS;

interface GroundPickerProps {
  /** Which way stands there first. */
  readonly first?: GroundWay;
  readonly onPick: (ground: Ground) => void;
}

/** The ground on which something is asked for: one of one's cases, a case by its number, or before a suit a court. */
export function GroundPicker({ first = 'case', onPick }: GroundPickerProps) {
  const name = useId();
  const [way, setWay] = useState<GroundWay>(first);
  return (
    <div className="ap-chooser">
      <fieldset className="ap-switch">
        <legend className="tb-sr">在哪里申请</legend>
        {(Object.keys(WAYS) as GroundWay[]).map((each) => (
          // keys of the table above
          <label key={each}>
            <input type="radio" name={name} checked={way === each} onChange={() => setWay(each)} />
            {WAYS[each]}
          </label>
        ))}
      </fieldset>
      {way === 'number' && <ByNumber onPick={onPick} />}
      {way === 'case' && (
        <Picker
          label="案件"
          placeholder="案号、当事人、法院或者案由"
          name="cases"
          eager
          search={searchCases}
          none="没有找到这样的案件。不是由您在线立案的案件，请凭案号申请核实代理关系。"
          onPick={({ id }) => {
            const [courtId = '', caseId] = id.split('/');
            onPick({ courtId, caseId });
          }}
        />
      )}
      {way === 'court' && (
        <Picker
          label="受理法院"
          placeholder="法院名称、拼音或者首字母"
          name="courts"
          search={searchCourts}
          none="没有找到，请换一个名称再试。"
          onPick={({ id }) => onPick({ courtId: id })}
        />
      )}
    </div>
  );
}
