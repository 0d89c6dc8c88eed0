import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { NodeView } from '../../views.ts';

/** 案件节点, the latest first. */
export function Timeline({ nodes }: { readonly nodes: readonly NodeView[] }) {
  if (nodes.length === 0) return <EmptyState title="还没有节点" />;
  return (
    <ol className="cs-timeline" aria-label="案件节点">
      {nodes.map((node) => (
        <li key={node.seq}>
          <time dateTime={node.at} className="tb-faint">
            {dateTimeText(node.at)}
          </time>
          <span className="tb-faint">{node.kindName}</span>
          <div className="cs-timeline-what">
            {node.title}
            {node.hidden && (
              <>
                <span className="cs-gap">
                  <StateTag tone="neutral">对方不可见</StateTag>
                </span>
              </>
            )}
            {node.detail && <div className="tb-faint cs-timeline-detail">{node.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
