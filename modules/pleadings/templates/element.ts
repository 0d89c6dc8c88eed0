import { cite } from '#law/citations.ts';
import {
  type Element,
  type ElementForm,
  ANSWER_FORMS,
  ELEMENT_FORMS,
  composeFacts,
  claimedTotal,
} from '#law/elements/index.ts';
import { formatYuan } from '#law/fees/index.ts';
import { parsePlainDate } from '#law/time.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { type Block, blank, type Line, type Run } from '#modules/documents/index.ts';
import { answersOf } from '../answers.ts';
import { partiesOf, partyRows } from '../paper/parties.ts';
import { heading, ln, para, type Reader, textBlocks } from '../reader.ts';
import { field, fieldOfElement, type Template } from '../template.ts';
import {
  agentBlocks,
  agentSection,
  caseSection,
  closing,
  COURT,
  noteOf,
  partySection,
  signSection,
} from './common.ts';
import { evidenceTable } from './complaint.ts';

const boxes = (options: readonly (readonly [string, boolean])[]): Line =>
  options.flatMap(([label, check]): Run[] => [{ check, label }, { text: '　' }]);

/** What was answered, as the form shows it: boxes ticked, sums and days in words, a rule for the pen where nothing was said. */
function valueLines(element: Element, v: Reader): Line[] {
  const text = v.text(element.id);
  switch (element.type) {
    case 'yes-no':
      return [
        boxes([
          ['是', text === 'yes'],
          ['否', text === 'no'],
        ]),
      ];
    case 'choice':
      return [boxes((element.options ?? []).map((option) => [option, option === text] as const))];
    case 'money':
      return [ln`${v.money(element.id)}元`];
    case 'percent':
      return [ln`${v.run(element.id, 6)}%`];
    case 'date': {
      const day = parsePlainDate(text);
      return [day === undefined ? [blank(8)] : plainChineseDate(day)];
    }
    case 'long':
      return text === '' ? [[blank(16)], [blank(16)]] : [String(v.values.fields[element.id])];
    case 'text':
      return [[v.run(element.id, 14)]];
  }
}

/** One table a group. A question that hangs on another is left out when the other was answered so that it falls away. */
function groupBlocks(form: ElementForm, v: Reader): Block[] {
  const falls = ({ when }: Element): boolean =>
    when !== undefined && v.text(when.id) !== '' && v.text(when.id) !== when.is;
  return form.groups.flatMap((group): Block[] => [
    { is: 'heading', text: group.title, level: 2, align: 'left' },
    {
      is: 'fields',
      labelWidth: 34,
      rows: group.elements
        .filter((element) => !falls(element))
        .map((element, at) => ({ label: `${at + 1}. ${element.label}`, value: valueLines(element, v) })),
    },
  ]);
}

const ATTACH = field('attach-prose', '附上据此写成的事实与理由', 'yes-no', {
  help: '要素表之后另附一段文字陈述，由所填要素生成。',
});

function elementTemplate(form: ElementForm): Template {
  const files = form.kind === 'complaint';
  const roles = files ? ['原告', '被告', '第三人'] : ['答辩人', '被答辩人'];
  const role = files ? '原告' : '答辩人';
  const title = files ? '民事起诉状' : '民事答辩状';
  return {
    id: `${form.kind}-${form.id}`,
    name: `要素式${files ? '起诉状' : '答辩状'}（${form.name}）`,
    title,
    subtitle: `（${form.name}）`,
    group: form.kind,
    description: files
      ? `按${form.name}的要素逐项填写，可以直接用来立案。`
      : `对${form.name}的每一项请求和事实逐项表明意见。`,
    articles: form.articles,
    cause: form.name,
    form,
    ...(files ? { files: 'civil' as const } : {}),
    sections: [
      caseSection(COURT),
      partySection(roles),
      agentSection,
      ...form.groups.map((group) => ({ title: group.title, fields: group.elements.map(fieldOfElement) })),
      {
        title: '证据',
        fields: [field('evidence', '证据清单', 'evidence', { article: cite('CPL', '124(四)') })],
      },
      { title: '签署', fields: [ATTACH, ...signSection.fields] },
    ],
    notes: files
      ? [noteOf('起诉状应当记明当事人、诉讼请求和所根据的事实与理由、证据和证据来源。', cite('CPL', '124'))]
      : [
          noteOf('收到起诉状副本之日起十五日内提出答辩状；不提出的，不影响法院审理。', cite('CPL', '128')),
          noteOf('对管辖权有异议的，应当在提交答辩状期间提出。', cite('CPL', '130')),
        ],
    caseName: () => form.name,
    blocks: (v) => {
      const prose = v.is('attach-prose', 'yes') ? composeFacts(form, answersOf(form, v.values)) : '';
      const total = files ? claimedTotal(form, answersOf(form, v.values)) : 0;
      return [
        { is: 'heading', text: '当事人信息', level: 2, align: 'left' },
        { is: 'fields', labelWidth: 26, rows: partiesOf(v.values.parties, roles).flatMap(partyRows) },
        ...agentBlocks(v),
        ...groupBlocks(form, v),
        ...(total > 0 ? [para(`标的总额：${formatYuan(total).replace(/\.00$/, '')}元。`)] : []),
        { is: 'heading', text: '证据清单', level: 2, align: 'left' },
        evidenceTable(v.values.evidence),
        ...(prose === '' ? [] : [heading(files ? '事实与理由' : '答辩意见'), ...textBlocks(prose)]),
        ...closing(v, files ? '具状人' : '答辩人', role),
      ];
    },
  };
}

/** 要素式起诉状 and 要素式答辩状 of ten causes. */
export const elementComplaints: readonly Template[] = Object.values(ELEMENT_FORMS).map(elementTemplate);
export const elementAnswers: readonly Template[] = Object.values(ANSWER_FORMS).map(elementTemplate);
