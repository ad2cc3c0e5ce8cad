/** What components of a package fail to say about themselves, although their files are well formed. Source: Metadata API Developer Guide, "deploy()". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';
import type { Component } from '../../registry.ts';
import type { Problem } from '../messages.ts';
import { fieldProblem } from './fields.ts';
import { objectProblem } from './objects.ts';
import { recordProblem } from './records.ts';

/** Objects whose record types name a business process. Source: Metadata API Developer Guide, "RecordType". */
const WITH_PROCESSES: ReadonlySet<string> = new Set(['Case', 'Lead', 'Opportunity', 'Solution']);

/** @param folder where the package is laid out. Invalid XML is reported when the source is read. */
export function definitionProblems(org: LocalOrg, components: readonly Component[], folder: string): readonly Problem[] {
  const read = (path: string): Xml | undefined => {
    try {
      return parseXml(readFileSync(join(folder, path), 'utf8'));
    } catch {
      return undefined;
    }
  };
  const part = (fullName: string, directory: string, ending: string): Xml | undefined => {
    const [object = '', name = ''] = fullName.split('.');
    return read(join('objects', object, directory, `${name}.${ending}-meta.xml`));
  };
  const fields = components.filter(({ type }) => type === 'CustomField');
  const isDetail = (object: string): boolean =>
    [...(org.data.schema.find(object)?.fields.values() ?? [])].some(({ isMasterDetail }) => isMasterDetail) ||
    fields.some(
      ({ fullName }) => fullName.startsWith(`${object}.`) && text(part(fullName, 'fields', 'field') ?? {}, 'type') === 'MasterDetail',
    );
  const fieldsOf = (type: string): ReadonlySet<string> | undefined => {
    const known = org.data.schema.find(type)?.fields;
    if (known === undefined && !components.some((one) => one.type === 'CustomObject' && one.fullName === type)) return undefined;
    const added = fields.filter(({ fullName }) => fullName.startsWith(`${type}.`)).map(({ fullName }) => fullName.split('.')[1] ?? '');
    return new Set([...(known?.keys() ?? []), ...added.map((name) => name.toLowerCase())]);
  };
  const problemOf = ({ type, fullName, path }: Component): string | undefined => {
    switch (type) {
      case 'CustomObject': {
        const object = read(join('objects', fullName, `${fullName}.object-meta.xml`));
        return object === undefined ? undefined : objectProblem(fullName, object, isDetail(fullName));
      }
      case 'CustomField': {
        const field = fullName.endsWith('__c') ? part(fullName, 'fields', 'field') : undefined;
        return field === undefined ? undefined : fieldProblem(field);
      }
      case 'RecordType': {
        const recordType = WITH_PROCESSES.has(fullName.split('.')[0] ?? '') ? part(fullName, 'recordTypes', 'recordType') : undefined;
        return recordType !== undefined && text(recordType, 'businessProcess') === undefined
          ? 'Required field is missing: businessProcess'
          : undefined;
      }
      case 'CustomMetadata': {
        const record = read(`${path}-meta.xml`);
        return record === undefined ? undefined : recordProblem(fullName, record, fieldsOf);
      }
      default:
        return undefined;
    }
  };
  return components.flatMap((component): readonly Problem[] => {
    const problem = problemOf(component);
    return problem === undefined ? [] : [{ component, problem }];
  });
}
