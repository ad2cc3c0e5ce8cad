/** The object types that an area's calls need, each in the area that needs it first. */
import { contract, type Endpoint, isOptional, type Schema } from '../../campaign-monitor/contract/index.ts';
import type { Area } from './areas.ts';

export type ObjectSchema = Extract<Schema, { readonly kind: 'object' }>;
export interface AreaTypes {
  readonly area: Area;
  readonly endpoints: readonly Endpoint[];
  readonly types: readonly ObjectSchema[];
}

/** Errors: throws when an area names a call that the contract does not have. */
export function typesByArea(areas: readonly Area[]): readonly AreaTypes[] {
  const seen = new Set<string>();
  return areas.map((area) => {
    const endpoints = [
      ...area.endpoints.map((name) => without(endpointNamed(name), area.omitted ?? [])),
      ...(area.union === undefined ? [] : [unionOf(area.union)]),
    ];
    const types = endpoints.flatMap(({ body, answer }) =>
      [body, answer].flatMap((schema) => (schema === undefined ? [] : objectsIn(schema))),
    );
    const own = types.filter(({ name }) => {
      const isNew = !seen.has(name);
      seen.add(name);
      return isNew;
    });
    return { area, endpoints, types: own };
  });
}

function endpointNamed(name: string): Endpoint {
  const found = contract.find((endpoint) => endpoint.name === name);
  if (found === undefined) throw new Error(`The contract has no call ${name}: correct scripts/generate/apexTypes/areas.ts`);
  return found;
}

/** Inner ones after the one that holds them. */
function objectsIn(schema: Schema): readonly ObjectSchema[] {
  switch (schema.kind) {
    case 'object':
      return [schema, ...Object.values(schema.fields).flatMap((field) => objectsIn(isOptional(field) ? field.of : field))];
    case 'list':
      return objectsIn(schema.of);
    case 'either':
      return objectsIn(typedForm(schema));
    default:
      return [];
  }
}

/** Of several forms of an answer the one of the newest version, which the contract writes first. */
export function typedForm(schema: Extract<Schema, { readonly kind: 'either' }>): Schema {
  const [first] = schema.of;
  if (first === undefined) throw new Error('The contract has a choice without forms');
  return first;
}

/** The call without the named properties of its answer. */
function without(endpoint: Endpoint, omitted: readonly string[]): Endpoint {
  const { answer } = endpoint;
  if (answer?.kind !== 'object') return endpoint;
  const fields = Object.fromEntries(Object.entries(answer.fields).filter(([name]) => !omitted.includes(name)));
  return { ...endpoint, answer: { ...answer, fields } };
}

/** A made-up call whose page has rows with the fields of all the reports. */
function unionOf({ name, doc, of }: NonNullable<Area['union']>): Endpoint {
  const pages = of.map((endpoint) => endpointNamed(endpoint)).flatMap(({ answer }) => (answer?.kind === 'object' ? [answer] : []));
  const rows = pages.flatMap(({ fields: { Results: results } }) =>
    results?.kind === 'list' && results.of.kind === 'object' ? [results.of] : [],
  );
  const [first] = pages;
  if (first === undefined || rows.length !== of.length) throw new Error(`Not every call of the union ${name} answers a page of rows`);
  const row: ObjectSchema = {
    kind: 'object',
    name,
    doc: `${doc}.`,
    fields: Object.assign({}, ...rows.map(({ fields }) => fields)) as ObjectSchema['fields'],
  };
  const page: ObjectSchema = {
    kind: 'object',
    name: `${name}Page`,
    doc: `A page of rows: ${doc}.`,
    fields: { ...first.fields, Results: { kind: 'list', of: row } },
  };
  return { ...endpointNamed(of[0] ?? ''), name: `get${name}s`, answer: page };
}
