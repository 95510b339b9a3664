/**
 * What people ask a business to do, as words (stems are compared) and phrases (`how_much`).
 * A word may belong to several intents; the first words are the plainest.
 */
export const intentWords = {
  price:
    "price cost quote estimate fee charge rate pricing expensive cheap quotation tariff how_much afford fare ballpark what_do_you_charge run_me going_rate set_me_back worth give_me_for value",
  availability:
    "available availability free slot vacancy vacant vacancies fit_me_in squeeze_in any_opening have_opening an_opening next_opening spot any_room spare any_left book-able bookable still_open are_there_still are_there_any are_left still_have rooms_left tables_left taken time_slot busy to_be_had",
  coverage:
    "serve cover coverage service_area come_out deliver_to reach operate territory zone area work_in travel_to come_through do_you_come come_to get_to out_here this_far serviceable in_range have_signal have_reception phone_reception",
  stock:
    "stock carry inventory sell in_stock out_of_stock on_hand any_left do_you_have you_got have_any got_any restock backorder sold_out run_out",
  book: "book reserve reservation schedule appointment booking arrange set_up sign_up put_me_down get_me_in make_an_appointment come_in enroll enrol register rsvp slot_me fit_me_in need_a_table want_a_table pencil_in can_you_come could_you_come drop_in bring_in bring_him bring_her bring_my bring_it come_by pop_in take_me_to need_a_ride see_the see_a see_someone see_dr see_doctor",
  cancel:
    "cancel cancellation call_off scrap drop_my not_coming cannot_make_it can't_make_it no_longer_need delete withdraw terminate abort won't_make_it can't_come can't_be_there won't_come back_out quit end_my stop_my",
  reschedule:
    "reschedule postpone push_back push_it push_that move_my move_it bring_forward change_the_date change_the_time change_my_appointment another_day different_day different_time another_time rebook change_my_booking change_my_reservation move_the shift_my move_our push_my",
  order:
    "order buy purchase get_me i'll_have i'll_take can_i_have bring_me takeaway takeout reorder send_me_a place_an_order like_a put_in_an_order",
  status:
    "status track tracking progress where_is where's eta arrive update_on how_is_my ready yet shipped when_will whereabouts hasn't_arrived not_arrived still_waiting come_yet on_its_way never_showed never_came never_arrived didn't_arrive didn't_come any_news done_yet finished on_time delayed landed running_late held_up check_on check_up_on is_doing are_doing coming_along",
  report:
    "report complaint complain ticket log issue problem fault broken incident damage lodge file raise something_wrong not_working doesn't_work stopped_working broke fix outage repair malfunction defective faulty went_out lights_out no_power no_internet no_heat no_hot_water no_signal keeps_dropping dispute contest appeal was_charged got_charged charged_me wrong_charge send_someone send_somebody",
  find: "find search look_up lookup locate pull_up look_for looking_for list browse show recommend suggest what's_on whats_on what_is_on what's_playing nearest closest fetch retrieve",
  details:
    "detail account information info record profile file_on on_file history look_me_up my_details lookup look_up pull_up retrieve",
  hours: "hour open close opening closing open_until what_time_do_you opening_hours business_hours",
  message:
    "message callback call_back call_me_back pass_on leave_a_message get_back_to ring_me_back contact_me reach_me note speak_to_someone follow_up lead interested call_me phone_me ring_me",
  refund: "refund money_back reimburse reimbursement chargeback credit overcharged want_my_money",
  return: "return send_back take_back exchange swap give_back bring_back replace replacement wrong_size",
  pay: "pay payment settle pay_off pay_my_bill instalment installment make_a_payment",
  balance: "balance owe outstanding amount_due how_much_is_left in_my_account",
  renew: "renew repeat_prescription extend renewal prolong extension keep_it_longer longer refill top_up",
  update: "update change amend correct edit modify alter new_address moved changed switch instead_of",
  join: "join membership subscribe subscription become_a_member member enroll enrol sign_up register start_lessons take_lessons",
  send: "send email forward mail text_me resend copy_of share dispatch",
  transfer: "transfer wire send_money move_money",
  block: "block freeze lock lost_my stolen deactivate disable suspend lost_card stole",
  reset:
    "reset unlock locked_out forgot forgotten password login can't_log_in cannot_log_in recover sign_in log_in",
} as const;

export type Intent = keyof typeof intentWords;

/** Asking for the first is answered by a tool for the second, a little less well. */
export const neighbouringIntents: Partial<Record<Intent, Intent[]>> = {
  availability: ["stock", "book", "find", "coverage"],
  stock: ["availability", "find"],
  book: ["availability", "join", "message", "order", "report"],
  report: ["book", "message", "block", "send"],
  find: ["details", "stock", "availability", "status"],
  details: ["find", "status", "balance"],
  status: ["details", "find"],
  refund: ["return", "report"],
  return: ["refund"],
  balance: ["details"],
  update: ["reschedule"],
  reschedule: ["update"],
  order: ["book"],
  message: ["book", "send"],
  join: ["book"],
  send: ["message"],
  coverage: ["availability", "find"],
  hours: ["details", "find"],
  price: ["find"],
};

/** Doing one of these when another was asked for would be wrong, whatever else matches. */
export const changingIntents: ReadonlySet<Intent> = new Set([
  "book",
  "cancel",
  "reschedule",
  "order",
  "report",
  "refund",
  "return",
  "pay",
  "renew",
  "update",
  "join",
  "transfer",
  "block",
  "reset",
  "send",
  "message",
]);
