/** A short message. The text itself is a template registered with the carrier; `params` fill it in. */
export type ShortMessage = {
  /** Mainland mobile number, 11 digits. */
  readonly phone: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  /** Ours, unique for ever: the same id is never sent twice. */
  readonly id: string;
};

export type SendOutcome =
  | { readonly ok: true; readonly messageId: string }
  /** refused: will not become better by trying again. unreachable: try again with the same id. */
  | { readonly ok: false; readonly why: 'refused' | 'unreachable'; readonly code: string };

/** What the platform needs of a short-message gateway. */
export type Sms = { send(message: ShortMessage): Promise<SendOutcome> };
