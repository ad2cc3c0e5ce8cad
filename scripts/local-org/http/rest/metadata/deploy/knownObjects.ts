/** The objects of the org and of a package that is deployed into it, together. */
import type { LocalOrg } from '../../../../org.ts';
import { text, texts, type Xml } from '../../../../data/project/xml.ts';
import { fieldAt, lookupName } from '../../../../data/formula/fields.ts';
import { chosenParent, parentField, type FieldSchema, type ObjectSchema } from '../../../../data/schema/index.ts';
import { RECENCY_FIELDS, SYSTEM_FIELDS } from '../../../../data/schema/systemFields.ts';
import type { Component } from '../registry.ts';
import { withoutNamespace } from './references/packageNames.ts';

/** What a name on an object leads to: a field to nothing; a lookup's relationship to the parent, unknown if it has several; one to children to none of them. */
export interface Step {
  readonly parent?: string | undefined;
}

/** Fields that new custom objects, custom metadata types and platform events may have without naming them. */
const GIVEN = new Set(
  [
    ...SYSTEM_FIELDS,
    ...RECENCY_FIELDS,
    ...['Name', 'OwnerId', 'RecordTypeId', 'CurrencyIsoCode'],
    ...['DeveloperName', 'MasterLabel', 'Label', 'Language', 'NamespacePrefix', 'QualifiedApiName'],
    ...['EventUuid', 'ReplayId'],
  ].map((name) => name.toLowerCase()),
);
/** Their relationships, and where they lead. */
const GIVEN_PARENTS: Readonly<Record<string, Step>> = {
  createdby: { parent: 'User' },
  lastmodifiedby: { parent: 'User' },
  owner: {},
  recordtype: { parent: 'RecordType' },
};

export class KnownObjects {
  private readonly org: LocalOrg;
  /** Names of the package's objects in lower case. */
  private readonly added: ReadonlySet<string>;
  /** Fields of the package by object and field, both in lower case. */
  private readonly fields = new Map<string, Map<string, Component>>();
  private readonly definitionOf: (component: Component) => Xml | undefined;

  /** @param definitionOf reads a component of the package */
  constructor(org: LocalOrg, components: readonly Component[], definitionOf: (component: Component) => Xml | undefined) {
    this.org = org;
    this.definitionOf = definitionOf;
    this.added = new Set(components.filter(({ type }) => type === 'CustomObject').map(({ fullName }) => fullName.toLowerCase()));
    for (const field of components.filter(({ type }) => type === 'CustomField')) {
      const [object = '', name = ''] = field.fullName.toLowerCase().split('.');
      this.fields.set(object, (this.fields.get(object) ?? new Map<string, Component>()).set(name, field));
    }
  }

  /** Standard objects are taken for granted: features of an org bring them. */
  has(name: string): boolean {
    return !/__[a-z]+$/i.test(name) || this.fieldsOf(name) !== undefined;
  }

  /** Those that the org or the package defines, in lower case; undefined for an object that nobody has. */
  fieldsOf(name: string): ReadonlySet<string> | undefined {
    const known = this.org.data.schema.find(name)?.fields;
    const own = this.ownName(name);
    if (known === undefined && !this.added.has(own)) return undefined;
    return new Set([...(known?.keys() ?? []), ...(this.fields.get(own)?.keys() ?? [])]);
  }

  /** A field of the org that the package leaves as it is. */
  unchangedField(object: string, path: readonly string[]): FieldSchema | undefined {
    const { schema } = this.org.data;
    const start = schema.find(object);
    const found = start === undefined ? undefined : fieldAt(schema, start, path);
    const isStaged = [...this.fields.values()].some((fields) => fields.has(this.ownName(path.at(-1) ?? '')));
    return isStaged ? undefined : found;
  }

  /** What messages call one. */
  nameOf(field: FieldSchema | undefined): string | undefined {
    return lookupName(this.org.data.schema, field);
  }

  hasField(object: string, name: string): boolean {
    const lower = name.toLowerCase();
    const known = this.org.data.schema.find(object)?.fields;
    return (
      (known ?? GIVEN).has(lower) ||
      this.fields.get(this.ownName(object))?.has(this.ownName(name)) === true ||
      (/^(task|event)$/i.test(object) && this.fields.get('activity')?.has(this.ownName(name)) === true)
    );
  }

  /** @param name of a field or a relationship, possibly with the selected parent: `Owner:User`. @return undefined when the object has neither. */
  step(object: string, name: string): Step | undefined {
    if (this.hasField(object, name)) return {};
    const schema = this.org.data.schema.find(object);
    const given = schema === undefined ? GIVEN_PARENTS[name.toLowerCase().split(':')[0] ?? ''] : undefined;
    if (given !== undefined) return { parent: chosenParent(name) ?? given.parent };
    const parents = this.parentsOf(schema, object, name);
    if (parents !== undefined) return { parent: chosenParent(name) ?? (parents.length === 1 ? parents[0] : undefined) };
    return schema?.children.has(name.toLowerCase()) === true || this.hasStagedChildren(object, name) ? {} : undefined;
  }

  /** Where a relationship leads, in the org or in the package. */
  private parentsOf(schema: ObjectSchema | undefined, object: string, name: string): readonly string[] | undefined {
    const known = schema === undefined ? undefined : parentField(schema, name);
    return known?.referenceTo ?? this.stagedParents(object, name);
  }

  /** Whether a path of fields and relationships leads to a name that there is not; what several parents have is not followed. */
  isBroken(object: string, [name, ...rest]: readonly string[]): boolean {
    if (name === undefined || this.fieldsOf(object) === undefined) return false;
    const found = this.step(object, name);
    return found === undefined || (found.parent !== undefined && this.isBroken(found.parent, rest));
  }

  /** Where a lookup of the package leads. */
  private stagedParents(object: string, name: string): readonly string[] | undefined {
    if (!/__r$/i.test(name)) return undefined;
    const lookup = this.fields.get(this.ownName(object))?.get(this.ownName(name).replace(/__r$/, '__c'));
    return lookup === undefined ? undefined : texts(this.definitionOf(lookup) ?? {}, 'referenceTo');
  }

  private hasStagedChildren(object: string, name: string): boolean {
    const relationship = name.toLowerCase().replace(/__r$/, '');
    return [...this.fields.values()].some((fields) =>
      [...fields.values()].some((field) => {
        const definition = this.definitionOf(field) ?? {};
        return text(definition, 'relationshipName')?.toLowerCase() === relationship && texts(definition, 'referenceTo').includes(object);
      }),
    );
  }

  private ownName(name: string): string {
    return withoutNamespace(this.org, name).toLowerCase();
  }
}
