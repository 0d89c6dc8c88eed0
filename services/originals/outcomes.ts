import { cite } from '#law/citations.ts';
import type { Outcome, Paper } from '../engine/index.ts';
import type { Effect } from '../effects.ts';
import type { CourtService } from '../service.ts';
import { notice } from './notice.ts';

const result = (
  name: string,
  tone: Outcome<Effect>['tone'],
  article: Outcome<Effect>['article'],
  paper: Paper,
  next?: string,
): Outcome<Effect> => ({
  name,
  tone,
  article,
  papers: [paper],
  effects: [],
  ...(next === undefined ? {} : { next }),
});

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  same: result(
    '核对一致',
    'good',
    cite('OLR', '13(四)'),
    notice('same', '原件、原物核对结果通知书', [
      '{caseNumber}{title}一案，你方提供的{answer.which}原件、原物已经核对，与电子化材料一致，符合原件、原物形式要求。{reasons}',
      '原件、原物将予退还。',
    ]),
    'return',
  ),
  different: result(
    '核对不一致',
    'bad',
    cite('OLR', '12(一)'),
    notice('different', '原件、原物核对结果通知书', [
      '{caseNumber}{title}一案，你方提供的{answer.which}原件、原物经核对，与电子化材料不一致：{reasons}',
      '请重新提交与原件一致的电子化材料。原件、原物将予退还。',
    ]),
    'return',
  ),
  'not-produced': result(
    '未提供',
    'quiet',
    cite('EVR', '11'),
    notice('not-produced', '未提供原件、原物告知书', [
      '{caseNumber}{title}一案，你方没有提供{answer.which}的原件、原物。{reasons}',
      '该材料的证据效力由人民法院综合全案审查认定。',
    ]),
  ),
};
