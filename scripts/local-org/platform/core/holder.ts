/** Platform objects that only hold values: fields by their stub's spelling, and the getters and setters over them. */
import type { ApexValue, PlatformClass } from './contract.ts';
import { hashKey, identityOf, sameValue } from './equality.ts';
import { getterText } from './getterText.ts';
import { definePlatformClass } from './registry.ts';
import { toText } from './text.ts';

type Namer = (typeName: string) => readonly string[];
let namesOf: Namer = () => [];

/** Who knows the signatures tells what holders of a type may hold. */
export function nameHeldBy(namer: Namer): void {
  namesOf = namer;
}

type Teller = (self: object, typeName: string) => Readonly<Record<string, ApexValue>>;
let answersOf: Teller = () => ({});

/** Who knows the signatures tells what an object's getters answer. */
export function tellGettersBy(teller: Teller): void {
  answersOf = teller;
}

/** The text of an object whose class has getters. */
export function textByGetters(self: object, typeName: string): string {
  return getterText(typeName, answersOf(self, typeName));
}

export class Holder {
  readonly typeName: string;
  constructor(typeName: string, values: Readonly<Record<string, ApexValue>> = {}) {
    this.typeName = typeName;
    Object.assign(this, values);
  }

  get isContainer(): true {
    return true;
  }

  /** What its getters answer, or what it holds, by the alphabet. Source: seen in an org: the text of a payment's answer, whose class has no getters, says what the answer was given. */
  toApexText(): string {
    if (Object.keys(answersOf(this, this.typeName)).length > 0) return textByGetters(this, this.typeName);
    const set = Object.keys(this).filter((name) => name !== 'typeName');
    const lower = new Set(set.map((name) => name.toLowerCase()));
    const names = [...set, ...namesOf(this.typeName).filter((name) => !lower.has(name.toLowerCase()))].sort((a, b) => a.localeCompare(b));
    return `${this.typeName}[${names.map((name) => `${name}=${toText(held(this, name))}`).join(', ')}]`;
  }

  /** Those of Connect in Apex are. Source: Apex Developer Guide, "ConnectApi Versioning and Equality Checking". */
  isComparedByContent(): boolean {
    return this.typeName.startsWith('ConnectApi.');
  }
  equalTo(other: ApexValue): boolean {
    if (!(other instanceof Holder) || other.typeName !== this.typeName || !this.isComparedByContent()) return false;
    const names = new Set([...Object.keys(this), ...Object.keys(other)]);
    return [...names].every((name) => sameValue(held(this, name), held(other, name)));
  }
  hashText(): string {
    if (!this.isComparedByContent()) return `@${String(identityOf(this))}`;
    const filled = Object.keys(this)
      .filter((name) => held(this, name) !== null)
      .sort();
    return `c${filled.map((name) => `${name}=${String(hashKey(held(this, name)))}`).join(';')}`;
  }
}
/** A field of a holder; null when nothing has set it. */
export function held(holder: Holder, name: string): ApexValue {
  return fieldsOf(holder)[name] ?? null;
}
export function hold(holder: Holder, name: string, value: ApexValue): void {
  fieldsOf(holder)[name] = value;
}
function fieldsOf(holder: object): Record<string, ApexValue | undefined> {
  return holder as Record<string, ApexValue | undefined>;
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
