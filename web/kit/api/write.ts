import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { markOwnWrite } from '../live.ts';
import { newKey } from './client.ts';
import { problemOf } from './problem.ts';

interface WriteOptions<Input, Output> {
  /** Sends the input under the given Idempotency-Key: `(input, key) => request('POST', '/api/…', { body: input, key })`. */
  readonly send: (input: Input, key: string) => Promise<Output>;
  /** Queries that this write makes stale. */
  readonly invalidates?: readonly QueryKey[];
  readonly onDone?: (output: Output, input: Input) => void;
}

/** A repeat is safe and sensible: the network failed, the server was busy, or the first try is still running. */
function mayRepeat(error: unknown): boolean {
  const { status, code } = problemOf(error);
  return code === 'network.unreachable' || status >= 502 || code === 'write.running';
}

/**
 * One intention of the user, sent at most once: the Idempotency-Key stays the same over automatic and manual repeats
 * of the same input and changes only when the input does or the write has succeeded.
 */
export function useWrite<Input, Output>({ send, invalidates = [], onDone }: WriteOptions<Input, Output>) {
  const client = useQueryClient();
  const intention = useRef<{ input: string; key: string } | undefined>(undefined);
  const mutation = useMutation<Output, Error, Input>({
    mutationFn: (input) => {
      const shape = JSON.stringify(input ?? null);
      if (intention.current?.input !== shape) intention.current = { input: shape, key: newKey() };
      markOwnWrite();
      return send(input, intention.current.key);
    },
    retry: (count, error) => count < 3 && mayRepeat(error),
    retryDelay: (count) => 500 * 2 ** count,
    networkMode: 'always',
    onSuccess: async (output, input) => {
      intention.current = undefined;
      markOwnWrite();
      await Promise.all(invalidates.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone?.(output, input);
    },
  });
  return {
    run: mutation.mutate,
    runAsync: mutation.mutateAsync,
    busy: mutation.isPending,
    done: mutation.isSuccess,
    output: mutation.data,
    problem: mutation.error ? problemOf(mutation.error) : undefined,
    reset: mutation.reset,
  };
}
