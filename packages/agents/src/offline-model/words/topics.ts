/** What a request is about: words of everyday business that belong together (stems are compared). */
export const topicWords = {
  plumbing:
    "plumber plumbing drain leak leaking pipe faucet tap toilet sewer clog clogged blocked blockage water_heater boiler sink shower bathtub bath cistern burst gutter dripping flooding flood septic shower_head",
  electrical:
    "electrician electric electrical wiring outlet socket fuse breaker power_cut lights switchboard rewire",
  heating:
    "heating hvac furnace thermostat air_conditioning ac air_conditioner cooling heat_pump radiator ventilation boiler aircon heat cold_air heater",
  roofing: "roof roofing shingle attic chimney skylight tile",
  cleaning: "cleaning cleaner clean maid housekeeping carpet vacuum window_cleaning deep_clean janitor mop",
  garden:
    "garden gardening lawn landscaping hedge mow mowing tree yard grass weed shrub plant orchid cactus fern soil pot seed bloom watering",
  pest: "pest exterminator termite rodent mice mouse rat cockroach roach ant wasp bedbug bed_bug infestation hornet bug spider",
  moving: "mover moving relocation removal storage van_hire movers boxes truck haul relocate",
  towing:
    "tow towing roadside breakdown broke_down flat_tire flat_tyre jump_start stranded battery locked_keys ditch dead_battery broken_down stuck",
  locksmith: "locksmith lock key locked_out rekey deadbolt",
  vehicle:
    "car vehicle auto truck van suv engine brake tire tyre oil_change mechanic garage mot transmission windshield motorcycle motorbike bike inspection mileage registration plate license_plate exhaust sedan tune_up dealership test_drive toyota honda ford bmw audi mercedes volkswagen nissan hyundai kia chevrolet mazda subaru tesla volvo jeep",
  rental: "rent rental hire lease pick_up pickup drop_off one_way",
  taxi: "taxi cab ride driver chauffeur shuttle limo lift fare",
  parking: "parking park garage permit parking_space",
  dental:
    "dentist dental tooth teeth hygienist filling crown root_canal braces orthodontist gum toothache cavity implant denture check-up whitening molar wisdom_tooth cleaning",
  medical:
    "doctor clinic patient medical physician nurse gp symptom pain sick ill fever checkup surgery consultation specialist health vaccine vaccination referral therapist physio blood_test hospital test_result lab_result flu_shot jab rash cough headache",
  pharmacy:
    "pharmacy prescription medicine medication refill drug pill pharmacist dose tablet rx meds antibiotic inhaler repeat_prescription",
  vision: "optician eye glasses lens contact_lens optometrist vision frame spectacles",
  pet: "pet vet veterinary dog cat puppy kitten animal rabbit bird grooming groomer kennel boarding hamster breed cattery paw spay neuter limp limping vaccination",
  hotel:
    "hotel room suite guest night stay check_in check_out double_room twin lodging accommodation bed_and_breakfast resort inn motel king_bed bed",
  restaurant:
    "restaurant table dinner lunch brunch diner party seat cuisine dine dining terrace eat supper breakfast cover seating",
  food: "pizza food menu dish topping burger pasta sandwich takeaway delivery pepperoni vegan vegetarian gluten allergen allergy meal dessert special drink sushi cake bakery bread cupcake coffee salad curry fries soup",
  grocery: "grocery groceries supermarket produce",
  delivery:
    "delivery deliver parcel package shipment shipping courier dispatch post tracking_number driver freight pallet",
  shop: "shop store retail product item merchandise goods catalog catalogue sku article model",
  clothing:
    "clothes clothing dress suit shirt shoe jeans jacket coat tailor alteration sneaker hem trousers outfit boots",
  flower: "flower florist bouquet rose wreath arrangement tulip",
  beauty:
    "salon hair haircut stylist barber nail manicure pedicure facial massage spa color colour highlights trim beard waxing lashes blow_dry beautician balayage",
  fitness:
    "gym fitness class yoga pilates trainer workout spin spinning zumba swim swimming pool membership personal_training crossfit session",
  sport: "court pitch tennis golf tee_time squash badminton football lane bowling match",
  library: "library book loan borrow overdue librarian author title novel renew fine due ebook",
  school:
    "school student teacher class grade lesson tutor tutoring course homework enrollment enrolment pupil kindergarten kid child daughter son absence absent tuition college university campus exam campus_tour parent",
  event:
    "event ticket concert show theatre theater cinema movie film seat performance screening venue festival matinee exhibition museum exhibit musical",
  travel: "travel trip tour cruise holiday vacation itinerary excursion destination travel_agent",
  airline:
    "flight airline plane airport boarding baggage luggage suitcase gate departure arrival seat fly layover check_in boarding_pass flying departing landing",
  train: "train rail bus coach station platform timetable railway route",
  bank: "bank account balance card transaction loan credit debit mortgage statement overdraft savings checking deposit branch atm exchange_rate interest",
  currency: "currency dollar euro pound exchange convert yen foreign",
  insurance: "insurance policy claim premium deductible coverage insured insurer accident excess quote",
  tax: "tax accountant accounting bookkeeping return_filing filing irs vat deduction payroll",
  legal:
    "lawyer attorney legal law case solicitor court contract consultation divorce will lawsuit notary paralegal hearing estate custody",
  property:
    "apartment flat house property rental viewing landlord tenant lease listing bedroom real_estate realtor estate_agent maintenance condo home studio square_feet buyer neighborhood showing unit_available",
  it: "computer laptop printer password vpn network software email server wifi login helpdesk help_desk monitor install reset mfa screen account device outlook keyboard it_support",
  telecom:
    "internet broadband phone mobile sim roaming data_plan router signal contract plan wifi line outage cable",
  utility:
    "electricity gas water meter reading outage power bill energy utility supply kwh power_cut lights dark blackout",
  waste:
    "trash garbage waste recycling bin collection rubbish bulky skip pickup dump get_rid_of junk mattress sofa couch haul_away throw_away throw_out dispose furniture",
  childcare: "daycare nursery babysitter child toddler nanny crèche",
  funeral: "funeral memorial burial cremation",
  wedding: "wedding bride venue catering banquet",
  photo: "photo photographer photography portrait shoot headshot",
  printing: "print printing copies flyer business_card poster brochure",
  hiring: "job vacancy apply application interview cv resume hiring position recruit candidate",
  charity: "donate donation charity volunteer",
  government:
    "permit license licence passport council city_hall registration birth_certificate visa citizen id_card",
  music:
    "music violin piano guitar drum instrument lesson choir band sing singing voice cello flute trumpet saxophone",
  leave: "leave vacation days_off day_off time_off take_off pto absence sick_day holiday employee hr",
  weather: "weather rain snow temperature forecast sunny umbrella degrees",
  news: "news headline politics election president score joke lottery horoscope poem recipe capital",
  stocks: "stock_market stock_price shares invest crypto bitcoin",
} as const;

export type Topic = keyof typeof topicWords;

/** Things of any business, by which a tool and a request find each other. */
export const thingWords = {
  appointment:
    "appointment booking reservation visit slot session consultation meeting viewing showing table check-up checkup",
  order: "order purchase parcel package delivery shipment",
  person:
    "customer client patient guest caller member user tenant student passenger policyholder borrower pupil resident",
  problem: "problem issue trouble fault ticket incident broken complaint outage damage leak repair wrong",
  money: "price cost fee charge quote bill invoice payment balance amount total rate refund owe",
  place:
    "area zip postcode address location zone neighborhood neighbourhood region city town district street postal",
  date: "date day time when tomorrow today week weekend monday tuesday wednesday thursday friday saturday sunday",
  product: "product item part model sku article goods",
  vehicle:
    "car vehicle auto truck van suv toyota honda ford bmw audi mercedes volkswagen nissan hyundai kia chevrolet mazda subaru tesla volvo jeep",
  animal: "pet dog cat animal puppy kitten",
  child: "child kid son daughter student pupil",
  room: "room suite bed",
  book: "book title novel author",
  document: "document statement invoice receipt certificate copy form letter report",
  medicine: "prescription medicine medication pill drug",
  card: "card debit credit",
  hours: "hours open close opening closing",
  membership: "membership member plan subscription",
  class: "class lesson course session",
  staff:
    "doctor stylist trainer agent technician plumber dentist therapist lawyer teacher engineer mechanic expert specialist someone somebody",
  home: "house home apartment flat condo property unit",
  flight: "flight plane fly",
  meal: "meal dish pizza food menu",
} as const;

export type Thing = keyof typeof thingWords;
