import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ComponentProps, ReactNode } from 'react';

interface GoProps
  extends Pick<
    ComponentProps<'a'>,
    'className' | 'onClick' | 'title' | 'aria-label' | 'aria-current' | 'aria-describedby'
  > {
  readonly href: string;
  readonly children?: ReactNode;
}

/** A plain address as the router takes it. */
function target(href: string) {
  const url = new URL(href, 'http://page.invalid');
  const hash = url.hash.slice(1);
  return { to: url.pathname, search: Object.fromEntries(url.searchParams), ...(hash !== '' && { hash }) };
}

/** Goes to a plain address inside the platform; `replace` leaves no step back. */
export function useGo(): (href: string, how?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback((href, how = {}) => void navigate({ ...target(href), ...how }), [navigate]);
}

/** A link inside the platform: given as a plain address, goes without reloading and preloads when pointed at. */
export function Go({ href, children, ...rest }: GoProps) {
  if (!href.startsWith('/') || href.startsWith('/api/'))
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  // The router's types take no explicit `undefined`.
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return (
    <Link {...target(href)} preload="intent" activeOptions={{ exact: true }} {...given}>
      {children}
    </Link>
  );
}
