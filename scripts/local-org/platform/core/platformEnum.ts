/** Enums of the platform: one object a constant, so that identity is equality. */

export class PlatformEnumValue {
  /** Qualified: `System.RoundingMode`. */
  readonly typeName: string;
  readonly name: string;
  readonly ordinal: number;

  constructor(typeName: string, name: string, ordinal: number) {
    this.typeName = typeName;
    this.name = name;
    this.ordinal = ordinal;
  }

  toString(): string {
    return this.name;
  }
}

const enums = new Map<string, readonly PlatformEnumValue[]>();

/** @return the constants of a platform enum, made at the first call. `names` in the platform's order. */
export function platformEnum(typeName: string, names: readonly string[]): readonly PlatformEnumValue[] {
  const key = typeName.toLowerCase();
  const known = enums.get(key);
  if (known !== undefined) return known;
  const values = names.map((name, ordinal) => new PlatformEnumValue(typeName, name, ordinal));
  enums.set(key, values);
  return values;
}

/** @return the constant of a defined enum, found without case. */
export function platformEnumConstant(typeName: string, name: string): PlatformEnumValue | undefined {
  return enums.get(typeName.toLowerCase())?.find((value) => value.name.toLowerCase() === name.toLowerCase());
}
