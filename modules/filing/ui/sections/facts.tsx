import { Section } from '#web/kit/page.tsx';
import { useDesk } from '../draft/desk.ts';
import { ElementsPanel } from '../elements/elements-panel.tsx';
import { Area } from '../form/area.tsx';
import { Field, useFieldState } from '../form/field.tsx';

interface EditorProps {
  readonly name: 'facts' | 'grounds';
  readonly label: string;
  readonly most: number;
  readonly hint: string;
  readonly rows: number;
}

function Editor({ name, label, most, hint, rows }: EditorProps) {
  const { content, edit } = useDesk();
  const { id, bad, describedBy } = useFieldState(name);
  const length = content[name].length;
  return (
    <Field
      path={name}
      label={label}
      hint={
        <span className="tbf-spread">
          <span>{hint}</span>
          <span className="tb-figures">
            {length.toLocaleString('zh-CN')} / {most.toLocaleString('zh-CN')} 字
          </span>
        </span>
      }
    >
      <Area
        id={id}
        className="tbf-editor"
        value={content[name]}
        maxLength={most}
        rows={rows}
        onChange={(value) => edit((draft) => ({ ...draft, [name]: value }))}
        {...(bad && { bad })}
        describedBy={describedBy}
      />
    </Field>
  );
}

/** 事实与理由: two roomy editors. */
export function FactsSection() {
  const { face, words } = useDesk();
  return (
    <div className="tb-stack">
      <Section title="事实与理由">
        <div className="tb-stack">
          <Editor name="facts" label="事实" most={50_000} rows={10} hint={words.facts} />
          <Editor name="grounds" label="理由" most={20_000} rows={6} hint={words.grounds} />
        </div>
      </Section>
      {face.kind === 'civil' && <ElementsPanel />}
    </div>
  );
}
