import type { Instant } from '#kernel/time.ts';
import type { InState, OutState } from './terms.ts';

export type PeerTable = {
  court_id: string;
  endpoint: string;
  key_id: string;
  public_key: string;
  active: boolean;
  version: number;
  changed_by: string;
  changed_at: Instant;
};

export type OutTable = {
  court_id: string;
  id: string;
  seq: number;
  type: string;
  about_type: string;
  about_id: string;
  cause: string;
  body_sealed: string;
  state: OutState;
  tries: number;
  next_at: Instant | null;
  fault: string | null;
  created_at: Instant;
  ended_at: Instant | null;
  receipt: { receivedAt: string; sha256: string } | null;
};

export type InTable = {
  court_id: string;
  id: string;
  seq: number;
  type: string;
  body_sealed: string;
  sha256: string;
  state: InState;
  tries: number;
  next_at: Instant | null;
  fault: string | null;
  received_at: Instant;
  ended_at: Instant | null;
};

export type HeardTable = { court_id: string; upto: number; asked: number; ask_at: Instant | null };

declare module '#kernel/db/tables.ts' {
  interface Tables {
    exchange_peer: PeerTable;
    exchange_counter: { court_id: string; last: number };
    exchange_heard: HeardTable;
    exchange_file: { court_id: string; file_id: string; told_at: Instant };
    exchange_out: OutTable;
    exchange_in: InTable;
  }
}
export type ExchangeTables = ['exchange_peer', 'exchange_counter', 'exchange_out', 'exchange_in'];
