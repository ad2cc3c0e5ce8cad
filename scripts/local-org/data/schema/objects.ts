/** The org's objects by name: created on demand, extended by the project. */
import type { Signatures } from '../../compiler/signatures/index.ts';
import { prefixed } from '../project/namespace.ts';
import { basesOf, companionOf, hasCompanion, standardBaseOf, withAddedFields } from './companions.ts';
import { openCurrencies } from './currency.ts';
import type { FieldSchema, ObjectSchema, PicklistValue } from './model.ts';
import { Names } from './names.ts';
import { standardObject, type Features } from './standard/index.ts';

export class Objects {
  readonly #byName = new Map<string, ObjectSchema | undefined>();
  readonly #signatures: Signatures;
  readonly #features: Features;
  readonly #namespace: string | undefined;
  /** The org's, if it has many. */
  readonly #currencies: readonly PicklistValue[] | undefined;

  constructor(signatures: Signatures, features: Features, namespace: string | undefined, currencies: readonly PicklistValue[] | undefined) {
    this.#signatures = signatures;
    this.#features = features;
    this.#namespace = namespace;
    this.#currencies = currencies;
  }

  find(name: string): ObjectSchema | undefined {
    const key = name.toLowerCase();
    const known = this.#byName.get(key);
    if (known !== undefined || this.#byName.has(key)) return known;
    const qualified = this.#namespace === undefined ? name : prefixed(this.#namespace, name);
    if (qualified !== name) return this.find(qualified);
    const companion = basesOf(name)
      .map((base) => this.find(base))
      .find((base) => base !== undefined);
    if (companion !== undefined && !hasCompanion(companion, name)) return this.put(key, undefined);
    return this.put(key, companion === undefined ? this.#standard(name) : companionOf(companion, name));
  }

  #standard(name: string): ObjectSchema | undefined {
    const object = standardObject(this.#signatures, name, this.#features);
    const base = object === undefined ? undefined : standardBaseOf(object.name);
    const changed = base === undefined ? undefined : this.find(base);
    return object === undefined || changed === undefined ? object : withAddedFields(object, changed);
  }

  /** Errors: throws for a name that the schema does not have. */
  get(name: string): ObjectSchema {
    const object = this.find(name);
    if (object === undefined) throw new Error(`The schema has no object ${name}`);
    return object;
  }

  /** Own names are found without the package's prefix too. */
  put(key: string, object: ObjectSchema | undefined): ObjectSchema | undefined {
    const namespace = this.#namespace;
    if (object !== undefined && this.#currencies !== undefined) openCurrencies(object.fields, this.#currencies);
    const named =
      object === undefined || namespace === undefined
        ? object
        : { ...object, namespace, fields: new Names(object.fields, namespace), children: new Names(object.children, namespace) };
    this.#byName.set(key, named);
    return named;
  }

  /** Changes an existing field. */
  changeField(path: string, change: (field: FieldSchema) => Partial<FieldSchema>): void {
    const [object = '', field = ''] = path.toLowerCase().split('.');
    const fields = this.find(object)?.fields;
    const known = fields?.get(field);
    if (known !== undefined) fields?.set(field, { ...known, ...change(known) });
  }

  /** Those asked for so far. */
  known(): readonly ObjectSchema[] {
    return [...this.#byName.values()].flatMap((object) => object ?? []);
  }
}
