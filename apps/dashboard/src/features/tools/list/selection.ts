/** Which rows are chosen, and the one that a range begins at. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null };

export const nothingChosen: Selection = { ids: new Set(), anchor: null };

type Choosing = {
  id: string;
  isOn: boolean;
  /** From the row that was chosen before to this one, as a click with the shift key does. */
  isRange: boolean;
  /** The rows as they are shown. */
  order: readonly string[];
};

/** The selection with one row, or a range of rows, chosen or not. */
export function choose(selection: Selection, { id, isOn, isRange, order }: Choosing): Selection {
  const ids = new Set(selection.ids);
  for (const each of isRange ? between(order, selection.anchor, id) : [id]) {
    if (isOn) ids.add(each);
    else ids.delete(each);
  }
  return { ids, anchor: id };
}

export function chooseAll(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: null };
}

/** Both ends included; the row alone where there is no other end. */
function between(order: readonly string[], anchor: string | null, id: string): readonly string[] {
  const ends = [order.indexOf(anchor ?? id), order.indexOf(id)];
  if (ends.includes(-1)) return [id];
  return order.slice(Math.min(...ends), Math.max(...ends) + 1);
}
