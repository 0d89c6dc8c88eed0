import type { ReactNode } from 'react';
import { type CourtSettings, courtSettingsSchema } from '../court-settings.ts';

type Name = keyof CourtSettings;

/** Title and explanation as the schema of the settings carries them: one text for page, contract and server. */
const about = (name: Name) => courtSettingsSchema.shape[name].meta();
export const titleOf = (name: Name): string => about(name)?.title ?? name;

/** Id of a setting's field, so that a refusal leads to it. */
export const settingId = (name: string): string => `setting-${name}`;

interface LineProps {
  readonly name: Name;
  readonly label?: string;
  readonly children: (id: string, hintId: string) => ReactNode;
}

/** A setting: its name, its field, and where the law leaves the choice. */
export function Line({ name, label, children }: LineProps) {
  const id = settingId(name);
  const hintId = `${id}-hint`;
  return (
    <div className="rf-line">
      <label htmlFor={id}>{label ?? titleOf(name)}</label>
      <div>
        {children(id, hintId)}
        <p id={hintId} className="tb-faint">
          {about(name)?.description}
        </p>
      </div>
    </div>
  );
}

interface FigureProps {
  readonly name: Name;
  readonly label?: string;
  readonly unit?: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A setting that is a number; bounds are the server's, which says them when they are broken. */
export function Figure({ name, label, unit = '日', value, onChange }: FigureProps) {
  return (
    <Line name={name} label={label ?? titleOf(name).replace(/（[日字节]+）$/, '')}>
      {(id, hintId) => (
        <span className="tb-row">
          <input
            id={id}
            className="rf-input rf-figure"
            type="number"
            min={1}
            required
            aria-describedby={hintId}
            value={Number.isNaN(value) ? '' : value}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          {unit}
        </span>
      )}
    </Line>
  );
}

interface SwitchProps {
  readonly name: Name;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off. */
export function Switch({ name, on, onChange }: SwitchProps) {
  return (
    <Line name={name}>
      {(id, hintId) => (
        <span className="tb-row">
          <input
            id={id}
            className="rf-check"
            type="checkbox"
            aria-describedby={hintId}
            checked={on}
            onChange={(event) => onChange(event.target.checked)}
          />
          {on ? '是' : '否'}
        </span>
      )}
    </Line>
  );
}

interface ChoicesProps<Id extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly onChoose: (chosen: Id[]) => void;
}

/** A setting of which several may hold. */
export function Choices<Id extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<Id>) {
  return (
    <fieldset className="rf-choices">
      <legend>{legend}</legend>
      <div>
        {choices.map(({ id, label }) => (
          <label key={id}>
            <input
              className="rf-check"
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChoose(
                  choices
                    .map((choice) => choice.id)
                    .filter((each) => (each === id ? event.target.checked : chosen.includes(each))),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
