/** The platform library. */
import type { ApexType } from '../../../language/types.ts';
import type { ApexValue } from './value.ts';

/**
 * How a platform class is built. Members are found by `signature` (`valueOf(Decimal)`, `add(T)`: canonical parameter types as in the stubs), else by
 * bare name (one function for all overloads, telling them apart by what it is given). Names compare without case.
 * A member of the stubs with no implementation compiles and throws `not implemented: Type.member(args)` when reached.
 */
export interface PlatformClass {
  /** Canonical, qualified: `System.String`, `Database.SaveResult`. */
  readonly name: string;
  /** `new X(...)`: by signature `(String,Integer)` or one function under `*`. */
  readonly constructors?: Readonly<Record<string, (...args: never[]) => ApexValue>>;
  readonly statics?: Readonly<Record<string, (...args: never[]) => ApexValue | void>>;
  /** First argument is the receiver, never null. */
  readonly methods?: Readonly<Record<string, (self: never, ...args: never[]) => ApexValue | void>>;
  /** Instance fields are plain properties of the instance under the stub's spelling. Static fields and properties: getters by name. */
  readonly staticFields?: Readonly<Record<string, () => ApexValue>>;
  readonly staticSetters?: Readonly<Record<string, (value: never) => void>>;
  /** Fields that need code (else plain properties). */
  readonly fields?: Readonly<
    Record<string, { readonly get: (self: never) => ApexValue; readonly set?: (self: never, value: never) => void }>
  >;
  /** For `instanceof`, casts and JSON: whether a value is one of these, when `value.constructor` in `instances` is not enough. */
  readonly isInstance?: (value: ApexValue) => boolean;
  /** For JSON.deserialize: an instance from the object's values, an ApexMap of maps, lists and primitives; `member` reads one of them as a type wants it. */
  readonly fromJson?: (values: never, member: (name: string, type: ApexType) => ApexValue) => ApexValue;
  /** The JS class whose instances are of this Apex class. */
  readonly instances?: abstract new (...args: never[]) => object;
}
