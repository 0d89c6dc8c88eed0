import './desk.css';

interface PaneBarProps<Pane extends string> {
  readonly panes: readonly { readonly id: Pane; readonly label: string }[];
  readonly shown: Pane;
  /** Whether something is open, so that there is more to see than the queue. */
  readonly open: boolean;
  readonly onShow: (pane: Pane) => void;
}

/** Where there is room for one pane only: which one. The first is the queue, which is always there. */
export function PaneBar<Pane extends string>({ panes, shown, open, onShow }: PaneBarProps<Pane>) {
  return (
    <nav className="tb-pane-bar" aria-label="三栏">
      {panes.map(({ id, label }, index) => (
        <button
          key={id}
          type="button"
          aria-pressed={shown === id}
          disabled={index > 0 && !open}
          onClick={() => onShow(id)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
