import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { Allowance, DeskCaseView } from '../../views.ts';
import { keys } from '../api.ts';

/** Sends one act of the court in this case, and brings the page up to date. */
export function useCaseAct<Body>(view: DeskCaseView, path: string, onDone?: (answer: unknown) => void) {
  return useWrite<Body, unknown>({
    send: (body, key) => request('POST', `/api/desk/cases/${view.caseId}/${path}`, { body, key }),
    invalidates: [keys.desk],
    ...(onDone && { onDone }),
  });
}

interface ActDialogProps<Body> {
  readonly view: DeskCaseView;
  /** Path of the act below the case. */
  readonly path: string;
  readonly label: string;
  readonly may: Allowance | undefined;
  /** What follows, in words. */
  readonly lead?: string;
  /** The word on the button that does it; the label when absent. */
  readonly word?: string;
  readonly small?: boolean;
  /** Not shown to those who may not: another part of the page says who may. */
  readonly hides?: boolean;
  readonly danger?: boolean;
  /** The body as filled in; undefined while something is missing. */
  readonly body: () => Body;
  readonly children?: ReactNode;
}

/** A button that opens a short form and does one act; where it may not be done, it says why. Nothing filled in is lost by a refusal. */
export function ActDialog<Body>({
  view,
  path,
  label,
  may,
  lead,
  word,
  small = false,
  hides = false,
  danger = false,
  body,
  children,
}: ActDialogProps<Body>) {
  const [open, setOpen] = useState(false);
  const act = useCaseAct<Body>(view, path, () => setOpen(false));
  if ((small || hides) && !may?.can) return null;
  return (
    <>
      <DisabledReason
        size={small ? 'small' : 'middle'}
        danger={danger}
        whyNot={may?.can ? undefined : (may?.why ?? '现在不能办理')}
        onClick={() => setOpen(true)}
      >
        {label}
      </DisabledReason>
      <Dialog open={open} onClose={() => setOpen(false)} title={label}>
        <form
          className="cs-form"
          onSubmit={(event) => {
            event.preventDefault();
            act.run(body());
          }}
        >
          {lead && <p>{lead}</p>}
          {children}
          {act.problem && <ProblemAlert problem={act.problem} />}
          <div className="tb-row cs-foot">
            <Button onClick={() => setOpen(false)}>先不办</Button>
            <Button type="primary" danger={danger} htmlType="submit" loading={act.busy}>
              {word ?? label}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
