/** All objects of the org: standard ones, extended and joined by the project's. */
import type { Signatures } from '../../compiler/signatures/index.ts';
import type { RecordType, SchemaDoor } from '../../compiler/types/schemaDoor.ts';
import type { Project } from '../project/readProject.ts';
import { text } from '../project/xml.ts';
import { childRelationName, customField, customObject } from './custom.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';
import { standardNames, standardObject } from './standard.ts';

export type { ChildRelation, FieldKind, FieldSchema, ObjectSchema } from './model.ts';

export class Schema implements SchemaDoor {
  private readonly objects = new Map<string, ObjectSchema | undefined>();
  private readonly custom: readonly string[];
  private readonly signatures: Signatures;

  constructor(signatures: Signatures, project: Project) {
    this.signatures = signatures;
    const own = project.objects.filter(({ name }) => /__(c|mdt|e)$/.test(name));
    for (const [index, source] of own.entries()) this.objects.set(source.name.toLowerCase(), customObject(source, customPrefix(source.name, index)));
    for (const source of project.objects) if (!own.includes(source)) this.extend(source.name, source.fields.map((field) => customField(source.name, field)));
    for (const source of project.objects) {
      for (const field of source.fields) {
        const parent = text(field, 'referenceTo');
        const name = childRelationName(field);
        if (parent !== undefined && name !== undefined) this.find(parent)?.children.set(name.toLowerCase(), { name, object: source.name, field: text(field, 'fullName') ?? '' });
      }
    }
    this.custom = own.map(({ name }) => name);
    this.objects.set('aggregateresult', { name: 'AggregateResult', label: 'Aggregate Result', labelPlural: 'Aggregate Results', keyPrefix: '', kind: 'object', isCustom: false, nameField: 'Id', fields: new Map(), children: new Map() });
  }

  find(name: string): ObjectSchema | undefined {
    const key = name.toLowerCase();
    if (!this.objects.has(key)) this.objects.set(key, standardObject(this.signatures, name));
    return this.objects.get(key);
  }

  /** Errors: throws for a name that the schema does not have. */
  get(name: string): ObjectSchema {
    const object = this.find(name);
    if (object === undefined) throw new Error(`The schema has no object ${name}`);
    return object;
  }

  /** Objects that hold records in the database. */
  stored(): readonly ObjectSchema[] {
    return [...standardNames(), ...this.custom].map((name) => this.get(name)).filter(({ kind }) => kind !== 'event');
  }

  object(name: string): RecordType | undefined {
    const object = this.find(name);
    return object === undefined ? undefined : recordType(object);
  }

  objectNames(): readonly string[] {
    return this.stored().map(({ name }) => name);
  }

  byPrefix(prefix: string): ObjectSchema | undefined {
    return this.stored().find(({ keyPrefix }) => keyPrefix === prefix);
  }

  private extend(name: string, fields: readonly FieldSchema[]): void {
    const object = this.find(name);
    if (object === undefined) return;
    this.objects.set(name.toLowerCase(), { ...object, fields: new Map([...object.fields, ...fields.map((field) => [field.name.toLowerCase(), field] as const)]) });
  }
}

/** Key prefixes of custom objects start with `a`, of custom metadata with `m`. */
function customPrefix(name: string, index: number): string {
  const digits = index.toString(36).padStart(2, '0');
  return `${name.endsWith('__mdt') ? 'm' : name.endsWith('__e') ? 'e' : 'a'}${digits}`;
}

function recordType(object: ObjectSchema): RecordType {
  return {
    name: object.name,
    kind: object.kind,
    field: (name) => {
      const field = object.fields.get(name.toLowerCase());
      return field === undefined ? undefined : { name: field.name, type: field.apexType };
    },
    parent: (relation) => {
      const field = parentField(object, relation);
      return field?.relationshipName === undefined ? undefined : { name: field.relationshipName, object: field.referenceTo[0] ?? 'SObject' };
    },
    child: (relation) => object.children.get(relation.toLowerCase()),
  };
}

/** The lookup behind a parent relationship name. */
export function parentField(object: ObjectSchema, relation: string): FieldSchema | undefined {
  const lower = relation.toLowerCase();
  for (const field of object.fields.values()) if (field.relationshipName?.toLowerCase() === lower) return field;
  return undefined;
}

