interface FiltersProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A row of filters of which one is on. */
export function Filters<Id extends string>({ label, choices, chosen, onChoose }: FiltersProps<Id>) {
  return (
    <fieldset className="wb-filters wb-filters-page" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          className="wb-filter"
          aria-pressed={choice.id === chosen}
          onClick={() => onChoose(choice.id)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
