import { useQueries } from '@tanstack/react-query';
import { useId } from 'react';
import { keys, readGuides } from '../api.ts';
import { courtKeys, readCourtMenu } from './notify/court-form.ts';
import { groupsOf } from '../menu/groups.ts';

interface ServiceFilterProps {
  readonly service: string;
  readonly onChange: (service: string) => void;
}

/** Only one kind of application at a time, or all. */
export function ServiceFilter({ service, onChange }: ServiceFilterProps) {
  const id = useId();
  // what parties ask for, and what the court begins itself
  const menus = useQueries({
    queries: [
      { queryKey: keys.guides, queryFn: ({ signal }) => readGuides(signal), staleTime: 600_000 },
      {
        queryKey: courtKeys.menu(''),
        queryFn: ({ signal }) => readCourtMenu('', signal),
        staleTime: 600_000,
      },
    ],
  });
  const services = menus.flatMap(({ data }) => data?.services ?? []);
  return (
    <div className="tb-queue-choice">
      <label htmlFor={id} className="tb-sr">
        事项
      </label>
      <select id={id} value={service} onChange={(event) => onChange(event.target.value)}>
        <option value="">全部事项</option>
        {groupsOf(services).map(([group, offers]) => (
          <optgroup key={group} label={group}>
            {offers.map((offer) => (
              <option key={offer.id} value={offer.id}>
                {offer.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
