import { ArticleRef } from '#web/kit/article-ref.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { grouped } from './grouped.ts';
import type { MaterialView, ServiceView } from '../../views.ts';

/** The papers that go with an application, each with its article. */
export function MaterialList({ materials }: { readonly materials: readonly MaterialView[] }) {
  if (materials.length === 0) return <p>不需要另附材料。</p>;
  return (
    <ul className="tb-list">
      {materials.map((material) => (
        <li key={material.id}>
          <span className="tb-item-title">{material.name}</span>{' '}
          {material.optional ? (
            <StateTag tone="neutral">可以不交</StateTag>
          ) : (
            material.when && <StateTag tone="neutral">视情形</StateTag>
          )}
          {material.help && <p className="tb-faint">{material.help}</p>}
          <ArticleRef>{material.article}</ArticleRef>
        </li>
      ))}
    </ul>
  );
}

/** Who must act within what time: what the law gives, and what the court promises within it; each line says for which case it is. */
export function Clocks({ clocks }: { readonly clocks: ServiceView['clocks'] }) {
  return (
    <div className="tb-stack">
      <div className="ap-scroll">
        <table className="ap-table ap-clocks">
          <thead>
            <tr>
              <th scope="col">办理环节</th>
              <th scope="col">适用情形</th>
              <th scope="col">法定时限</th>
              <th scope="col">承诺时限</th>
            </tr>
          </thead>
          <tbody>
            {grouped(clocks, ({ what }) => what).map(([what, lines]) =>
              lines.map((line, index) => (
                <tr key={`${what}${line.when}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={lines.length}>
                      {what}
                    </th>
                  )}
                  <td className="ap-clock-when">{line.when === '' ? '所有情形' : line.when}</td>
                  <td>
                    {line.legal ?? <span className="tb-faint">法律没有规定</span>}
                    {line.article && <ArticleRef>{line.article}</ArticleRef>}
                  </td>
                  <td>{line.promise}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <p className="tb-faint">
        法定时限由法律和司法解释规定，超过即为超期；承诺时限是在法定时限之内（法律没有规定的，由平台约定）的办理目标，超过时向办理人员提示。
      </p>
    </div>
  );
}
