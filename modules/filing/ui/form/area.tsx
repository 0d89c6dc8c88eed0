import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ClipboardEvent } from 'react';

interface AreaProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  /** Lines shown at least. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly bad?: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

/** As high as the text; the style sheet says how high at most, and then it scrolls. Measuring must not move what is being read. */
function fit(area: HTMLTextAreaElement): void {
  const { scrollTop } = area;
  const { scrollX, scrollY } = window;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  area.scrollTop = scrollTop;
  window.scrollTo(scrollX, scrollY);
}

/** Several lines of text, as high as what is written, up to the greater part of the window. */
export function Area({ value, onChange, rows = 2, bad, describedBy, className, ...rest }: AreaProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (ref.current) fit(ref.current);
  }, [value]);
  // A narrower field needs more lines.
  useEffect(() => {
    const { current } = ref;
    if (!current) return;
    let width = current.clientWidth;
    const observer = new ResizeObserver(() => {
      if (current.clientWidth === width) return;
      width = current.clientWidth;
      fit(current);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <textarea
      ref={ref}
      className={className ? `tbf-area ${className}` : 'tbf-area'}
      rows={rows}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(bad && { 'aria-invalid': true })}
      {...(describedBy && { 'aria-describedby': describedBy })}
      {...rest}
    />
  );
}
