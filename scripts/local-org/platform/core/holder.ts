/** Platform objects that only hold values: fields by their stub's spelling, and the getters and setters over them. */
import type { ApexValue, PlatformClass } from './contract.ts';
import { definePlatformClass } from './registry.ts';

export class Holder {
  readonly typeName: string;
  constructor(typeName: string, values: Readonly<Record<string, ApexValue>> = {}) {
    this.typeName = typeName;
    Object.assign(this, values);
  }
}
/** A field of a holder; null when nothing has set it. */
export function held(holder: Holder, name: string): ApexValue {
  return (holder as unknown as Record<string, ApexValue | undefined>)[name] ?? null;
}
export function hold(holder: Holder, name: string, value: ApexValue): void {
  (holder as unknown as Record<string, ApexValue>)[name] = value;
}

interface HolderOptions {
  /** Fields with `getX` and `setX`; Booleans also answer `isX`. */
  readonly accessors?: readonly string[];
  /** What a new one holds, made anew each time. */
  readonly initial?: () => Readonly<Record<string, ApexValue>>;
  readonly parts?: Omit<PlatformClass, 'name'>;
}

export function defineHolder(name: string, { accessors = [], initial = () => ({}), parts = {} }: HolderOptions = {}): void {
  definePlatformClass({
    name,
    isInstance: (value) => value instanceof Holder && value.typeName === name,
    constructors: { '()': () => new Holder(name, initial()) },
    ...parts,
    methods: {
      ...Object.fromEntries(
        accessors.flatMap((field) => [
          [`get${field}`, (self: Holder) => held(self, field)],
          [`is${field}`, (self: Holder) => held(self, field) === true],
          [`set${field}`, (self: Holder, value: ApexValue) => hold(self, field, value)],
        ]),
      ),
      ...parts.methods,
    },
  });
}
