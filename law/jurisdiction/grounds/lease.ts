import { cite } from '../../citations.ts';
import { link } from '../court.ts';
import { contractLinks, performanceLinks } from './contract.ts';
import type { Ground } from './ground.ts';

/** 财产租赁、融资租赁合同纠纷 (CPI 19); `places["performance-place"]` = 租赁物使用地. House leases are immovable property. */
export const LEASE: Ground = {
  name: '财产租赁、融资租赁合同纠纷',
  property: true,
  links: (c) =>
    contractLinks(c, (x) =>
      x.contract?.agreedPlace !== undefined
        ? performanceLinks(x)
        : [
            link(
              'performance-place',
              x.places?.['performance-place'],
              '财产租赁、融资租赁合同以租赁物使用地为合同履行地',
              cite('CPI', '19'),
            ),
          ],
    ),
};
