import type { EvidenceListView, EvidenceLine } from '../terms.ts';

const pagesText = ({ from, to }: EvidenceLine): string =>
  from === null || to === null ? '—' : from === to ? `第${from}页` : `第${from}–${to}页`;

/** The list as it will be printed; what a person should know beforehand stands under each line. */
export function Catalogue({ groups }: { readonly groups: EvidenceListView['groups'] }) {
  return (
    <div className="tbe-catalogue">
      <table>
        <caption className="tb-sr">证据目录</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">证据名称</th>
            <th scope="col">证明目的</th>
            <th scope="col">来源</th>
            <th scope="col">形式</th>
            <th scope="col">页数</th>
            <th scope="col">页码</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title + (group.lines[0]?.id ?? '')}>
            {group.title && (
              <tr className="tbe-group">
                <th scope="rowgroup" colSpan={7}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: EvidenceLine }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      <td data-label="证据名称">
        {line.name || '（未命名）'}
        {line.notes.length > 0 && (
          <ul className="tbe-notes">
            {line.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </td>
      <td data-label="证明目的">{line.purpose || '—'}</td>
      <td data-label="来源">{line.source || '—'}</td>
      <td data-label="形式">{line.copy === 'original' ? '原件' : '复印件'}</td>
      <td data-label="页数" className="tb-figures">
        {line.pages > 0 ? line.pages : '—'}
      </td>
      <td data-label="页码" className="tb-figures">
        {pagesText(line)}
      </td>
    </tr>
  );
}
