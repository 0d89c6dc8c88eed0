import { ArticleRef } from '#web/kit/article-ref.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { CONDITIONS_OF, FACE_SECTIONS } from '../../terms.ts';
import type { FilingKind, FilingView, Finding, SectionId } from '../../terms.ts';
import { type Defect, defectAt, type Defects, defectOf } from './defects.ts';
import { pathOf, placeOf } from './fields.ts';

/** A line of the checklist: a finding of the check, or a section in which the check has found nothing. */
export interface ChecklistLine {
  readonly section: SectionId;
  readonly title: string;
  /** What the law asks of the section. */
  readonly lookFor: string;
  readonly defect: Defect;
  readonly finding?: Finding;
  /** The digit that ticks it; only the first ten have one. */
  readonly digit?: string;
}

/** The checklist: section by section what the check has found, and for the rest the section itself, to be judged by eye. */
export function checklistOf(filing: FilingView): ChecklistLine[] {
  const findings = filing.checklist ?? [];
  const lines = FACE_SECTIONS[filing.kind].flatMap(
    ({ id: section, title }): Omit<ChecklistLine, 'digit'>[] => {
      const found = findings.filter((finding) => finding.section === section);
      const common = { section, title, lookFor: lookFor(filing.kind, section) };
      if (found.length === 0) return [{ ...common, defect: defectAt(pathOf(filing, section), title) }];
      return found.map((finding) => ({
        ...common,
        finding,
        defect: defectOf(finding, placeOf(filing, finding.field)),
      }));
    },
  );
  return lines.map((line, index) => (index < 10 ? { ...line, digit: String((index + 1) % 10) } : line));
}

/** Where the conditions of each kind of filing show themselves. */
const CONDITIONS: Partial<Record<SectionId, readonly string[]>> = {
  court: ['court-competence'],
  parties: [
    'interested-plaintiff',
    'definite-defendant',
    'victim',
    'definite-accused',
    'creditor',
    'entitled',
  ],
  matter: ['private-crime', 'effective', 'not-performed', 'liable', 'within-law'],
  claims: ['specific-claim', 'definite-object'],
};

/** What the law asks of this section, to be judged by eye where the check has found nothing. */
function lookFor(kind: FilingKind, section: SectionId): string {
  const conditions = CONDITIONS_OF[kind].filter((condition) => CONDITIONS[section]?.includes(condition.id));
  return conditions.map((condition) => condition.text).join('；');
}

interface ChecklistProps {
  readonly lines: readonly ChecklistLine[];
  readonly defects: Defects;
  readonly whyNot: string | undefined;
  /** Shows the place in question. */
  readonly onShow: (field: string) => void;
}

/** The checklist; ticking a line makes it a line of the correction notice. */
export function Checklist({ lines, defects, whyNot, onShow }: ChecklistProps) {
  return (
    <ol className="wb-check" aria-label="审查要点">
      {lines.map((line) => {
        const ticked = defects.has(line.defect.key);
        return (
          <li key={line.defect.key} className={ticked ? 'wb-check-line wb-check-on' : 'wb-check-line'}>
            <kbd className="tb-kbd" aria-hidden="true">
              {line.digit ?? '·'}
            </kbd>
            <div>
              <span className="wb-check-head">
                <button type="button" className="wb-place" onClick={() => onShow(line.defect.field)}>
                  {line.finding ? line.defect.place : line.title}
                </button>
                {line.finding ? (
                  <StateTag tone={line.finding.level === 'fault' ? 'overdue' : 'near'}>
                    {line.finding.level === 'fault' ? '不符合' : '请核对'}
                  </StateTag>
                ) : (
                  <StateTag tone="neutral">系统未发现问题</StateTag>
                )}
              </span>
              {line.finding ? (
                <>
                  <p>{line.finding.what}</p>
                  <ArticleRef>{line.finding.article}</ArticleRef>
                </>
              ) : (
                <p className="tb-faint">{line.lookFor}</p>
              )}
            </div>
            <TickButton
              ticked={ticked}
              name={line.defect.place}
              whyNot={whyNot}
              onToggle={() => defects.toggle(line.defect)}
            />
          </li>
        );
      })}
    </ol>
  );
}

interface TickButtonProps {
  readonly ticked: boolean;
  /** What it stands beside. */
  readonly name: string;
  readonly whyNot: string | undefined;
  readonly onToggle: () => void;
}

/** Beside a field, a material or a line of the checklist: this is a defect. Not there when no correction can be asked for. */
export function TickButton({ ticked, name, whyNot, onToggle }: TickButtonProps) {
  if (whyNot !== undefined && !ticked) return null;
  return (
    <button
      type="button"
      className="wb-tick"
      aria-pressed={ticked}
      aria-label={`${name}：列入补正`}
      title={ticked ? '已列入补正，再按一次取消' : '列入补正'}
      onClick={onToggle}
    >
      <span aria-hidden="true">{ticked ? '✓ 补正' : '补正'}</span>
    </button>
  );
}
