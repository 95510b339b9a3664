import type { Options } from "./options.ts";

/** What sort of thing a parameter holds, which decides how it is read and asked for. */
export type ValueKind =
  | "boolean"
  | "choice"
  | "email"
  | "phone"
  | "postcode"
  | "date-time"
  | "date"
  | "time"
  | "weekday"
  | "first-name"
  | "last-name"
  | "person"
  | "address"
  | "place"
  | "code"
  | "money"
  | "number"
  | "sentence"
  | "phrase";

type Rule = { kind: ValueKind; key: RegExp; description?: RegExp };

const idNouns =
  "order|ticket|account|booking|reservation|confirmation|reference|policy|member(?:ship)?|tracking|claim|invoice|case|customer|client|patient|prescription|rx|serial|flight|card|student|employee|asset|permit|licen[cs]e|parcel|shipment|loan|library|vehicle|property|listing|unit|record|locator|product|item|part|sku|job|work order|request|incident|repair|quote|ref|booking ref|meter|transaction|payment|delivery|appointment|rental|return|purchase|gift card|voucher|coupon|promo|tenant|event|course|class|lease|contract|docket|bill|ticketing|installation|device|container|bag|claim tag|file|matter";

const rules: Rule[] = [
  { kind: "email", key: /\be ?mail\b/, description: /\be-?mail address\b/i },
  {
    kind: "phone",
    key: /\b(?:phone|mobile|cell|telephone|tel|callback number|call back number|contact number|msisdn)\b/,
    description: /\b(?:phone|mobile|telephone|callback|call-back|contact) number\b/i,
  },
  {
    kind: "postcode",
    key: /\b(?:zip|zipcode|postcode|postal|plz|post code)\b/,
    description: /\b(?:zip|postal|post) ?code\b|\bpostcode\b/i,
  },
  {
    kind: "weekday",
    key: /\b(?:weekday|day of week|day of the week)\b/,
    description: /\b(?:day of the week|weekday)\b/i,
  },
  {
    kind: "date-time",
    key: /\b(?:date ?time|timestamp|start at|starts at|when|slot|scheduled (?:at|for)|appointment at|preferred slot|pickup at)\b/,
    description:
      /\bdate and (?:the )?time\b|\bday and time\b|\bdate ?time\b|\biso ?8601 (?:date-?time|timestamp)\b/i,
  },
  {
    kind: "date",
    key: /\b(?:date|day|dob|birthday|birthdate|check ?in|check ?out|arrival|departure day|deadline|due|checkin|checkout)\b/,
    description: /\b(?:date|which day|what day|day (?:of|for|on|the|they|when))\b|yyyy-mm-dd/i,
  },
  {
    kind: "time",
    key: /\b(?:time|hour)\b/,
    description: /\b(?:time of day|what time|start time|time (?:of|for|the)|hh:mm)\b/i,
  },
  {
    kind: "first-name",
    key: /\b(?:first name|given name|firstname|forename)\b/,
    description: /\b(?:first|given) name\b/i,
  },
  {
    kind: "last-name",
    key: /\b(?:last name|surname|family name|lastname)\b/,
    description: /\b(?:last name|surname|family name)\b/i,
  },
  {
    kind: "address",
    key: /\b(?:address|street)\b/,
    description: /\b(?:street address|home address|full address|delivery address|address (?:of|where|to))\b/i,
  },
  {
    kind: "code",
    key: new RegExp(
      `\\b(?:${idNouns}) ?(?:id|number|no|num|code|reference|ref|nr|#)\\b|\\b(?:id|sku|vin|reference|pnr|code|ref|isbn|imei|iban|plate|licen[cs]e plate|registration|barcode|serial|identifier|pin|record locator|locator|tracking|reg|upc|ean)\\b`,
    ),
    description: new RegExp(
      `\\b(?:${idNouns}) (?:id|number|code|reference)\\b|\\b(?:reference|licen[cs]e plate|record locator|serial number|vin|isbn|sku|barcode|tracking number|identifier)\\b`,
      "i",
    ),
  },
  {
    kind: "sentence",
    key: /\b(?:problem|issue|reason|description|details?|notes?|message|comments?|complaint|symptoms?|question|summary|requests?|concern|instructions|explanation|feedback|remarks?|what happened|incident|matter|text|body|subject|memo|purpose|query)\b/,
    description:
      /\b(?:what is wrong|what's wrong|what happened|describe|description of|in (?:the caller's|their) own words|reason for|message (?:to|for)|problem|symptoms)\b/i,
  },
  {
    kind: "person",
    key: /\b(?:(?:customer|client|patient|guest|caller|full|contact|user|member|student|child|pet|doctor|stylist|trainer|agent|recipient|passenger|owner|holder|your|their|tenant|employee|teacher|driver|dentist|therapist|provider|technician|person|sender|attendee|applicant|cardholder|payee|instructor|animal|dog|cat|legal|booking|party|parent|vet|barber) )?name\b|\b(?:customer|caller|patient|guest|doctor|stylist|trainer|recipient|payee|dentist|therapist|instructor|barber)$/,
    description:
      /\b(?:full name|name of the (?:caller|customer|patient|guest|person|client|pet|child|student|doctor|member)|(?:caller|customer|patient|guest|client|pet|child|student|person|member|owner)['’]s (?:full )?name|your name|name for the (?:booking|reservation|order)|who is calling)\b/i,
  },
  {
    kind: "place",
    key: /\b(?:city|town|origin|destination|location|neighbou?rhood|region|district|suburb|airport|station|branch|from|to|place|country|state|county|area|site|office|pickup location|dropoff location|stop|venue|campus|zone)$/,
    description:
      /\b(?:city|town|neighbou?rhood|airport|station|suburb|country|district) (?:to|from|where|of|the|they|in|name|or)\b/i,
  },
  {
    kind: "money",
    key: /\b(?:price|budget|amount|cost|fee|salary|income|deposit|payment|value|premium|rent|max price|min price|total)\b/,
    description: /\b(?:budget|amount of money|in (?:us )?dollars|in euros|usd|gbp|eur|price)\b/i,
  },
];

export function kindOf(parameter: {
  words: string;
  description: string;
  type: string;
  format: string;
  options: Options;
}): ValueKind {
  const { words, type, format, options } = parameter;
  if (type === "boolean") return "boolean";
  if (options.isClosed) return "choice";
  if (format === "email") return "email";
  if (format === "date") return "date";
  if (format === "date-time") return "date-time";
  if (format === "time") return "time";
  const said = leadOf(parameter.description);
  const kind = matchRules(words, said);
  if (type === "number" || type === "integer") return kind && numericKinds.has(kind) ? kind : "number";
  if (kind === "money" || kind === "person" || kind === "date") return refine({ kind, words, said });
  if (kind) return kind;
  if (/\b(?:number of|how many|quantity|count)\b/i.test(`${said} ${words}`) || countKey.test(words))
    return "number";
  return options.values.length > 0 ? "choice" : "phrase";
}

const numericKinds: ReadonlySet<ValueKind> = new Set(["postcode", "phone", "code", "money"]);
const countKey =
  /\b(?:quantity|qty|count|party size|guests|people|nights|adults|children|passengers|seats|copies|bedrooms|age|weight|mileage|year|size of party|rooms|tickets|hours|persons|covers|miles|kilometers|square feet|sqft)\b/;

/** The part of a description that says what the value is, without formats, examples and advice. */
export function leadOf(description: string): string {
  return (description.split(/(?<=[a-z)])[.;]\s|\n/)[0] ?? description).replaceAll(
    /\((?:e\.?g|for example|such as|like)[^)]*\)/gi,
    "",
  );
}

function matchRules(words: string, said: string): ValueKind | null {
  const byKey = rules.find((rule) => rule.key.test(words));
  const byDescription = rules.find((rule) => rule.description?.test(said));
  if (byKey?.kind === "date" && byDescription?.kind === "date-time") return "date-time";
  if (byKey?.kind === "time" && byDescription && ["date-time", "date"].includes(byDescription.kind))
    return byDescription.kind === "date" ? "date-time" : "date-time";
  return byKey?.kind ?? byDescription?.kind ?? null;
}

/** Keys whose plain word misleads: `product_name` is a product, `end_date` is a date. */
function refine(found: { kind: ValueKind; words: string; said: string }): ValueKind {
  const { kind, words, said } = found;
  if (kind === "person" && thingNames.test(words)) return "phrase";
  if (
    kind === "person" &&
    /^name$/.test(words) &&
    thingNames.test(said) &&
    !/\b(?:caller|customer|guest|patient|person|client|who)\b/i.test(said)
  )
    return "phrase";
  return kind;
}

const thingNames =
  /\b(?:product|item|book|movie|film|show|event|course|class|company|business|street|city|brand|model|medication|medicine|drug|service|file|street|hotel|restaurant|store|property|device|plan|program|package|song|dish|team|school|room|tour|treatment|stock)\b/i;
