import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { keys, readGuides } from '../api.ts';
import { groupsOf } from '../menu/groups.ts';

interface ServiceFilterProps {
  readonly service: string;
  readonly onChange: (service: string) => void;
}

/** Only one kind of application at a time, or all. */
export function ServiceFilter({ service, onChange }: ServiceFilterProps) {
  const id = useId();
  const menu = useQuery({
    queryKey: keys.guides,
    queryFn: ({ signal }) => readGuides(signal),
    staleTime: 600_000,
  });
  return (
    <div className="tb-queue-choice">
      <label htmlFor={id} className="tb-sr">
        事项
      </label>
      <select id={id} value={service} onChange={(event) => onChange(event.target.value)}>
        <option value="">全部事项</option>
        {groupsOf(menu.data?.services ?? []).map(([group, offers]) => (
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
