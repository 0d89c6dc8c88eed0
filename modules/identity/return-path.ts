/** Any address of our own: only its path, query and fragment are kept, everything else of what was asked is dropped. */
const HERE = 'http://here.invalid';

/** A path of this platform to go back to after signing in; "/" for everything else (other hosts, other schemes, the API itself). */
export function safeReturn(asked: string | undefined): string {
  if (!asked || asked.length > 500 || !/^\/(?![/\\])/.test(asked)) return '/';
  if (!URL.canParse(asked, HERE)) return '/';
  const url = new URL(asked, HERE);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // a path may begin with two slashes only after dots have been resolved, and would then name a host
  return url.origin === HERE && !path.startsWith('//') && !path.startsWith('/api/') && path.length <= 500
    ? path
    : '/';
}

/**
 * The origin to come back to: the configured one; on one's own machine whichever loopback name the browser uses, because cookies of
 * localhost are not sent to 127.0.0.1.
 */
export function ownOrigin(publicUrl: string, host: string): string {
  const configured = new URL(publicUrl);
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  const local = configured.protocol === 'http:' && isLoopback(configured) && asked && isLoopback(asked);
  return local ? asked.origin : configured.origin;
}

function isLoopback(url: URL): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}
