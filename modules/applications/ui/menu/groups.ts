import type { OfferView } from '../../views.ts';

/** Services by group, in the order in which the server tells them. */
export function groupsOf(
  services: readonly OfferView[],
): readonly (readonly [string, readonly OfferView[]])[] {
  const groups = new Map<string, OfferView[]>();
  for (const offer of services) groups.set(offer.groupName, [...(groups.get(offer.groupName) ?? []), offer]);
  return [...groups];
}
