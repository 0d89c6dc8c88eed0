import type { DraftView } from '../../views.ts';
import type { Written } from '../api.ts';
import { idsOf } from '../form/answers.ts';
import { useOwnFiles } from '#web/kit/upload/use-files.ts';

/** How many of the files written into a draft are still on their way through the check. */
export function useWaitingFiles({ form }: Pick<DraftView, 'form'>, { answers, materials }: Written): number {
  const inForm = form.filter(({ type }) => type === 'files').flatMap(({ id }) => idsOf(answers[id]));
  const ids = [...new Set([...materials.map(({ fileId }) => fileId), ...inForm])];
  const files = useOwnFiles(ids);
  return ids.filter((id) => !['ready', 'refused'].includes(files.get(id)?.state ?? 'uploading')).length;
}
