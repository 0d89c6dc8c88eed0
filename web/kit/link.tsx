import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

interface GoProps
  extends Pick<
    ComponentProps<'a'>,
    'className' | 'onClick' | 'title' | 'aria-label' | 'aria-current' | 'aria-describedby'
  > {
  readonly href: string;
  readonly children?: ReactNode;
}

/** A link inside the platform: given as a plain address, goes without reloading and preloads when pointed at. */
export function Go({ href, children, ...rest }: GoProps) {
  if (!href.startsWith('/') || href.startsWith('/api/'))
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  const url = new URL(href, 'http://page.invalid');
  // The router's types take no explicit `undefined`.
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const hash = url.hash.slice(1);
  return (
    <Link
      to={url.pathname}
      search={Object.fromEntries(url.searchParams)}
      {...(hash !== '' && { hash })}
      preload="intent"
      activeOptions={{ exact: true }}
      {...given}
    >
      {children}
    </Link>
  );
}
