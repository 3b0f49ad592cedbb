/**
 * WeChat's logic layer has no AbortController, and both the tRPC client and the cache make one.
 * It tells its listeners once and never takes back; nothing more is asked of it here.
 */
type Told = () => void;

class Signal {
  aborted = false;
  reason: unknown = undefined;
  onabort: Told | null = null;
  private readonly listeners = new Set<Told>();
  addEventListener(_name: string, told: Told) {
    this.listeners.add(told);
  }
  removeEventListener(_name: string, told: Told) {
    this.listeners.delete(told);
  }
  throwIfAborted() {
    if (this.aborted) throw this.reason;
  }
  tell(reason: unknown) {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.onabort?.();
    this.listeners.forEach((told) => {
      told();
    });
  }
}

export class AbortController {
  readonly signal = new Signal();
  abort(reason: unknown = new Error('aborted')) {
    this.signal.tell(reason);
  }
}
