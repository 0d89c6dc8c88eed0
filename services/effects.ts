import type { ExclusionCause } from '#law/periods/index.ts';
import type { StageId } from '#law/stages/index.ts';
import type { Audience, Condition, Value } from './engine/definition.ts';

/** What follows, and only where the condition holds over the answers and the words of the court. */
export type Effect = Deed & { readonly when?: Condition };

/** What follows in the case when an application is submitted, decided or carried out. Each is one act of the host on its own rooms. */
type Deed =
  /** 期限届满日改为 `until`, for every party to whom the period runs (民诉法解释 第一百条: 延长的举证期限适用于其他当事人). */
  | { do: 'move-period'; rule: string; until: Value }
  /** A period begins for `of`; it counts from the service of the document when `from` is service, else from today. */
  | { do: 'start-period'; rule: string; of: Audience; from: 'service' | 'decision'; length?: Value }
  | { do: 'suspend-period'; rule: string; why: string }
  | { do: 'resume-period'; rule: string }
  /** 扣除审限: days stop counting for the court's own limit, and count again. */
  | { do: 'stop-trial-clock'; cause: ExclusionCause }
  | { do: 'restart-trial-clock'; cause: ExclusionCause }
  /** 被申请回避的人员暂停参与本案工作; `replace` takes the person off the case. One or several; `save`: all of them but these. */
  | { do: 'pause-staff'; person: Value }
  | { do: 'unpause-staff'; person: Value; save?: Value }
  | { do: 'replace-staff'; person: Value }
  /**
   * `counts`: an adjournment under CPL 149, not a mere change of date. `reason`: the choice whose name the parties are told (延期开庭规定 第七条).
   * `excludes`: the days until the new hearing stay out of the court's own limit by this cause (审限规定 第九条第五项).
   */
  | {
      do: 'move-hearing';
      hearing: Value;
      to: Value;
      counts: boolean;
      reason?: Value;
      excludes?: ExclusionCause;
    }
  | { do: 'cancel-hearings'; why: string }
  | { do: 'change-stage'; to: StageId }
  /** `way`: 结案方式, e.g. 准予撤诉. */
  | { do: 'close-case'; way: string }
  /** `court`: the full name of the court that gets the case (移送). */
  | { do: 'transfer-case'; court: Value }
  /** A bill to the applicant; `fee` says by which rule of law/fees the sum is computed. */
  | { do: 'create-bill'; fee: FeeRule; amount?: Value }
  /**
   * Money goes back the way it came: to half the fee (`half-fee`), or the amount decided, or all of it. `ground`: a key of the refund table of
   * law/fees; `effectiveOn`: the day on which the document took effect, from which the fifteen days count (FEE 53.2), else today.
   */
  | {
      do: 'refund';
      receipt: Value | 'acceptance-fee';
      amount: Value | 'half-fee' | 'all';
      why: string;
      ground?: Value;
      effectiveOn?: Value;
    }
  /** Fees of the case that are still open are taken back: nothing is owed any more (按撤诉处理). */
  | { do: 'close-bills'; why: string }
  /** 免交、减交 (percent), 缓交 (until a day) of the fee. */
  | { do: 'relieve-fee'; kind: Value; percent?: Value; until?: Value }
  /** The asking lawyer acts for `party` from now on. `powers`: ids of law/filing POWERS; special authority is whatever of them needs it. */
  | { do: 'link-counsel'; party: Value; powers: Value; from: Value; until: Value }
  /** Of the asking lawyer's own mandate: `powers` or `term` change, or it ends (`end`, `resign`) on a day. */
  | { do: 'change-counsel'; how: Value; powers: Value; until: Value }
  | { do: 'amend-claims'; amount: Value; text: Value }
  | { do: 'add-counterclaim'; amount: Value; text: Value }
  /** 追加当事人: `role` is a key of PARTY_ROLES, `kind` person or organisation. */
  | { do: 'add-party'; name: Value; role: Value; kind: Value }
  /** Once for each kind on an application: a review that upholds the ruling orders nothing anew. */
  | { do: 'order-measure'; kind: Value; object: Value; amount?: Value }
  /** The measures ordered on this application (of this kind) are in force until a day. */
  | {
      do: 'take-measure';
      kind?: Value;
      until: Value;
      /** 履行期间届满之日: before enforcement the creditor has five days from it, in the place of the thirty to sue (民诉法解释 第一百六十三条). */
      performed?: Value;
    }
  | { do: 'renew-measure'; measure: Value; until: Value }
  /** `this`: every measure that stands on this application, and nothing where none does (a review that takes the ruling back). */
  | { do: 'lift-measure'; measure: Value | 'this' }
  /** A matter before a suit gets a case of its own (财保, 行保, 证保, 民特 …); one that already stands in a case keeps it. The names are of its parties. */
  | { do: 'open-case'; type: string; title: string; applicant: Value; respondent: Value }
  | { do: 'grant-reading'; parts: Value; until: Value }
  | { do: 'accept-material' }
  /** 案件节点. */
  | { do: 'add-node'; name: string };

/** How a bill's sum comes about. */
export type FeeRule =
  | 'preservation'
  | 'claim-increase'
  | 'counterclaim'
  | 'jurisdiction-objection'
  | 'copies';
