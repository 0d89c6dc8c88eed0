import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

interface ReasonedProps extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be pressed now; without a reason it can be. */
  readonly whyNot?: string | undefined;
}

/**
 * A button that, when it cannot be used, says why: it stays reachable by keyboard (`aria-disabled`), and the reason stands
 * beside it for everyone to read.
 */
export function DisabledReason({ whyNot, children, onClick, htmlType, ...rest }: ReasonedProps) {
  const id = useId();
  if (whyNot === undefined)
    return (
      <Button {...rest} {...(onClick && { onClick })} htmlType={htmlType ?? 'button'}>
        {children}
      </Button>
    );
  return (
    <span className="tb-reasoned">
      <Button
        {...rest}
        htmlType="button"
        className="tb-button-off"
        aria-disabled="true"
        aria-describedby={id}
      >
        {children}
      </Button>
      <span id={id} className="tb-reason">
        {whyNot}
      </span>
    </span>
  );
}

interface ConfirmProps extends ReasonedProps {
  /** The question: 提交立案申请？ */
  readonly question: string;
  /** What follows, and whether it can be undone. */
  readonly consequence: ReactNode;
  readonly confirmWord: string;
  readonly onConfirm: () => void;
}

/** Asks once before an act that has consequences; says them; the word on the button is the act, never 确定. */
export function ConfirmButton({ question, consequence, confirmWord, onConfirm, ...button }: ConfirmProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <DisabledReason {...button} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={question}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>先不办</Button>
            <Button
              type="primary"
              danger={button.danger ?? false}
              onClick={() => {
                setOpen(false);
                onConfirm();
              }}
            >
              {confirmWord}
            </Button>
          </>
        }
      >
        {consequence}
      </Dialog>
    </>
  );
}
