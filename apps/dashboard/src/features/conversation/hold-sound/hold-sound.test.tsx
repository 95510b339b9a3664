// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import { HoldSoundControl } from "./hold-sound-control.tsx";
import { createHoldSoundPlayer } from "./hold-sound-player.ts";
import { changeSounds, heardSound } from "./played-sound.ts";

const sampleRate = 8_000;

/** What the player asks of a browser's audio device, counted. */
class Device {
  static sources: {
    loop: boolean;
    start: () => void;
    stop: () => void;
    connect: (to: unknown) => unknown;
  }[] = [];
  currentTime = 0;
  sampleRate = sampleRate;
  destination = {};
  resume = () => Promise.resolve();
  createGain = () => ({
    gain: { cancelScheduledValues: vi.fn(), setTargetAtTime: vi.fn(), setValueAtTime: vi.fn() },
    connect: vi.fn(),
  });
  createBufferSource = () => {
    const source = { loop: false, start: vi.fn(), stop: vi.fn(), connect: (to: unknown) => to };
    Device.sources.push(source);
    return source;
  };
}
class Loop {
  copyToChannel = vi.fn();
}
vi.stubGlobal("AudioContext", Device);
vi.stubGlobal("AudioBuffer", Loop);

beforeEach(() => {
  Device.sources = [];
  localStorage.clear();
});

const started = () => Device.sources.filter(({ start }) => vi.mocked(start).mock.calls.length > 0).length;
const stopped = () => Device.sources.filter(({ stop }) => vi.mocked(stop).mock.calls.length > 0).length;

test("one sound at a time is played, and what was started is stopped once", () => {
  const player = createHoldSoundPlayer();
  player.stop();
  player.play("typing");
  player.play("music");
  expect([started(), stopped()]).toEqual([2, 1]);
  player.stop();
  player.stop();
  expect([started(), stopped()]).toEqual([2, 2]);
  expect(Device.sources.every(({ loop }) => loop)).toBe(true);
});

test("tools that run at once have a sound each; the first is heard until it is done", () => {
  const begin = (toolCallId: string, sound: "typing" | "music") => ({ toolCallId, sound, isPlaying: true });
  const both = changeSounds(changeSounds([], begin("tc_1", "typing")), begin("tc_2", "music"));
  expect(heardSound([{ isAnswering: true, sounds: both }])).toBe("typing");
  const second = changeSounds(both, { ...begin("tc_1", "typing"), isPlaying: false });
  expect(heardSound([{ isAnswering: true, sounds: second }])).toBe("music");
  expect(heardSound([{ isAnswering: false, sounds: second }])).toBeNull();
});

test("a sound can be muted while it plays, and the browser remembers it", async () => {
  const { user } = await show(<HoldSoundControl sound="music" mayPlay />);
  expect([started(), stopped()]).toEqual([1, 0]);
  await user.click(screen.getByRole("button", { name: "Mute the hold sound" }));
  expect([started(), stopped()]).toEqual([1, 1]);
  expect(screen.getByText("Hold music, muted")).toBeTruthy();
  expect(localStorage.getItem("callhook:hold-sound-muted")).toBe("true");
});

test("whoever asked their device for calm hears nothing before they ask for it", async () => {
  const ask = window.matchMedia.bind(window);
  const calm = vi
    .spyOn(window, "matchMedia")
    .mockImplementation((query) => Object.defineProperty(ask(query), "matches", { value: true }));
  const { user } = await show(<HoldSoundControl sound="typing" mayPlay />);
  expect(started()).toBe(0);
  await user.click(screen.getByRole("button", { name: "Unmute the hold sound" }));
  expect(started()).toBe(1);
  calm.mockRestore();
});

test("where no tool has a sound there is nothing to mute", async () => {
  await show(<HoldSoundControl sound={null} mayPlay={false} />);
  expect(screen.queryByRole("button")).toBeNull();
});
