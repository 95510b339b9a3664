import type { ValueKind } from "./value-kind.ts";

/** The key's words decide first, in this order; then the description's, in the same order. */
export const kindRules: { kind: ValueKind; key: RegExp; description?: RegExp }[] = [
  {
    kind: "code",
    key: /\blast (?:four|4|digits)\b|\bdigits$/,
    description: /\blast (?:four|4|few) digits\b/i,
  },
  { kind: "email", key: /\be ?mail\b/, description: /\be-?mail address\b/i },
  {
    kind: "phone",
    key: /\b(?:phone|mobile|cell|telephone|tel|(?:call ?back|contact) number|msisdn)\b/,
    description: /\b(?:phone|mobile|telephone|callback|call-back|contact) number\b/i,
  },
  {
    kind: "postcode",
    key: /\b(?:zip|zipcode|postcode|postal|plz|post code)\b/,
    description: /\b(?:zip|postal|post) ?code\b|\bpostcode\b/i,
  },
  {
    kind: "weekday",
    key: /\b(?:weekday|day of (?:the )?week)\b/,
    description: /\b(?:day of the week|weekday)\b/i,
  },
  {
    kind: "code",
    key: /\b(?:sku|vin|pnr|isbn|imei|iban|plate|registration|barcode|serial|identifier|pin|locator|reg|upc|ean|last (?:four|4))\b|(?:^| )(?:id|number|no|num|code|reference|ref|digits|tag)$/,
    description:
      /\b(?:licen[cs]e plate|record locator|serial number|vin|isbn|sku|barcode|identifier|last (?:four|4) digits)\b|^(?:the )?(?:number|code) of (?:the|your|an?|this) |^(?:the |your |their |a |an )?(?!(?:total|maximum|minimum|approximate|estimated|exact)\b)(?:[\w'’-]+ ){1,3}(?:number|code|id)\b/i,
  },
  {
    kind: "date-time",
    key: /\b(?:date ?time|timestamp|starts? at|when|slot|scheduled (?:at|for)|appointment at|pickup at)\b/,
    description: /\b(?:date|day) and (?:the )?time\b|\bdate ?time\b|\biso ?8601 (?:date-?time|timestamp)\b/i,
  },
  {
    kind: "date",
    key: /\b(?:date|day|dob|birthday|birthdate|check ?in|check ?out|arrival|departure day|deadline|due)\b/,
    description: /\b(?:date|which day|what day|day (?:of|for|on|the|they|when|to))\b|yyyy-mm-dd/i,
  },
  {
    kind: "time",
    key: /\b(?:time|hour)\b/,
    description: /\b(?:time of day|what time|until when|start time|time (?:of|for|the)|hh:mm)\b/i,
  },
  {
    kind: "first-name",
    key: /\b(?:first name|given name|firstname|forename)\b/,
    description: /\b(?:first|given) name\b/i,
  },
  {
    kind: "last-name",
    key: /\b(?:last name|surname|family name|lastname)\b/,
    description: /(?<!\bfirst (?:name )?(?:and|or) (?:the )?)\b(?:last name|surname|family name)\b/i,
  },
  {
    kind: "address",
    key: /\b(?:address|street)\b/,
    description:
      /\b(?:street|home|full|delivery|pick-?up|service|mailing|drop-?off|billing|shipping) address\b|\baddress (?:of|where|to)\b/i,
  },
  {
    kind: "sentence",
    key: /\b(?:problem|issue|fault|defect|reason|description|details?|notes?|message|comments?|complaint|symptoms?|question|summary|requests|concern|instructions|explanation|feedback|remarks?|what happened|incident|matter|text|body$|memo|purpose|query)\b/,
    description:
      /\b(?:what(?:'?s| is) wrong|what (?:they|you|the \w+) (?:sees?|noticed?|smells?|hears?)|what happened|what(?:'s| is| was| got| has been) (?:broken|missing|damaged|stolen|lost)|(?:problem|damage|issue|request)\b.{0,20}\bin (?:a|one) sentence|describe|description of|what (?:does(?:n't| not) work|is(?:n't| not) working)|in (?:the \w+['’]s|their|your)(?: own)? words|reason for|message (?:to|for)|problem|symptoms)\b/i,
  },
  {
    kind: "person",
    key: /(?:^|\b(?:customer|client|patient|guest|caller|full|contact|user|member|student|child|pet|doctor|stylist|trainer|agent|recipient|passenger|owner|holder|your|their|tenant|employee|teacher|driver|dentist|therapist|provider|technician|person|sender|attendee|applicant|cardholder|payee|instructor|animal|dog|cat|legal|booking|reservation|party|parent|vet|barber|tutor|coach|visitor|renter|borrower|buyer|seller|policyholder|resident) )name\b|\b(?:customer|caller|patient|guest|doctor|stylist|trainer|recipient|payee|dentist|therapist|instructor|barber|tutor|coach|trainer|hygienist|groomer|physician|lawyer|attorney)$/,
    description:
      /\b(?:full name|first (?:name )?and last name|name of the (?:teacher|instructor|trainer|coach|tutor|stylist|doctor|dentist|therapist|vet|lawyer|agent|host|preparer|technician|mechanic|visitor|parent|applicant|neighbou?r|adult|pupil|owner|deceased|bride|groom|mother|father|relative|colleague|driver|patron|user|client|buyer|seller|resident|donor|renter|employee|participant|attendee|sender|reader|subscriber|caller|customer|patient|guest|person|client|pet|child|student|doctor|member|tenant|owner|passenger|recipient)|(?:caller|customer|patient|guest|client|pet|child|student|person|member|owner|visitor|tenant|tutor|stylist|doctor|recipient|driver|user|buyer|animal|dog|cat|teacher|trainer|passenger)['’]s (?:full )?name|your name|name for the (?:booking|reservation|order)|who is calling)\b/i,
  },
  {
    kind: "place",
    key: /\b(?:city|town|origin|destination|location|neighbou?rhood|region|district|suburb|airport|station|branch|from|to|place|country|state|county|area|site|office|stop|venue|campus|zone)$/,
    description:
      /\b(?:city|town|neighbou?rhood|airport|station|suburb|country|district) (?:to|from|where|of|the|they|in|name|or)\b|^(?:where|the place|place)\b/i,
  },
  {
    kind: "money",
    key: /\b(?:price|budget|amount|cost|fee|salary|income|deposit|payment|value|premium|rent|total)\b/,
    description:
      /^(?:the |your |their )?(?:maximum |minimum |highest |lowest )?(?:budget|price|amount)\b|\bamount of money\b|\bin (?:us )?dollars\b|\bin euros\b|\b(?:usd|gbp|eur)\b/i,
  },
];
