import {
  type ArgumentValue,
  mustBeGiven,
  typeRules,
  valueRules,
  type WantedValue,
  wantedItem,
  wantedProperties,
} from "./value-rules.ts";

/** Gives a copy of a value that is right as it stands; undefined for any other. */
export type Take = (value: unknown) => ArgumentValue | undefined;

/**
 * The quick check for a value, made of the same rules as the schema. What it gives is the very copy that
 * it checked, so that nothing can change between the check and the use.
 */
export function takeOf(wanted: WantedValue): Take {
  const rules = valueRules(wanted).map(({ accepts }) => accepts);
  return rules.reduce(
    (take, accepts) => (value) => (accepts(value) ? take(value) : undefined),
    takeType(wanted),
  );
}

function takeType(wanted: WantedValue): Take {
  const { accepts } = typeRules[wanted.type];
  switch (wanted.type) {
    case "array":
      return takeList(takeOf(wantedItem(wanted)));
    case "object":
      return takeObject(wantedProperties(wanted).map(takeMember));
    default:
      return (value) => (accepts(value) ? asScalar(value) : undefined);
  }
}

/** The rule of a scalar type has accepted the value. */
function asScalar(value: unknown): ArgumentValue {
  return value as ArgumentValue;
}

function takeList(takeItem: Take): Take {
  return (value) => {
    if (!typeRules.array.accepts(value) || !Array.isArray(value)) return undefined;
    const taken: ArgumentValue[] = [];
    for (const item of value) {
      const copy = takeItem(item);
      if (copy === undefined) return undefined;
      taken.push(copy);
    }
    return taken;
  };
}

type TakeMember = { key: string; required: boolean; take: Take };

function takeMember(member: WantedValue & { key: string }): TakeMember {
  return { key: member.key, required: mustBeGiven(member), take: takeOf(member) };
}

/** Keys that nobody wants are to be noted, so an object that has any is left to whoever notes them. */
function takeObject(members: readonly TakeMember[]): Take {
  return (value) => {
    if (!typeRules.object.accepts(value)) return undefined;
    const own: Record<string, unknown> = { ...asObject(value) };
    const taken: Record<string, ArgumentValue> = {};
    let left = Object.keys(own).length;
    for (const { key, required, take } of members) {
      if (Object.hasOwn(own, key)) {
        const copy = take(own[key]);
        if (copy === undefined) return undefined;
        taken[key] = copy;
        left -= 1;
      } else if (required) return undefined;
    }
    return left === 0 ? taken : undefined;
  };
}

/** The rule of the type object has accepted the value. */
function asObject(value: unknown): object {
  return value as object;
}
