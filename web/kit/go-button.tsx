import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useGo } from './link.tsx';

interface GoButtonProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** The main action of a page, where it is to go somewhere: a link that looks like the button it is. */
export function GoButton({ href, children }: GoButtonProps) {
  const go = useGo();
  return (
    <Button
      type="primary"
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </Button>
  );
}
