/**
 * What EntityDefinition and FieldDefinition are known by: standard objects and fields by their names, custom ones by the Id of their definition, of 15 characters.
 * Source: salesforce.stackexchange.com/questions/170257 (what an org answered), apex-recipes, issue 238.
 */
import { createHash } from 'node:crypto';
import type { ApexValue } from '../../platform/core/contract.ts';
import type { ObjectSchema, Schema } from './index.ts';
import type { FieldSchema } from './model.ts';

const ATTACHED = /(?:Share|History|Feed|ChangeEvent)$/;
const CUSTOM_OBJECT = /__\w+$/;
const CUSTOM_FIELD = /__c$/i;
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_CHARACTERS = 12;

/** Shares, histories, feeds and change events, which belong to another object. */
export const isAttached = ({ name }: { readonly name: string }): boolean => ATTACHED.test(name);

export function durableObjectId(name: string): string {
  return CUSTOM_OBJECT.test(name) && !ATTACHED.test(name) ? durableId('01I', name) : name;
}

/** @return `Account.Name`, `Account.00N...`, `01I....Name`. */
export function durableFieldId(object: string, field: string): string {
  return `${durableObjectId(object)}.${CUSTOM_FIELD.test(field) ? durableId('00N', `${object}.${field}`) : field}`;
}

/** The same name has the same Id in every org. */
export function durableId(prefix: string, name: string): string {
  const bytes = createHash('sha1').update(name.toLowerCase()).digest().subarray(0, ID_CHARACTERS);
  return prefix + [...bytes].map((byte) => CHARACTERS[byte % CHARACTERS.length] ?? '0').join('');
}

/** What a relationship to a definition holds where metadata names it. @param object of the field that the value names, if it is alone: `Price__c` */
export function durableIdOf(schema: Schema, field: FieldSchema, value: string, object: string | undefined): string {
  const [owner = '', own] = field.referenceTo[0] === 'EntityDefinition' || value.includes('.') ? value.split('.') : [object ?? '', value];
  const name = schema.find(owner)?.name ?? owner;
  if (own === undefined) return durableObjectId(name);
  return durableFieldId(name, schema.find(name)?.fields.get(own.toLowerCase())?.name ?? own);
}

/** The opposite of `durableIdOf`: `Book__c`, `Book__c.Price__c`. */
function definitionNamed(schema: Schema, durableId: string): string {
  const [owner = '', own] = durableId.split('.');
  const object = owner.startsWith('01I') ? customObjects(schema).get(owner) : schema.find(owner);
  if (object === undefined || own === undefined) return object?.name ?? durableId;
  const field = own.startsWith('00N')
    ? [...object.fields.values()].find(({ name }) => durableFieldId(object.name, name) === durableId)
    : object.fields.get(own.toLowerCase());
  return `${object.name}.${field?.name ?? own}`;
}

const known = new WeakMap<Schema, ReadonlyMap<string, ObjectSchema>>();
function customObjects(schema: Schema): ReadonlyMap<string, ObjectSchema> {
  const found = known.get(schema) ?? new Map(schema.all().map((object) => [durableObjectId(object.name), object]));
  known.set(schema, found);
  return found;
}

export const isDefinition = (field: FieldSchema): boolean => field.referenceKey === 'DurableId';
/** A custom metadata record's value of a field as metadata and methods without queries show it: definitions by their names. */
export const namedDefinition = (schema: Schema, field: FieldSchema | undefined, value: ApexValue): ApexValue =>
  field !== undefined && isDefinition(field) && typeof value === 'string' ? definitionNamed(schema, value) : value;
