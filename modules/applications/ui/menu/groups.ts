import type { OfferView } from '../../views.ts';
import { grouped } from '../guide/grouped.ts';

/** Services by group, in the order in which the server tells them. */
export const groupsOf = (services: readonly OfferView[]) => grouped(services, ({ groupName }) => groupName);
