/** The approval processes of the org, with the Ids of their definitions. Source: Object Reference, "ProcessDefinition" and "ProcessNode". */
import type { DataAccess } from '../data/index.ts';
import type { Project } from '../data/project/model.ts';
import { Rows } from '../data/store/rows.ts';
import { atomically } from '../data/store/atomically.ts';
import { processOf, type ApprovalProcess } from './definition.ts';

export interface Registered extends ApprovalProcess {
  readonly id: string;
  /** The Ids of the steps, in order. */
  readonly nodeIds: readonly string[];
}

export class ApprovalCatalog {
  private readonly all: readonly Registered[];
  constructor(data: DataAccess, project: Project, now: number) {
    const rows = new Rows(data.store, data.schema, now);
    rows.by(data.seed.adminUserId);
    const processes = [...(project.metadata.get('approvalProcess') ?? [])];
    this.all = atomically(data, () => processes.map(([file, xml]) => registered(rows, processOf(file, xml, data.schema.workflows))));
  }

  /** Active ones of an object, in the order in which they are tried. */
  of(object: string): readonly Registered[] {
    return this.all.filter((one) => one.isActive && one.object.toLowerCase() === object.toLowerCase());
  }
  named(nameOrId: string): Registered | undefined {
    return this.all.find(
      ({ id, name }) => id === nameOrId || id.startsWith(nameOrId.padEnd(15)) || name.toLowerCase() === nameOrId.toLowerCase(),
    );
  }
  byId(id: string): Registered | undefined {
    return this.all.find((one) => one.id === id);
  }
}

function registered(rows: Rows, process: ApprovalProcess): Registered {
  const id = rows.ensure(
    'ProcessDefinition',
    { DeveloperName: process.name, TableEnumOrId: process.object },
    {
      Name: process.label,
      Description: process.description ?? null,
      Type: 'Approval',
      LockType: process.isOpenToApprover ? 'Owner' : 'Total',
    },
  );
  rows.store.run('UPDATE "ProcessDefinition" SET "State" = ? WHERE "Id" = ?', [process.isActive ? 'Active' : 'Inactive', id]);
  return {
    ...process,
    id,
    nodeIds: process.steps.map((step) =>
      rows.ensure('ProcessNode', { ProcessDefinitionId: id, DeveloperName: step.name }, { Name: step.label }),
    ),
  };
}
