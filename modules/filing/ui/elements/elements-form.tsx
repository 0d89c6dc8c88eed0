import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import {
  askedElements,
  composeClaims,
  composeFacts,
  elementFormFor,
  type ElementForm,
  missingElements,
} from '#law/elements/index.ts';
import { yuanText } from '#web/kit/amount.ts';
import { useDesk } from '../draft/desk.ts';
import { localId } from '../form/local-id.ts';
import { ElementField } from './element-field.tsx';
import { firstWay, storyOf, type Way, withComposed } from './story.ts';

const WAYS: readonly (readonly [Way, string])[] = [
  ['replace', '替换'],
  ['add', '接在已有内容后面'],
  ['keep', '不动'],
];

/** 按要素填写: the questions of the cause group by group, then what the answers compose, to be confirmed. */
export function ElementsForm({ onClose }: { readonly onClose: () => void }) {
  const { beside } = useDesk();
  const form = elementFormFor(beside.causePath.map(({ name }) => name));
  if (!form)
    return (
      <p className="tb-faint">
        这个案由没有要素式的问题，请直接填写。有要素式问题的案由：民间借贷、离婚、买卖合同、金融借款合同、物业服务合同、机动车交通事故责任、劳动争议、房屋租赁合同、信用卡、建设工程施工合同。
      </p>
    );
  return <Questions key={form.id} form={form} onClose={onClose} />;
}

function Questions({ form, onClose }: { readonly form: ElementForm; readonly onClose: () => void }) {
  const { content, edit } = useDesk();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [at]);
  const answers = content.elements;
  const asked = new Set(askedElements(form, answers).map(({ id }) => id));
  const groups = form.groups.filter((group) => group.elements.some(({ id }) => asked.has(id)));
  const last = groups.length;
  const group = groups[at];
  const missing = missingElements(form, answers);
  return (
    <div className="tb-stack">
      <nav aria-label="要素分组">
        <ol className="tbf-element-groups">
          {[...groups.map(({ title }) => title), '预览和填入'].map((title, index) => (
            <li key={title}>
              <button
                type="button"
                className="tb-link-button"
                {...(index === at && { 'aria-current': 'step' as const })}
                onClick={() => setAt(index)}
              >
                {index + 1}. {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <h3 ref={heading} tabIndex={-1}>
        {group?.title ?? '预览和填入'}
      </h3>
      {group ? (
        <div className="tbf-grid">
          {group.elements
            .filter(({ id }) => asked.has(id))
            .map((element) => (
              <ElementField
                key={element.id}
                element={element}
                value={answers[element.id] ?? ''}
                onChange={(value) =>
                  edit((draft) => ({ ...draft, elements: { ...draft.elements, [element.id]: value } }))
                }
              />
            ))}
        </div>
      ) : (
        <Preview form={form} missing={missing.map(({ label }) => label)} onDone={onClose} />
      )}
      <div className="tbf-step-foot">
        {at > 0 ? <Button onClick={() => setAt(at - 1)}>上一组</Button> : <span />}
        {at < last && (
          <Button type="primary" onClick={() => setAt(at + 1)}>
            {at === last - 1 ? '预览' : `下一组：${groups[at + 1]?.title ?? ''}`}
          </Button>
        )}
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly form: ElementForm;
  readonly missing: readonly string[];
  readonly onDone: () => void;
}

/** What the answers say as claims and story, and what is to become of what stands there. */
function Preview({ form, missing, onDone }: PreviewProps) {
  const { content, edit } = useDesk();
  const claims = composeClaims(form, content.elements);
  const story = storyOf(composeFacts(form, content.elements));
  const typedClaims = content.claims.map(({ text }) => text).join('');
  const [ways, setWays] = useState(() => ({
    claims: firstWay(typedClaims),
    story: firstWay(content.facts + content.grounds),
  }));
  if (claims.length === 0 && story.facts === '')
    return (
      <p className="tb-faint">还没有回答。回答后，这里按要素写成诉讼请求和事实与理由，您确认后才填入。</p>
    );
  return (
    <div className="tb-stack">
      {missing.length > 0 && (
        <p className="tbf-note tbf-note-warning">还没有回答：{missing.join('、')}。可以先填入，以后再补。</p>
      )}
      <WayChoice
        legend="诉讼请求"
        typed={typedClaims.trim() !== ''}
        way={ways.claims}
        onWay={(way) => setWays({ ...ways, claims: way })}
      />
      <ol className="tbf-composed">
        {claims.map((claim) => (
          <li key={claim.text}>
            {claim.text}
            {claim.amountFen !== null && (
              <span className="tb-faint tb-figures">（金额 {yuanText(claim.amountFen)} 元）</span>
            )}
          </li>
        ))}
      </ol>
      <WayChoice
        legend="事实与理由"
        typed={(content.facts + content.grounds).trim() !== ''}
        way={ways.story}
        onWay={(way) => setWays({ ...ways, story: way })}
      />
      <div className="tbf-prose tbf-composed">
        {story.facts}
        {story.grounds && `\n${story.grounds}`}
      </div>
      <div className="tb-row">
        <Button
          type="primary"
          disabled={ways.claims === 'keep' && ways.story === 'keep'}
          onClick={() => {
            edit((draft) => withComposed(draft, { claims, story }, ways, () => localId('c')));
            onDone();
          }}
        >
          填入
        </Button>
        {ways.claims === 'keep' && ways.story === 'keep' && (
          <span className="tb-faint">已经填写的内容不会被改动；要填入请在上面选择。</span>
        )}
      </div>
    </div>
  );
}

function WayChoice({
  legend,
  typed,
  way,
  onWay,
}: {
  readonly legend: string;
  readonly typed: boolean;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
}) {
  if (!typed) return <h4>{legend}</h4>;
  return (
    <fieldset className="tb-choice">
      <legend>{legend}：已经填写过，</legend>
      {WAYS.map(([each, word]) => (
        <label key={each}>
          <input type="radio" name={`way-${legend}`} checked={way === each} onChange={() => onWay(each)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
