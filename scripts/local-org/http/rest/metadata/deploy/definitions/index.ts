/** What components of a package fail to say about themselves, although their files are well formed. Source: Metadata API Developer Guide, "deploy()". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';
import type { Component } from '../../registry.ts';
import { definitionPath } from '../../sourceFiles.ts';
import type { Problem } from '../messages.ts';
import { placeProblem } from './fieldPlaces.ts';
import { fieldProblem, targetProblem } from './fields.ts';
import { KnownObjects } from '../knownObjects.ts';
import { objectProblem } from './objects.ts';
import { recordProblem } from './records.ts';
import { recordTypeProblem, valuesIn } from './recordTypes.ts';

const CHECKED: ReadonlySet<string> = new Set(['CustomObject', 'CustomField', 'RecordType', 'CustomMetadata']);

/** @param folder where the package is laid out. Invalid XML is reported when the source is read. */
export function definitionProblems(org: LocalOrg, components: readonly Component[], folder: string): readonly Problem[] {
  const definitionOf = (component: Component): Xml | undefined => {
    try {
      return parseXml(readFileSync(join(folder, definitionPath(component)), 'utf8'));
    } catch {
      return undefined;
    }
  };
  const fields = components.filter(({ type }) => type === 'CustomField');
  const isDetail = (object: string): boolean =>
    [...(org.data.schema.find(object)?.fields.values() ?? [])].some(({ isMasterDetail }) => isMasterDetail) ||
    fields.some((field) => field.fullName.startsWith(`${object}.`) && text(definitionOf(field) ?? {}, 'type') === 'MasterDetail');
  const objects = new KnownObjects(org, components, definitionOf);
  /** A package adds to the values that the org has. */
  const valuesOf = (object: string, field: string): ReadonlySet<string> | undefined => {
    const staged = fields.find(({ fullName }) => fullName === `${object}.${field}`);
    const added = staged === undefined ? [] : valuesIn(definitionOf(staged) ?? {});
    const known =
      org.data.schema
        .find(object)
        ?.fields.get(field.toLowerCase())
        ?.picklist.map(({ value }) => value) ?? [];
    return added === undefined || added.length + known.length === 0
      ? undefined
      : new Set([...added, ...known].map((value) => value.toLowerCase()));
  };
  const isSetting = (object: string): boolean =>
    org.data.schema.find(object)?.kind === 'custom-setting' ||
    components.some(
      (one) => one.type === 'CustomObject' && one.fullName === object && text(definitionOf(one) ?? {}, 'customSettingsType') !== undefined,
    );
  const customFieldProblem = (fullName: string, field: Xml): string | undefined => {
    const [object = '', name = ''] = fullName.split('.');
    const isNew = org.data.schema.find(object)?.fields.has(name.toLowerCase()) !== true;
    return (
      fieldProblem(field, isNew) ?? placeProblem(object, field, isSetting(object)) ?? targetProblem(field, (target) => objects.has(target))
    );
  };
  const problemOf = (component: Component): string | undefined => {
    const { type, fullName } = component;
    const definition = CHECKED.has(type) ? definitionOf(component) : undefined;
    if (definition === undefined) return undefined;
    switch (type) {
      case 'CustomObject':
        return objectProblem(fullName, definition, isDetail(fullName));
      case 'CustomField':
        return fullName.endsWith('__c') ? customFieldProblem(fullName, definition) : undefined;
      case 'RecordType': {
        const [object = ''] = fullName.split('.');
        return recordTypeProblem(object, definition, (field) => valuesOf(object, field));
      }
      default:
        return recordProblem(fullName, definition, (name) => objects.fieldsOf(name));
    }
  };
  return components.flatMap((component): readonly Problem[] => {
    const problem = problemOf(component);
    return problem === undefined ? [] : [{ component, problem }];
  });
}
