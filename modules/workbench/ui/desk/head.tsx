import { Button } from 'antd';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import { FILING_FACES } from '../../terms.ts';
import type { Allowance, FilingAct, FilingView } from '../../terms.ts';
import { DueLine } from './due-line.tsx';
import { FilingStateTag } from './warning.tsx';

export type Ask = 'accept' | 'refuse' | 'notice' | 'return' | 'assign';

interface HeadProps {
  readonly filing: FilingView;
  readonly myId: string | undefined;
  readonly ticked: number;
  readonly onAsk: (ask: Ask) => void;
  readonly onClaim: () => void;
  readonly onRelease: () => void;
  readonly busy: boolean;
}

/** How a filing came in (提交渠道). */
const CHANNELS = { online: '网上提交', hall: '诉讼服务大厅提交电子材料', counter: '窗口提交' } as const;

/** The face of a filing: what it is, where it stands, until when, who has it, what can be done. */
export function Head(props: HeadProps) {
  const { filing } = props;
  return (
    <header className="wb-head">
      <div className="wb-head-title">
        <h2>{filing.title}</h2>
        <span className="tb-number">{filing.caseNumber ?? filing.receiptNo}</span>
      </div>
      <div className="wb-head-facts">
        <FilingStateTag state={filing.state} name={filing.stateName} />
        {filing.clock && <DueLine clock={filing.clock} />}
        <span className="tb-chip">{filing.kindName}</span>
        {filing.escalatedAt && (
          <StateTag tone="overdue">
            审查期满，{FILING_FACES[filing.kind].fileFirst ? '应当先行立案' : '应当立即决定'}
          </StateTag>
        )}
        {filing.noticeDueOn && filing.state === 'submitted' && (
          <span className="tb-faint">材料不齐的，{dateText(filing.noticeDueOn)}前一次性告知</span>
        )}
        {filing.promisedOn && <span className="tb-faint">本院承诺{dateText(filing.promisedOn)}前办结</span>}
      </div>
      <p className="tb-faint">
        {filing.filer.name}（{filing.filer.firm}）{CHANNELS[filing.channel]}，
        {dateTimeText(filing.submittedAt)}
        {filing.corrections > 0 &&
          `；已通知补正 ${filing.corrections} 次，现为第 ${filing.contentNumber} 次提交`}
        {filing.claimedBy && `；由${filing.claimedBy.name}办理`}
      </p>
      <Duplicates filing={filing} />
      {filing.ground && (
        <p>
          {FILING_FACES[filing.kind].refusal.name}：{filing.ground.text}
          <ArticleRef>{filing.ground.article}</ArticleRef>
        </p>
      )}
      <Acts {...props} />
    </header>
  );
}

function Duplicates({ filing }: { readonly filing: FilingView }) {
  if (filing.duplicates.length === 0) return null;
  return (
    <div className="wb-duplicates" role="note">
      <StateTag tone="near">可能重复</StateTag> 当事人、案由、标的额相同的申请：
      {filing.duplicates.map((twin) => (
        <a key={twin.filingId} href={`/court/filings?id=${twin.filingId}`} target="_blank" rel="noreferrer">
          {twin.receiptNo}（{dateText(twin.submittedAt)}）
        </a>
      ))}
      <span className="tb-faint">仅作提示，是否重复起诉由您判断。</span>
    </div>
  );
}

const LABELS: readonly {
  readonly act: FilingAct;
  readonly ask: Ask;
  /** Left out where the kind of filing has a word of its own. */
  readonly word?: string;
  readonly key: string;
}[] = [
  { act: 'accept', ask: 'accept', word: '登记立案', key: 'A' },
  { act: 'require-correction', ask: 'notice', word: '补正通知', key: 'B' },
  { act: 'refuse', ask: 'refuse', key: 'R' },
  { act: 'return', ask: 'return', word: '退回并记录', key: '' },
];

/** 不予受理、不予立案: the refusal by its short name. */
const refuseWord = ({ kind }: FilingView) => FILING_FACES[kind].refusal.name.slice(2);

function Acts({ filing, myId, ticked, onAsk, onClaim, onRelease, busy }: HeadProps) {
  if (filing.awaits === 'nobody') return null;
  const holder = filing.claimedBy;
  const mine = holder !== null && holder.id === myId;
  const offered = LABELS.filter(
    ({ act }) => filing.acts[act] !== undefined && (act !== 'return' || filing.acts[act].can),
  );
  // One sentence says why nothing can be done; a reason of its own stands beside the button it belongs to.
  const reasons = new Set(
    offered
      .map(({ act }) => filing.acts[act])
      .flatMap((may: Allowance | undefined) => (may?.can === false && may.why ? [may.why] : [])),
  );
  const common =
    reasons.size === 1 && offered.every(({ act }) => filing.acts[act]?.can === false)
      ? [...reasons][0]
      : undefined;
  return (
    <div className="wb-acts">
      {holder === null && (
        <Button type="primary" onClick={onClaim} loading={busy}>
          领取<Key>C</Key>
        </Button>
      )}
      {offered.map(({ act, ask, word = refuseWord(filing), key }) => {
        const may = filing.acts[act];
        const label = (
          <>
            {ask === 'notice' && ticked > 0 ? `${word}（${ticked} 项）` : word}
            {key && <Key>{key}</Key>}
          </>
        );
        // The notice can be written before the filing is taken; only sending it needs that.
        if (ask === 'notice' && ticked > 0)
          return (
            <Button key={act} onClick={() => onAsk(ask)}>
              {label}
            </Button>
          );
        if (common !== undefined)
          return (
            <Button key={act} className="tb-button-off" aria-disabled="true" aria-describedby="wb-why">
              {label}
            </Button>
          );
        return (
          <DisabledReason
            key={act}
            type={ask === 'accept' ? 'primary' : 'default'}
            whyNot={may?.can === false ? (may.why ?? '现在不能办理。') : undefined}
            onClick={() => onAsk(ask)}
          >
            {label}
          </DisabledReason>
        );
      })}
      <span className="wb-acts-lesser">
        {mine && (
          <Button type="text" onClick={onRelease} loading={busy}>
            释放
          </Button>
        )}
        <Button type="text" onClick={() => onAsk('assign')}>
          分派
        </Button>
      </span>
      {common !== undefined && (
        <span id="wb-why" className="tb-reason">
          {common}
        </span>
      )}
    </div>
  );
}

function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="wb-key" aria-hidden="true">
      {children}
    </kbd>
  );
}
