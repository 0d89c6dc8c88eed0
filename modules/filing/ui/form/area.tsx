import { useLayoutEffect, useRef } from 'react';
import type { ClipboardEvent } from 'react';

interface AreaProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  /** Lines shown at least and at most; between them it grows with the text. */
  readonly rows?: number;
  readonly mostRows?: number;
  readonly placeholder?: string;
  readonly bad?: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * Several lines of text, as high as what is written. The height is set through the style object: a strict Content-Security-Policy forbids
 * the style attribute that the kit's own growing field writes.
 */
export function Area({
  value,
  onChange,
  rows = 2,
  mostRows = 12,
  bad,
  describedBy,
  className,
  ...rest
}: AreaProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = ref;
    if (!current) return;
    const line = Number.parseFloat(getComputedStyle(current).lineHeight) || 22;
    current.style.height = 'auto';
    const wanted = Math.min(current.scrollHeight, line * mostRows);
    current.style.height = `${wanted + 2}px`;
    current.style.overflowY = current.scrollHeight > wanted ? 'auto' : 'hidden';
  }, [value, mostRows]);
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
