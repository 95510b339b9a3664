export const overviewRanges = ["day", "week", "month"] as const;
export type OverviewRange = (typeof overviewRanges)[number];

/** How far back an overview looks, as it stands in the address bar; anything else is dropped. */
export type OverviewSearch = { range?: OverviewRange };

export function overviewSearchOf({ range }: Record<string, unknown>): OverviewSearch {
  const known = overviewRanges.find((one) => one === range);
  return known === undefined ? {} : { range: known };
}
