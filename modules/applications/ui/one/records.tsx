import { dateTimeText } from '#web/kit/time-text.ts';
import type { ApplicationView } from '../../views.ts';
import { HandedIn, Said } from './content.tsx';

const SIDES: Readonly<Record<ApplicationView['side'], string>> = {
  applicant: '申请人',
  opponent: '对方',
  court: '法院',
  system: '平台',
};

interface RecordsProps {
  readonly records: ApplicationView['records'];
  readonly base: string;
  /** The court has asked: whoever answers is the party, nobody's other side. */
  readonly byCourt: boolean;
}

/** Ask and answer, in order: who said or did what, with what was written and handed in. Nothing of it is ever changed. */
export function Records({ records, base, byCourt }: RecordsProps) {
  return (
    <ol className="ap-records">
      {records.map((record) => (
        <li key={record.seq} className={`ap-record ap-record-${record.side}`}>
          <header>
            <strong>{record.words}</strong>
            <span className="tb-faint">
              {byCourt && record.side === 'opponent' ? '当事人' : SIDES[record.side]}
              {record.by !== '' && `，${record.by}`}
              {record.insteadOf && `（代${record.insteadOf}）`}
            </span>
            <time dateTime={record.at} className="tb-faint tb-figures">
              {dateTimeText(record.at)}
            </time>
          </header>
          {record.items && record.items.length > 0 && (
            <ol className="ap-items">
              {record.items.map((item) => (
                <li key={`${item.field}${item.what}`}>
                  {item.what}
                  {item.mend && <div className="tb-faint">{item.mend}</div>}
                </li>
              ))}
            </ol>
          )}
          {record.reasons && <p className="ap-text">{record.reasons}</p>}
          {record.act !== 'submit' && record.said.length > 0 && <Said said={record.said} />}
          {record.act !== 'submit' && record.materials.length > 0 && (
            <HandedIn materials={record.materials} base={base} />
          )}
        </li>
      ))}
    </ol>
  );
}
