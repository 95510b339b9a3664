import type { Duplex } from "node:stream";
import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import type { Phase } from "../../execution/outcome/failure-reason.ts";
import type { PhaseClock } from "../../execution/phase-clock.ts";

/** A connection that was asked for: it can be given up before it is open. */
export type Dialled = {
  destroy(error: Error): void;
  /** What broke it after it had been opened: whatever came first, since that is the reason for the rest. */
  readonly brokenBy: Error | null;
};

/** The exchange that asked for a connection: it is told of the phases, and may give the connection up. */
export type Dialler = { clock: PhaseClock; onDial(connection: Dialled): void };

type Ending = { error: Error } | { socket: Socket };

/**
 * One connection on its way through name, network and encryption. It ends once, open or failed, and whoever
 * waits for it may come before or after that.
 */
export class OpeningConnection implements Dialled {
  brokenBy: Error | null = null;
  #phase: Phase = "queue";
  #held: Duplex | null = null;
  #ending: Ending | null = null;
  #dialler: Dialler | null = null;
  #callback: buildConnector.Callback | null = null;
  #onEnd: (() => void) | null = null;

  get isSettled(): boolean {
    return this.#ending !== null;
  }

  /** Whether it may be used by whoever comes now: on its way, or open and silent. */
  get isUsable(): boolean {
    if (this.#ending === null) return true;
    if ("error" in this.#ending) return false;
    const { destroyed, readable, writable, readableLength } = this.#ending.socket;
    return !destroyed && readable && writable && readableLength === 0;
  }

  enter(phase: Phase): void {
    this.#phase = phase;
    this.#dialler?.clock.enter(phase);
  }

  /** Names the socket that has to be closed when the connection is given up at this point. */
  hold<Held extends Duplex>(socket: Held): Held {
    this.#held = socket;
    if (this.#ending !== null) socket.destroy();
    return socket;
  }

  open(socket: Socket): void {
    this.#end({ socket });
  }

  fail(error: Error): void {
    if (this.#ending !== null) {
      this.brokenBy ??= error;
      tellFromAnEnd(error);
    }
    this.#end({ error });
  }

  destroy(error: Error): void {
    this.#held?.destroy(error);
    this.fail(error);
  }

  /** Calls back when the connection has failed, or was open and is closed. One listener, while it is opening. */
  onEnd(listener: () => void): void {
    this.#onEnd = listener;
  }

  /** Gives the connection to whoever asked for one; `callback` is always called later. */
  handOver(dialler: Dialler | null, callback: buildConnector.Callback): void {
    this.#dialler = dialler;
    this.#callback = callback;
    dialler?.onDial(this);
    if (this.#ending !== null) queueMicrotask(() => this.#report());
    else if (this.#phase !== "queue") dialler?.clock.enter(this.#phase);
  }

  #end(ending: Ending): void {
    if (this.#ending !== null) return;
    this.#ending = ending;
    if (this.#onEnd !== null) {
      if ("socket" in ending) ending.socket.once("close", this.#onEnd);
      else this.#onEnd();
    }
    queueMicrotask(() => this.#report());
  }

  #report(): void {
    const callback = this.#callback;
    if (callback === null || this.#ending === null) return;
    this.#callback = null;
    // A connection lives longer than the tool call that asked for it.
    this.#dialler = null;
    if ("error" in this.#ending) callback(this.#ending.error, null);
    else if (this.#ending.socket.destroyed) callback(closedMeanwhile(this.#ending.socket), null);
    else callback(null, this.#ending.socket);
  }
}

/**
 * undici takes a reset for the end of a body that has neither length nor chunks, so that half a text would pass
 * for all of it. It goes by the code, and hears of the error after us.
 */
function tellFromAnEnd(error: Error): void {
  if ("code" in error && error.code === "ECONNRESET") error.code = "UND_ERR_SOCKET";
}

function closedMeanwhile({ errored }: Socket): Error {
  return errored ?? Object.assign(new Error("The connection was closed."), { code: "ECONNRESET" });
}
