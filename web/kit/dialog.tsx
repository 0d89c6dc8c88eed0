import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** `side` stands at the right edge for the full height; `top` sits high, for searching. */
  readonly place?: 'centre' | 'side' | 'top';
  readonly footer?: ReactNode;
  /** The title is for those who listen only; the content then brings its own way to close. */
  readonly titleHidden?: boolean;
}

/**
 * The browser's own modal dialog: keeps the focus, closes on Esc, gives the focus back. An element marked
 * `data-autofocus` receives the focus on opening.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  place = 'centre',
  footer,
  titleHidden,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    // Esc comes as `cancel`; a press on the backdrop reaches the dialog element itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={`tb-dialog tb-dialog-${place}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className="tb-dialog-body">
        <header className={titleHidden ? 'tb-sr' : 'tb-dialog-head'}>
          <h2 id={titleId}>{title}</h2>
          {!titleHidden && (
            <button type="button" className="tb-quiet-button" onClick={onClose} aria-label="关闭">
              <CloseOutlined aria-hidden="true" />
            </button>
          )}
        </header>
        <div className="tb-dialog-content">{children}</div>
        {footer && <footer className="tb-dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}
