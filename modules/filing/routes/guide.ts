import { anyone } from '#kernel/access/who.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Route, route } from '#kernel/http/index.ts';
import {
  FILING_KINDS,
  type FilingKind,
  type Material,
  materialGuide,
  REVIEW_PERIODS,
} from '#law/filing/index.ts';
import { PERIODS } from '#law/periods/index.ts';
import { courtById, courtSettings } from '#modules/reference/index.ts';
import { CLAIMANTS, guideFactsOf, questionOf } from '../guide/questions.ts';
import { templateFor } from '../guide/templates.ts';
import { type GuideLine, guideQuery, guideView } from '../guide/terms.ts';

/** The material guide for everyone: what the law asks on these facts, each line with its article. */
export function guideRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/guide/materials',
      name: 'guide.materials',
      summary: '立案材料指引：应当提交和可以提交的材料，依据和份数',
      who: anyone('立案材料指引，只用法律规定'),
      audit: { none: '公开信息' },
      pace: 'read',
      query: guideQuery,
      output: guideView,
      handle: async ({ context, query }) => {
        const question = questionOf(query);
        const { required, optional } = materialGuide(question.kind, guideFactsOf(question));
        const line = (material: Material) => lineOf(material, question.kind === 'civil');
        return {
          kind: question.kind,
          kindName: FILING_KINDS[question.kind],
          claimant: CLAIMANTS[question.kind],
          required: required.map(line),
          optional: optional.map(line),
          court: await courtOf(context.db, question.court, question.kind),
        };
      },
    }),
  ];
}

function lineOf(material: Material, civil: boolean): GuideLine {
  const template = templateFor(material.id, civil);
  return {
    id: material.id,
    name: material.name,
    ...(material.note ? { note: material.note } : {}),
    ...(material.copies === undefined ? {} : { copies: material.copies }),
    of: material.of ?? 'case',
    article: material.article.label,
    ...(template ? { template } : {}),
  };
}

/** What a court has set itself. It can add nothing to the law's list. */
async function courtOf(db: Db, id: string, kind: FilingKind) {
  const court = id ? courtById(id) : undefined;
  if (!court) return null;
  const { settings } = await courtSettings(db, court.id);
  const days = PERIODS[REVIEW_PERIODS[kind]].length ?? 7;
  return {
    id: court.id,
    name: court.name,
    hints: [
      '本院要求以法律为限，不在法律规定之外要求提交其他材料。',
      `网上立案承诺 ${settings.promisedFilingDays} 日内答复；法定审查期限为 ${days} 日。`,
      `需要补正的，补正期限为 ${settings.correctionDays} 日，一次性告知。`,
      `电子材料格式：${settings.materialFormats.map((format) => format.toUpperCase()).join('、')}，单个不超过 ${Math.floor(settings.maxMaterialBytes / 1_000_000)} MB。`,
    ],
  };
}
