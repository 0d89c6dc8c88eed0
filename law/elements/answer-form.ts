import { chineseNumber } from '../chinese-text.ts';
import { cite } from '../citations.ts';
import { choice, type Element, type ElementForm, long, type Said, text, yesNo } from './element.ts';
import { claim, given, say, sentence } from './said.ts';
import { mediationGroup } from './shared.ts';

const ADMIT = '无异议';
const DENY = '有异议';

/** Claims of the complaint that an answer takes up one by one. */
const claimsOf = (form: ElementForm): (Element & { claim: string })[] =>
  form.groups.flatMap((group) =>
    group.elements.flatMap((element) =>
      element.claim === undefined ? [] : [{ ...element, claim: element.claim }],
    ),
  );

function defenceText(said: Said, element: Element): string {
  const subject = element.label.replace(/^是否/u, '');
  if (element.type === 'yes-no') return given(said.yes(element.id), `答辩人${subject}`);
  const value =
    element.type === 'money'
      ? said.yuan(element.id)
      : element.type === 'date'
        ? said.date(element.id)
        : said.text(element.id);
  return say`${element.label}：${value}`;
}

/**
 * The answer (答辩状, 民事诉讼法第一百二十八条) to a complaint of the same form: each claim admitted or denied with its reason, the facts, the
 * usual defences. Derived from the complaint's form, so that a new claim is never forgotten here.
 */
export function answerForm(complaint: ElementForm): ElementForm {
  const claims = claimsOf(complaint);
  const view = (id: string) => `claim-${id}`;
  const why = (id: string) => `why-${id}`;
  const denied = (said: Said) => claims.filter(({ id }) => said.is(view(id), DENY));
  const defences = complaint.defences.map((element) => ({ ...element, id: `defence-${element.id}` }));
  return {
    ...complaint,
    kind: 'answer',
    defences: [],
    groups: [
      {
        title: '程序事项',
        elements: [
          text('case-number', '案号'),
          yesNo('forum', '是否对管辖权有异议', {
            article: cite('CPL', '130'),
            help: '应当在提交答辩状期间另行书面提出。',
          }),
          yesNo('counterclaim', '是否提起反诉', { help: '提起反诉应当另行提交反诉状。' }),
        ],
      },
      {
        title: '对诉讼请求的意见',
        elements: claims.flatMap(({ id, claim: name }) => [
          choice(view(id), `对“${name}”`, [ADMIT, DENY, '原告没有主张']),
          long(why(id), `对“${name}”有异议的事实和理由`, {
            when: { id: view(id), is: DENY },
            required: true,
          }),
        ]),
      },
      {
        title: '对事实和理由的意见',
        elements: [
          choice('facts-view', '对原告所述事实', [ADMIT, '部分有异议', DENY], { required: true }),
          long('facts-disputed', '有异议的事实和自己的陈述'),
          ...defences,
          long('limitation', '诉讼时效或者其他抗辩', { article: cite('CIVIL', '188') }),
          long('legal-basis', '法律依据'),
          long('remarks', '其他需要说明的内容'),
        ],
      },
      mediationGroup,
    ],
    claims: (said) => [
      ...(denied(said).length > 0 && claims.every(({ id }) => !said.is(view(id), ADMIT))
        ? claim('驳回原告的全部诉讼请求')
        : denied(said).flatMap(({ claim: name }) => claim(`驳回原告关于${name}的诉讼请求`))),
      ...claim(given(denied(said).length > 0, '本案诉讼费用依法由原告负担')),
    ],
    facts: (said) => {
      const points = claims.flatMap(({ id, claim: name }) => {
        if (said.is(view(id), ADMIT)) return [`关于${name}，答辩人没有异议。`];
        return said.is(view(id), DENY) ? [sentence(`关于${name}，答辩人有异议`, said.text(why(id)))] : [];
      });
      points.push(
        sentence(given(said.is('facts-view', ADMIT), '对原告所述的事实，答辩人没有异议')),
        sentence(
          given(said.is('facts-view', '部分有异议'), '对原告所述的事实，答辩人部分有异议'),
          given(said.is('facts-view', DENY), '对原告所述的事实，答辩人有异议'),
          said.text('facts-disputed'),
        ),
        ...defences.map((element) => sentence(defenceText(said, element))),
        sentence(say`关于诉讼时效和其他抗辩：${said.text('limitation')}`),
        sentence(said.text('remarks')),
      );
      return [
        ...points.filter((point) => point !== '').map((point, at) => `${chineseNumber(at + 1)}、${point}`),
        sentence(
          given(denied(said).length > 0, '综上'),
          say`依照${said.text('legal-basis')}`,
          given(denied(said).length > 0, '请求依法驳回原告的相应诉讼请求'),
        ),
      ];
    },
  };
}
