/** Report types by name. */
import type { Project } from '../../data/project/model.ts';
import type { Schema } from '../../data/schema/index.ts';
import { customObjectType } from './customObject.ts';
import { customType } from './customType.ts';
import { columnsOf, type ReportType } from './reportType.ts';
import { STANDARD_TYPES } from './standard.ts';

export type { Childless, ReportColumn, ReportType } from './reportType.ts';

export class ReportTypes {
  private readonly schema: Schema;
  private readonly project: Project;
  private readonly known = new Map<string, ReportType | undefined>();
  constructor(schema: Schema, project: Project) {
    this.schema = schema;
    this.project = project;
  }

  find(name: string): ReportType | undefined {
    if (!this.known.has(name))
      this.known.set(name, this.standard(name) ?? customObjectType(this.schema, name) ?? customType(this.schema, this.project, name));
    return this.known.get(name);
  }

  /** Every report type that a report can be made on. */
  names(): readonly string[] {
    const prefix = this.schema.namespace === undefined ? '' : `${this.schema.namespace}__`;
    const objects = this.schema
      .all()
      .filter(({ isCustom, kind }) => isCustom && kind === 'object')
      .map(({ name }) => `CustomEntity$${name}`);
    return [
      ...Object.keys(STANDARD_TYPES),
      ...objects,
      ...[...(this.project.metadata.get('reportType')?.keys() ?? [])].map((name) => `${prefix}${name}__c`),
    ];
  }

  private standard(name: string): ReportType | undefined {
    const type = STANDARD_TYPES[name];
    const base = type === undefined ? undefined : this.schema.find(type.base);
    if (type === undefined || base === undefined) return undefined;
    const sections = type.sections.flatMap(({ object, relation = '', names, category }) => {
      const schema = this.schema.find(object);
      return schema === undefined ? [] : [{ category, object: schema, relation, names, customAs: object }];
    });
    return {
      name,
      label: type.label,
      base,
      columns: columnsOf(this.schema, sections),
      withoutChildren: [],
      required: type.required ?? [],
    };
  }
}
