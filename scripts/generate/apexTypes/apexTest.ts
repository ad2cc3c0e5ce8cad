/** The Apex test of an area's class: each answer is read from a JSON sample, field by field. */
import type { Endpoint, Schema } from '../../campaign-monitor/contract/index.ts';
import { header } from '../generator.ts';
import { apexType, properties } from './apexType.ts';
import { propertyName } from './reserved.ts';
import { sample } from './sample.ts';
import { type AreaTypes, type ObjectSchema, typedForm } from './types.ts';

const INPUT = 'scripts/campaign-monitor/contract';

export function apexTest({ area, endpoints }: AreaTypes, classOf: (name: string) => string): string {
  const read = endpoints.flatMap((endpoint) => {
    const type = endpoint.answer === undefined ? undefined : rowType(endpoint.answer);
    return type === undefined ? [] : [testOf(endpoint, type, classOf)];
  });
  const written = endpoints.flatMap((endpoint) => (endpoint.body?.kind === 'object' ? [bodyTestOf(endpoint, endpoint.body, classOf)] : []));
  return [`/** ${header('apexTypes', INPUT)} */`, '@IsTest', `private class ${area.className}Test {`, ...read, ...written, '}'].join('\n');
}

/** What is asserted: the object itself, or the one of a list. */
function rowType(schema: Schema): ObjectSchema | undefined {
  if (schema.kind === 'list') return rowType(schema.of);
  if (schema.kind === 'either') return rowType(typedForm(schema));
  return schema.kind === 'object' ? schema : undefined;
}

function testOf({ name, answer }: Endpoint, type: ObjectSchema, classOf: (name: string) => string): string {
  const schema = answer as Schema;
  const declared = apexType(schema, classOf);
  const row = declared.startsWith('List<') ? 'answer[0]' : 'answer';
  return [
    '@IsTest',
    `static void readsTheAnswerOf${pascal(name)}() {`,
    `${declared} answer = (${declared}) ApiJson.parse(${apexText(JSON.stringify(sample(schema, name)))}, ${declared}.class);`,
    ...assertions(type, row),
    '}',
  ].join('\n');
}

function bodyTestOf({ name }: Endpoint, body: ObjectSchema, classOf: (name: string) => string): string {
  const declared = apexType(body, classOf);
  const json = apexText(JSON.stringify(sample(body, name)));
  return [
    '@IsTest',
    `static void writesTheBodyOf${pascal(name)}() {`,
    `${declared} body = (${declared}) ApiJson.parse(${json}, ${declared}.class);`,
    `Assert.areEqual(JSON.deserializeUntyped(${json}), JSON.deserializeUntyped(ApiJson.write(body)), 'Nothing is lost on the way');`,
    '}',
  ].join('\n');
}

/** One line a scalar, and into objects. */
function assertions(type: ObjectSchema, path: string): readonly string[] {
  return properties(type.fields).flatMap(([field, schema]) => assertion(schema, field, `${path}.${propertyName(field)}`));
}

function assertion(schema: Schema, field: string, path: string): readonly string[] {
  switch (schema.kind) {
    case 'object':
      return assertions(schema, path);
    case 'list':
      return assertion(schema.of, field, `${path}[0]`);
    case 'either':
      return assertion(typedForm(schema), field, path);
    default:
      return [`Assert.areEqual(${literal(sample(schema, field))}, ${path}, '${field}');`];
  }
}

const literal = (value: unknown): string => (typeof value === 'string' ? apexText(value) : String(value));
const apexText = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
