/** 2026-11-02T09:30:00Z, when the calls below began. */
const startedSeconds = 1_793_611_800;
const startedMs = startedSeconds * 1000;

/** ElevenLabs' `post_call_transcription` of a phone call with a server tool, an interruption and a tool that failed. */
export function elevenLabsWebhook(data: Record<string, unknown> = {}) {
  return {
    type: "post_call_transcription",
    event_timestamp: startedSeconds + 62,
    data: {
      agent_id: "agent_01jx",
      agent_name: "Plumber",
      conversation_id: "conv_01k9zv3e",
      status: "done",
      user_id: null,
      branch_id: "agtbrch_9",
      transcript: elevenLabsTranscript(),
      metadata: {
        start_time_unix_secs: startedSeconds,
        accepted_time_unix_secs: startedSeconds,
        call_duration_secs: 58,
        cost: 296,
        termination_reason: "end_call tool was called.",
        main_language: "en",
        text_only: false,
        phone_call: {
          type: "twilio",
          direction: "inbound",
          phone_number_id: "phnum_1",
          agent_number: "+14155550100",
          external_number: "+14155550134",
          stream_sid: "MZ1",
          call_sid: "CA1",
        },
        charging: { llm_usage: {} },
      },
      analysis: {
        call_successful: "success",
        transcript_summary: "The caller asked for a plumber in 94110 and got an appointment.",
        call_summary_title: "Blocked drain",
        evaluation_criteria_results: {},
        data_collection_results: {
          zip_code: { data_collection_id: "zip_code", value: "94110", rationale: "said" },
        },
      },
      conversation_initiation_client_data: {
        dynamic_variables: {
          plan: "gold",
          visits: 3,
          system__caller_id: "+14155550134",
          secret__api_token: "x",
        },
      },
      has_audio: true,
      has_user_audio: true,
      has_response_audio: true,
      ...data,
    },
  };
}

const turn = {
  tool_calls: [],
  tool_results: [],
  feedback: null,
  interrupted: false,
  original_message: null,
};

function elevenLabsTranscript() {
  const request = { type: "webhook", request_id: "req_area", tool_name: "check_area" };
  return [
    { ...turn, role: "agent", message: "Plumber here, how can I help?", time_in_call_secs: 0 },
    { ...turn, role: "user", message: "Do you come out to 94110?", time_in_call_secs: 4 },
    {
      ...turn,
      role: "agent",
      message: "Let me check.",
      time_in_call_secs: 7,
      tool_calls: [
        {
          ...request,
          params_as_json: '{"zip_code": "94110"}',
          tool_has_been_called: true,
          tool_details: {
            type: "webhook",
            method: "GET",
            url: "https://api.example.com/area",
            headers: { authorization: "Bearer of-the-customer", accept: "application/json" },
            path_params: {},
            query_params: { zip_code: "94110" },
            body: null,
          },
        },
      ],
    },
    {
      ...turn,
      role: "agent",
      message: null,
      time_in_call_secs: 9,
      tool_results: [
        {
          ...request,
          result_value: '{"available": true, "zone": "mission"}',
          is_error: false,
          is_blocked: false,
          tool_has_been_called: true,
          tool_latency_secs: 1.25,
          error_type: "",
          raw_error_message: "",
          dynamic_variable_updates: [
            { variable_name: "zone", old_value: null, new_value: "mission", tool_request_id: "req_area" },
          ],
        },
      ],
    },
    ...afterTheArea(),
  ];
}

function afterTheArea() {
  const booking = { type: "webhook", request_id: "req_book", tool_name: "book_visit" };
  return [
    {
      ...turn,
      role: "agent",
      message: "Yes, we do come",
      original_message: "Yes, we do come out to 94110, on every day of the week.",
      interrupted: true,
      time_in_call_secs: 10,
    },
    { ...turn, role: "user", message: "Great, book me in.", time_in_call_secs: 13 },
    {
      ...turn,
      role: "agent",
      message: null,
      time_in_call_secs: 15,
      tool_calls: [{ ...booking, params_as_json: "{}", tool_has_been_called: true, tool_details: null }],
      tool_results: [
        {
          ...booking,
          result_value: "",
          is_error: true,
          tool_has_been_called: true,
          tool_latency_secs: 20,
          error_type: "tool_timeout",
          raw_error_message: "The tool timed out after 20 seconds",
        },
      ],
    },
    { ...turn, role: "agent", message: "I could not book it, sorry.", time_in_call_secs: 40 },
  ];
}

/** Retell's `call_ended` or, with what Retell made of the call, `call_analyzed`. */
export function retellWebhook(
  event: "call_ended" | "call_analyzed" = "call_ended",
  call: Record<string, unknown> = {},
) {
  const analysis = {
    call_summary: "The caller asked for the opening hours.",
    in_voicemail: false,
    user_sentiment: "Positive",
    call_successful: true,
    custom_analysis_data: { wants_callback: false },
  };
  return {
    event,
    call: {
      call_id: "call_5f0c",
      agent_id: "agent_1",
      call_type: "phone_call",
      call_status: "ended",
      direction: "inbound",
      from_number: "+14155550134",
      to_number: "+14155550100",
      start_timestamp: startedMs,
      end_timestamp: startedMs + 30_000,
      duration_ms: 30_000,
      disconnection_reason: "user_hangup",
      retell_llm_dynamic_variables: { plan: "gold" },
      collected_dynamic_variables: { opens_at: "08:00" },
      transcript: "Agent: Hello.\nUser: When do you open?\n",
      transcript_object: [said("agent", "Hello.", 0.5), said("user", "When do you open?", 2)],
      transcript_with_tool_calls: retellEntries(),
      latency: { e2e: { p50: 800 } },
      recording_url: "https://retell.example/recording.wav",
      opt_out_sensitive_data_storage: false,
      ...(event === "call_analyzed" ? { call_analysis: analysis } : {}),
      ...call,
    },
  };
}

/** Vapi's `end-of-call-report` of an inbound phone call with a tool call. */
export function vapiWebhook(message: Record<string, unknown> = {}) {
  return {
    message: {
      type: "end-of-call-report",
      timestamp: startedMs + 31_000,
      startedAt: new Date(startedMs).toISOString(),
      endedAt: new Date(startedMs + 30_000).toISOString(),
      endedReason: "customer-ended-call",
      cost: 0.02,
      costs: [],
      call: { id: "0194f1c2-vapi", orgId: "org_1", type: "inboundPhoneCall", status: "ended" },
      customer: { number: "+14155550134" },
      phoneNumber: { id: "pn_1", number: "+14155550100", provider: "vapi" },
      assistant: { id: "as_1" },
      artifact: {
        recordingUrl: "https://vapi.example/recording.wav",
        transcript: "AI: Hello.\nUser: Do you have a drill?\n",
        variableValues: { plan: "gold" },
        messages: vapiMessages(),
      },
      analysis: {
        summary: "The caller asked for a drill.",
        successEvaluation: "true",
        structuredData: { item: "drill" },
      },
      ...message,
    },
  };
}

function vapiMessages() {
  return [
    { role: "system", message: "You are a shop.", time: startedMs, secondsFromStart: 0 },
    {
      role: "bot",
      message: "Hello.",
      time: startedMs + 500,
      endTime: startedMs + 900,
      secondsFromStart: 0.5,
    },
    { role: "user", message: "Do you have a drill?", time: startedMs + 2000, secondsFromStart: 2 },
    {
      role: "tool_calls",
      message: "",
      time: startedMs + 4000,
      secondsFromStart: 4,
      toolCalls: [
        {
          id: "vt_1",
          type: "function",
          function: { name: "check_stock", arguments: '{"item":"drill"}' },
        },
      ],
    },
    {
      role: "tool_call_result",
      toolCallId: "vt_1",
      name: "check_stock",
      result: '{"inStock":4}',
      time: startedMs + 4750,
      secondsFromStart: 4.75,
    },
    { role: "bot", message: "Yes, four of them.", time: startedMs + 5000, secondsFromStart: 5 },
  ];
}

function retellEntries() {
  return [
    said("agent", "Hello.", 0.5),
    said("user", "When do you open?", 2),
    {
      role: "tool_call_invocation",
      tool_call_id: "tc_1",
      name: "opening_hours",
      arguments: '{"day":"today"}',
      time_sec: 4,
    },
    {
      role: "tool_call_result",
      tool_call_id: "tc_1",
      content: '{"opens":"08:00"}',
      successful: true,
      time_sec: 4.5,
    },
    said("agent", "At eight.", 5),
    { role: "tool_call_invocation", tool_call_id: "tc_2", name: "end_call", arguments: "{}" },
  ];
}

function said(role: string, content: string, start: number) {
  const words = content.split(" ").map((word, index) => ({
    word,
    start: start + index * 0.3,
    end: start + (index + 1) * 0.3,
  }));
  return { role, content, words };
}
