import { Button } from 'antd';
import { useState } from 'react';
import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { ShortcutEditor } from './shortcut-editor.tsx';
import { startables, suggested } from './startable.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What is told of the counting, where it can be changed. */
function Privacy({ mine }: { readonly mine: ReturnType<typeof useShortcuts> }) {
  const { query, counting, forget } = mine;
  const [wish, setWish] = useState<boolean>();
  if (!query.data) return null;
  const { counting: on, opened } = query.data;
  return (
    <div className="tb-shortcut-privacy">
      <label>
        <input
          type="checkbox"
          checked={wish ?? on}
          onChange={(event) => {
            // the press answers at once; the server's word follows
            setWish(event.target.checked);
            void counting.runAsync(event.target.checked).then(
              () => setWish(undefined),
              () => setWish(undefined), // the problem is shown above
            );
          }}
        />
        <span>按使用次数给出建议</span>
      </label>
      <p className="tb-faint">
        只记每个事项打开过几次和最近一次的日期，只有您自己看得到；不记时刻，也不记内容。关闭时一并清除。
      </p>
      {opened.length > 0 && (
        <Button size="small" loading={forget.busy} onClick={() => forget.run(undefined)}>
          清除打开次数
        </Button>
      )}
    </div>
  );
}

/** 我的常用: the lawyer's own shortcuts, her suggestions, and the putting in order in the same place. */
export function Shortcuts({ place }: { readonly place: 'home' | 'services' }) {
  const mine = useShortcuts(true);
  const [editing, setEditing] = useState(false);
  const { query, shortcuts, put, problem } = mine;
  return (
    <Section
      title="常用"
      id="shortcuts"
      aside={
        <button
          type="button"
          className="tb-quiet-button"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {editing ? '整理好了' : '整理'}
        </button>
      }
    >
      {problem && <ProblemAlert problem={problem} />}
      <Loaded query={query}>
        {(view) => (
          <div className="tb-stack">
            {editing ? (
              <>
                <ShortcutEditor shortcuts={shortcuts} onChange={put} />
                <Privacy mine={mine} />
              </>
            ) : (
              <List shortcuts={shortcuts} place={place} />
            )}
            {suggested(view, shortcuts).map((each) => (
              <p key={each.href} className="tb-shortcut-hint">
                <span>
                  您常打开<Go href={each.href}>{each.label}</Go>
                </span>
                <Button
                  size="small"
                  onClick={() => put([...shortcuts, { href: each.href, label: each.label }])}
                  aria-label={`放进常用：${each.label}`}
                >
                  放进常用
                </Button>
              </p>
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

type ListProps = {
  readonly shortcuts: ReturnType<typeof useShortcuts>['shortcuts'];
  readonly place: 'home' | 'services';
};

function List({ shortcuts, place }: ListProps) {
  if (shortcuts.length > 0)
    return (
      <ul className={place === 'home' ? 'tb-shortcuts' : 'tb-shortcuts tb-shortcuts-wide'} aria-label="常用">
        {shortcuts.map((each) => (
          <li key={each.href}>
            <Go href={each.href}>{each.label}</Go>
          </li>
        ))}
      </ul>
    );
  // on 办理 everything that can be begun stands just beneath
  if (place === 'services')
    return <p className="tb-faint">点“整理”，把常办的事项、工具、草稿和立案放在这里和首页，顺序由您决定。</p>;
  return (
    <ul className="tb-shortcuts" aria-label="常用">
      {startables
        .filter((each) => !each.tool)
        .map((each) => (
          <li key={each.href}>
            <Go href={each.href}>{each.label}</Go>
            <span className="tb-faint">{each.description}</span>
          </li>
        ))}
    </ul>
  );
}
