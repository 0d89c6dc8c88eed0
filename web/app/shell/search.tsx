/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox with its listbox (ARIA) has no HTML elements of its own */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { get } from '#web/kit/api/client.ts';
import { Dialog } from '#web/kit/dialog.tsx';
import { useGo } from '#web/kit/link.tsx';
import type { Portal } from '#web/kit/pages.ts';
import { pages } from '../routes.ts';
import { helpTopics } from '../pages/help-topics.ts';

/** One thing found, as `GET /api/search?q=` gives it. */
interface Hit {
  readonly group: string;
  readonly title: string;
  readonly detail?: string;
  readonly href: string;
}

/** What the page itself knows: its own pages, what can be begun, help. */
function localHits(words: string, portal: Portal): Hit[] {
  if (words === '') return [];
  const has = (...texts: readonly string[]) => texts.some((text) => text.includes(words));
  const found: Hit[] = pages
    .filter(
      (page) =>
        page.portal === portal || (page.portal === 'public' && (page.nav ?? page.start) !== undefined),
    )
    .filter((page) => !page.path.includes('$'))
    .filter((page) => has(page.title, page.start?.label ?? '', page.start?.description ?? ''))
    .map((page) => ({
      group: page.start ? (page.portal === 'public' ? '工具' : '办理') : '页面',
      title: page.start?.label ?? page.title,
      ...(page.start && { detail: page.start.description }),
      href: page.path,
    }));
  const help = helpTopics
    .filter((topic) => has(topic.title, topic.text))
    .map((topic) => ({ group: '帮助', title: topic.title, href: `/help#${topic.id}` }));
  return [...found, ...help.slice(0, 5)];
}

function grouped(hits: readonly Hit[]): readonly (readonly [string, readonly Hit[]])[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.group, [...(groups.get(hit.group) ?? []), hit]);
  return [...groups];
}

interface SearchProps {
  readonly portal: Portal;
  readonly onClose: () => void;
}

/** Ctrl K: finds everything from anywhere, by keyboard. */
export function SearchPalette({ portal, onClose }: SearchProps) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const go = useGo();
  const listId = useId();
  const words = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => get<{ readonly hits: readonly Hit[] }>('/api/search', { q: words }, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const groups = useMemo(
    () => grouped(words === '' ? [] : [...(found.data?.hits ?? []), ...localHits(words, portal)]),
    [found.data, words, portal],
  );
  const flat = groups.flatMap(([, hits]) => hits);
  const chosen = flat[Math.min(active, flat.length - 1)];
  const optionId = (hit: Hit) => `${listId}-${flat.indexOf(hit)}`;

  function open(hit: Hit | undefined): void {
    if (!hit) return;
    onClose();
    go(hit.href);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, flat.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') open(chosen);
    // the field's own Esc would only empty it
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog open onClose={onClose} title="搜索" place="top" titleHidden>
      <div className="tb-search-row">
        <input
          className="tb-search-input"
          type="search"
          role="combobox"
          aria-label="搜索案件、立案、法院、案由、办理事项和帮助"
          aria-expanded={flat.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(chosen && { 'aria-activedescendant': optionId(chosen) })}
          placeholder="案号、当事人、法院、案由，可输拼音首字母"
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="tb-quiet-button" onClick={onClose}>
          关闭
        </button>
      </div>
      <div id={listId} role="listbox" aria-label="搜索结果" className="tb-search-hits">
        {groups.map(([group, hits]) => (
          <div key={group} role="group" aria-label={group}>
            <div className="tb-search-group" aria-hidden="true">
              {group}
            </div>
            {hits.map((hit) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled in the combobox
              <div
                key={hit.href + hit.title}
                id={optionId(hit)}
                role="option"
                tabIndex={-1}
                aria-selected={hit === chosen}
                className="tb-search-hit"
                onClick={() => open(hit)}
              >
                <span>{hit.title}</span>
                {hit.detail && <span className="tb-faint">{hit.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <output className="tb-faint">
        {words === '' && '↑ ↓ 选择，回车打开，Esc 关闭。'}
        {words !== '' && found.isError && '暂时搜不到案件和法院，只列出页面和帮助。'}
        {words !== '' &&
          !found.isFetching &&
          !found.isError &&
          flat.length === 0 &&
          `没有找到“${words}”。可以换个说法，或只输案号中的数字。`}
      </output>
    </Dialog>
  );
}
