/** What wire adapters share. Source: Lightning Web Components Developer Guide, "Understand the Wire Service"; lwc.dev, "Wire Adapters". */

export interface Provisioned {
  readonly data: unknown;
  readonly error: unknown;
}
type Emit = (value: Provisioned) => void;
type Config = Readonly<Record<string, unknown>>;

/** One value that several adapters may show: read once for equal configurations. */
class Entry {
  readonly listeners = new Set<Emit>();
  value: Provisioned | undefined;
  reading: Promise<void> | undefined;
}

export interface Source {
  /** Reads the value of a configuration. */
  read(config: Config): Promise<unknown>;
  /** False while a needed parameter is missing: nothing is provisioned then. */
  isComplete(config: Config): boolean;
}
interface Loaded {
  readonly source: Source;
  readonly config: Config;
  readonly entry: Entry;
}

/** Provisioned values > how to read them anew, for refreshApex. */
const origins = new WeakMap<object, Loaded>();

export class WireCache {
  private readonly entries = new Map<string, Loaded>();

  adapter(name: string, source: Source): new (emit: Emit) => { connect(): void; disconnect(): void; update(config: Config): void } {
    const entryOf = (config: Config): Loaded => this.entryOf(`${name} ${stable(config)}`, source, config);
    return class {
      private config: Config | undefined;
      private isConnected = false;
      private current: Loaded | undefined;
      private readonly emit: Emit;
      constructor(emit: Emit) {
        this.emit = (value) => {
          const provisioned = { ...value };
          if (this.current !== undefined) origins.set(provisioned, this.current);
          emit(provisioned);
        };
        emit({ data: undefined, error: undefined });
      }
      connect(): void {
        this.isConnected = true;
        this.provision();
      }
      disconnect(): void {
        this.isConnected = false;
        this.leave();
      }
      update(config: Config): void {
        this.config = config;
        this.provision();
      }
      private provision(): void {
        if (!this.isConnected || this.config === undefined || !source.isComplete(this.config)) return;
        this.leave();
        this.current = entryOf(this.config);
        const { entry } = this.current;
        entry.listeners.add(this.emit);
        if (entry.value !== undefined) this.emit(entry.value);
        else if (entry.reading === undefined) void load(this.current);
      }
      private leave(): void {
        this.current?.entry.listeners.delete(this.emit);
        this.current = undefined;
      }
    };
  }

  /** Reads anew what is shown and forgets the rest. */
  async refresh(isMeant: (config: Config) => boolean): Promise<void> {
    const meant = [...this.entries].filter(([, { config }]) => isMeant(config));
    for (const [key, { entry }] of meant) if (entry.listeners.size === 0) this.entries.delete(key);
    await Promise.all(meant.filter(([, { entry }]) => entry.listeners.size > 0).map(([, loaded]) => load(loaded)));
  }

  private entryOf(key: string, source: Source, config: Config): Loaded {
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const made = { source, config, entry: new Entry() };
    this.entries.set(key, made);
    return made;
  }
}

async function load({ source, config, entry }: Loaded): Promise<void> {
  const reading = read(source, config).then((value) => {
    // a later read has the last word
    if (entry.reading !== reading) return;
    entry.reading = undefined;
    entry.value = value;
    for (const emit of entry.listeners) emit(value);
  });
  entry.reading = reading;
  await reading;
}

async function read(source: Source, config: Config): Promise<Provisioned> {
  try {
    return { data: frozen(await source.read(config)), error: undefined };
  } catch (error) {
    return { data: undefined, error };
  }
}

export async function refreshProvisioned(value: unknown): Promise<void> {
  const loaded = typeof value === 'object' && value !== null ? origins.get(value) : undefined;
  if (loaded !== undefined) await load(loaded);
}

/** Every parameter has a value. */
export const hasAll = (config: Config): boolean => Object.values(config).every((value) => value !== undefined);
/** These parameters have values. */
export const hasThese =
  (...names: readonly string[]) =>
  (config: Config): boolean =>
    names.every((name) => config[name] !== undefined && config[name] !== null && config[name] !== '');

/** What a wire gives is read-only, as on the platform. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** JSON with sorted keys: equal configurations have equal texts. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
