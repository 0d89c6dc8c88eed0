import { useQuery } from '@tanstack/react-query';
import { get } from './client.ts';

/** What `GET /api/meta` tells of the platform; `sandbox` only in the demo: the pretended world outside. */
export interface Meta {
  readonly name: string;
  readonly version: string;
  readonly demo: boolean;
  readonly sandbox?: { readonly wechatPay: string; readonly sms: string };
}

/** The platform itself; read once a visit. */
export function useMeta(): Meta | undefined {
  const meta = useQuery({
    queryKey: ['meta'],
    queryFn: ({ signal }) => get<Meta>('/api/meta', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return meta.data;
}
