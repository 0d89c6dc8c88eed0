import { cite, type Citation } from '../citations.ts';
import { ORIGINAL_REQUIRED_GROUNDS } from './grounds.ts';

/** Why a court may not ask for paper again after a compliant electronic filing; undefined = it has named a ground (OLR 9.2, 12). */
export function paperAgainBarred(
  ground: string | undefined,
): { text: string; article: Citation } | undefined {
  return ORIGINAL_REQUIRED_GROUNDS.some((g) => g.id === ground)
    ? undefined
    : {
        text: '当事人已在线提交符合要求的材料的，不得要求再提供纸质件；确需原件、原物的，应当选择法定情形之一。',
        article: ground === undefined ? cite('OLR', '9.2') : cite('OLR', '12'),
      };
}
