/** What goes to a court's own system (审判流程管理系统): one thing that happened here. */
export type OutgoingMessage = {
  readonly id: string;
  readonly court: string;
  /** Counts up without gap for each court. */
  readonly seq: number;
  readonly type: string;
  readonly about: { readonly type: string; readonly id: string };
  /** When it happened. */
  readonly at: string;
  readonly data: unknown;
};

/** Where the other house is reached, and by which key it is known. */
export type Peer = { readonly endpoint: string; readonly keyId: string; readonly publicKey: string };

/** What came of sending: a signed receipt, a refusal for good, or nothing certain (then it is sent again with the same id). */
export type Sent =
  | { readonly is: 'received'; readonly receipt: { readonly receivedAt: string; readonly sha256: string } }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'unknown'; readonly why: string };

export type CourtSystem = { send(peer: Peer, message: OutgoingMessage): Promise<Sent> };
