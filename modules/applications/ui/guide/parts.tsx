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

/** Who must act within what time: by law, and as promised within it. */
export function Clocks({ clocks }: { readonly clocks: ServiceView['clocks'] }) {
  return (
    <div className="ap-scroll">
      <table className="ap-table">
        <thead>
          <tr>
            <th scope="col">办理环节</th>
            <th scope="col">法定时限</th>
            <th scope="col">本院承诺</th>
          </tr>
        </thead>
        <tbody>
          {grouped(clocks, ({ what, legal, promise }) => `${what}\n${legal ?? ''}\n${promise}`).map(
            ([key, [first, ...others]]) =>
              first && (
                <tr key={key}>
                  <th scope="row">{first.what}</th>
                  <td>
                    {first.legal ?? '法律没有规定'}
                    {[first, ...others].map(
                      ({ article }) => article && <ArticleRef key={article}>{article}</ArticleRef>,
                    )}
                  </td>
                  <td>{first.promise}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  );
}
