/** Rows of ApexClass and ApexTrigger: what jobs refer to and code looks up. Source: Object Reference, "ApexClass", "ApexTrigger". */
import type { CompiledTrigger } from '../../platform/core/contract.ts';
import type { DataAccess } from '../dataAccess.ts';
import type { Project, SourceFile } from '../project/model.ts';
import { atomically } from '../store/atomically.ts';
import { seedEmailServices } from './emailServices.ts';
import { Rows, type Values } from '../store/rows.ts';
import { seedSetupAccess } from './setupAccess.ts';
import { type Implementor, seedImplementors } from './typeImplementors.ts';

const NEWEST_VERSION = 65;
const EVENTS = ['before insert', 'before update', 'before delete', 'after insert', 'after update', 'after delete', 'after undelete'];

export interface ApexCode {
  readonly project: Project;
  readonly program: {
    readonly types: readonly (Implementor & { readonly file: string })[];
    readonly triggers: readonly CompiledTrigger[];
    readonly inactiveTriggers: readonly CompiledTrigger[];
  };
  readonly namespace: string | undefined;
  readonly now: number;
}

export function seedApexCode(data: DataAccess, { project, program, namespace, now }: ApexCode): void {
  const sources = new Map(project.sources.map((source) => [source.path, source]));
  const rows = new Rows(data.store, data.schema, now);
  rows.by(data.seed.adminUserId);
  atomically(data, () => {
    for (const { name, file } of program.types.filter((type) => !/[.$]/.test(type.name)))
      rows.keep('ApexClass', { Name: name }, { ...codeOf(sources.get(file), namespace), Status: 'Active' });
    for (const trigger of [...program.triggers, ...program.inactiveTriggers])
      rows.keep(
        'ApexTrigger',
        { Name: trigger.name },
        {
          ...codeOf(sources.get(trigger.file), namespace),
          TableEnumOrId: trigger.object,
          ...Object.fromEntries(EVENTS.map((event) => [usageColumn(event), trigger.events.includes(event)])),
          Status: program.triggers.includes(trigger) ? 'Active' : 'Inactive',
        },
      );
    seedImplementors(rows, program.types, namespace);
    seedEmailServices(rows, project);
    seedSetupAccess(rows, project);
  });
}

function codeOf(source: SourceFile | undefined, namespace: string | undefined): Values {
  const body = source?.text ?? '';
  return {
    Body: body,
    LengthWithoutComments: body.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').length,
    ApiVersion: source?.apiVersion ?? NEWEST_VERSION,
    IsValid: true,
    NamespacePrefix: namespace,
  };
}

/** `before insert` is UsageBeforeInsert. */
function usageColumn(event: string): string {
  return `Usage${event.replaceAll(/(^|\s)(\w)/g, (_all, _blank, letter: string) => letter.toUpperCase())}`;
}
