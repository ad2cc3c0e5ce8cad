/**
 * Custom metadata records retrieved and deployed by Apex, layouts retrieved.
 * Source: Apex Reference Guide, "Operations Class", "DeployCallback Interface"; Apex Developer Guide, "Metadata" (deployments run asynchronously, and not in tests).
 */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue, Bridge } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { held, hold, Holder } from '../../platform/core/holder.ts';
import { enumMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { data } from '../current.ts';
import { durableIdOf, isDefinition, namedDefinition } from '../schema/durableIds.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import { atomically } from '../store/atomically.ts';
import { toSql } from '../store/values.ts';
import { pieceOf } from './metadataPieces.ts';

const CALLBACK = 'metadata.deploycallback#handleresult/2';
const VALUE = { kind: 'platform', name: 'Metadata.CustomMetadataValue', args: [] } as const;
const constant = (type: string, name: string): ApexValue =>
  enumMember(type, data().schema.signatures.type(type)?.constants ?? [name], name);
const isObject = (value: unknown): value is Record<string, Bridge | undefined> => typeof value === 'object' && value !== null;

/** `Type.Record` or `Type__mdt.Record`. */
function located(fullName: string): { readonly object: ObjectSchema | undefined; readonly record: string } {
  const [type = '', record = ''] = fullName.split('.');
  return { object: data().schema.find(type) ?? data().schema.find(`${type}__mdt`), record };
}

function retrieve(type: { readonly name: string } | null, names: ApexList | null): ApexList {
  if (type === null || names === null)
    raise(
      'System.TypeException',
      `Error retrieving metadata for entities of type: ${String(type?.name ?? null)}. Error message: type and fullNames must be specified for items to read`,
    );
  const found = names.items.map(String).flatMap(type.name === 'Layout' ? layoutNamed : recordNamed);
  return new ApexList({ kind: 'platform', name: 'Metadata.Metadata', args: [] }, found);
}

/** Standard layouts of a new org are not available. */
function layoutNamed(name: string): readonly Holder[] {
  const xml = data().layouts.get(name.toLowerCase());
  if (xml === undefined) throw new NotImplemented(`Metadata.Operations.retrieve of the layout ${name}, which is not the project's`);
  const layout = pieceOf('Metadata.Layout', xml);
  hold(layout, 'fullName', name);
  return [layout];
}

function recordNamed(name: string): readonly Holder[] {
  const { object, record } = located(name);
  const row = object?.kind !== 'custom-metadata' ? undefined : data().firstWhere(object, 'DeveloperName', record);
  if (object === undefined || row === undefined) return [];
  const values = [...object.fields.values()]
    .filter(({ isCustom }) => isCustom)
    .map(
      (field) =>
        new Holder(VALUE.name, { field: field.name, value: asInMetadata(field, row.values.get(field.name.toLowerCase()) ?? null) }),
    );
  return [
    new Holder('Metadata.CustomMetadata', {
      fullName: name,
      label: row.values.get('masterlabel') ?? null,
      description: null,
      protected_x: false,
      values: new ApexList(VALUE, values),
    }),
  ];
}

/** Fields of definitions are named alone, as in the record's file. */
function asInMetadata(field: FieldSchema, value: ApexValue): ApexValue {
  const named = namedDefinition(data().schema, field, value);
  return field.referenceTo[0] === 'FieldDefinition' && typeof named === 'string' ? named.slice(named.indexOf('.') + 1) : named;
}

/** @return why a component cannot be deployed; `undefined` when it was. */
function deployed(component: Holder): string | undefined {
  const name = String(held(component, 'fullName'));
  if (component.typeName !== 'Metadata.CustomMetadata') throw new NotImplemented(`deploying ${component.typeName} by Apex`);
  const { object, record } = located(name);
  if (object?.kind !== 'custom-metadata') return `Custom metadata type ${name.split('.')[0] ?? ''} does not exist`;
  const values = (held(component, 'values') as ApexList | null)?.items ?? [];
  const unknown = values.map((one) => String(held(one as Holder, 'field'))).find((field) => !object.fields.has(field.toLowerCase()));
  if (unknown !== undefined) return `Custom field ${unknown} does not exist on type ${object.name}`;
  write(
    object,
    record,
    held(component, 'label'),
    values.map((one) => [String(held(one as Holder, 'field')), held(one as Holder, 'value')] as const),
  );
  return undefined;
}
function write(object: ObjectSchema, record: string, label: ApexValue, values: readonly (readonly [string, ApexValue])[]): void {
  const { store } = data();
  const before = data().firstWhere(object, 'DeveloperName', record);
  const id = before?.values.get('id') ?? store.newId(object);
  if (before === undefined)
    store.run(`INSERT INTO "${object.name}" ("Id", "DeveloperName", "QualifiedApiName", "Language") VALUES (?, ?, ?, 'en_US')`, [
      String(id),
      record,
      record,
    ]);
  const fields = [
    ...values,
    ...(label === null
      ? []
      : ([
          ['MasterLabel', label],
          ['Label', label],
        ] as const)),
  ].map(([name, value]) => [object.fields.get(name.toLowerCase())?.name ?? name, value] as const);
  if (fields.length > 0)
    store.run(`UPDATE "${object.name}" SET ${fields.map(([name]) => `"${name}" = ?`).join(', ')} WHERE "Id" = ?`, [
      ...fields.map(([name, value]) => toSql(asStored(object, name, value, new Map(fields)))),
      String(id),
    ]);
}

/** What names a definition is stored as its durable Id. */
function asStored(object: ObjectSchema, name: string, value: ApexValue, all: ReadonlyMap<string, ApexValue>): ApexValue {
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined || !isDefinition(field) || typeof value !== 'string') return value;
  const within = all.get(field.controllingField ?? '');
  return durableIdOf(data().schema, field, value, typeof within === 'string' ? within : undefined);
}

/** Deploys all components of a container, or none. */
function deploy(container: Holder): Holder {
  const components = (held(container, 'items') as ApexList).items as Holder[];
  const now = new ApexDatetime(transaction().org.clock.now());
  const isWhole = (tried: readonly { readonly problem: string | undefined }[]): boolean =>
    tried.every(({ problem }) => problem === undefined);
  const messages = atomically(data(), () => components.map((component) => ({ component, problem: deployed(component) })), isWhole);
  const isGood = isWhole(messages);
  const list = (wanted: boolean): ApexList =>
    new ApexList(
      { kind: 'platform', name: 'Metadata.DeployMessage', args: [] },
      messages
        .filter(({ problem }) => (problem === undefined) === wanted)
        .map(
          ({ component, problem }) =>
            new Holder('Metadata.DeployMessage', {
              fullName: held(component, 'fullName'),
              componentType: 'CustomMetadata',
              success: problem === undefined,
              problem: problem ?? null,
              changed: problem === undefined,
              created: false,
              deleted: false,
            }),
        ),
    );
  return new Holder('Metadata.DeployResult', {
    status: constant('Metadata.DeployStatus', isGood ? 'Succeeded' : 'Failed'),
    success: isGood,
    done: true,
    checkOnly: false,
    rollbackOnError: true,
    startDate: now,
    completedDate: now,
    createdDate: now,
    numberComponentsTotal: components.length,
    numberComponentsDeployed: isGood ? components.length : 0,
    numberComponentErrors: messages.filter(({ problem }) => problem !== undefined).length,
    details: new Holder('Metadata.DeployDetails', { componentSuccesses: list(true), componentFailures: list(false) }),
  });
}

/** Runs after the commit, as a job would. */
function enqueueDeployment(container: Holder | null, callback: ApexValue): string {
  const tx = transaction();
  if (container === null) raise('System.NullPointerException', 'Deploy container is null');
  if (tx.isTest) raise('System.AsyncException', 'Metadata cannot be deployed from within a test');
  const id = data().store.newId(data().schema.get('AsyncApexJob'));
  tx.afterCommit(() => {
    const result = tx.org.transact('SYNCHRONOUS', () => deploy(container));
    const handle = isObject(callback) ? callback[CALLBACK] : undefined;
    if (handle !== undefined)
      tx.org.transact('FUTURE', () => handle.call(callback, result, new Holder('Metadata.DeployCallbackContext', { id })) ?? null);
  });
  return id;
}

definePlatformClass({
  name: 'Metadata.Operations',
  constructors: { '()': () => new Holder('Metadata.Operations') },
  statics: { retrieve, enqueueDeployment },
});
definePlatformClass({ name: 'Metadata.DeployCallbackContext', methods: { getCallbackJobId: (self: Holder) => held(self, 'id') } });
