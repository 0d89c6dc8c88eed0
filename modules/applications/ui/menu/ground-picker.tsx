import type { CaseRow } from '#modules/cases/views.ts';
import { get } from '#web/kit/api/client.ts';
import { type Ground, groundText } from '../api.ts';
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

interface GroundPickerProps {
  readonly before: boolean;
  readonly onPick: (ground: Ground) => void;
}

/** The ground on which something is asked for: one of one's cases, or before a suit a court. */
export function GroundPicker({ before, onPick }: GroundPickerProps) {
  if (before)
    return (
      <Picker
        key="court"
        label="受理法院"
        placeholder="法院名称、拼音或者首字母"
        name="courts"
        search={searchCourts}
        none="没有找到，请换一个名称再试。"
        onPick={({ id }) => onPick({ courtId: id })}
      />
    );
  return (
    <Picker
      key="case"
      label="在哪一个案件中申请"
      placeholder="案号、当事人、法院或者案由"
      name="cases"
      eager
      search={searchCases}
      none="没有找到这样的案件。您代理的案件要先核实代理关系，才会列在这里。"
      onPick={({ id }) => {
        const [courtId = '', caseId] = id.split('/');
        onPick({ courtId, caseId });
      }}
    />
  );
}
