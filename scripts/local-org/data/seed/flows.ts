/** Flows as rows, anew at every start. Source: Object Reference, "FlowDefinitionView" and "FlowVersionView". */
import type { Project } from '../project/model.ts';
import { many, text, type Xml } from '../project/xml.ts';
import { durableObjectId } from '../schema/durableIds.ts';
import type { Rows, Values } from '../store/rows.ts';

export function seedFlows(rows: Rows, project: Project): void {
  const has = (object: string): boolean => rows.schema.stored().some(({ name }) => name === object);
  for (const object of ['FlowDefinitionView', 'FlowVersionView']) if (has(object)) rows.store.run(`DELETE FROM "${object}"`);
  for (const [index, [name, xml]] of [...(project.metadata.get('flow') ?? [])].entries()) {
    const number = String(index + 1).padStart(12, '0');
    const version = `301${number}AAA`;
    const definition = `300${number}AAA`;
    if (has('FlowDefinitionView'))
      rows.add('FlowDefinitionView', {
        DurableId: definition,
        ...definitionOf(rows, { name, xml, version, namespace: project.namespace }),
      });
    if (has('FlowVersionView'))
      rows.add('FlowVersionView', {
        DurableId: version,
        FlowDefinitionViewId: definition,
        Label: text(xml, 'label') ?? name,
        ProcessType: text(xml, 'processType') ?? 'AutoLaunchedFlow',
        Status: text(xml, 'status') ?? 'Active',
        VersionNumber: 1,
        ApiVersion: Number(text(xml, 'apiVersion') ?? 65),
        ApiVersionRuntime: Number(text(xml, 'apiVersion') ?? 65),
      });
  }
}

interface Defined {
  readonly name: string;
  readonly xml: Xml;
  /** The Id of its version. */
  readonly version: string;
  readonly namespace: string | undefined;
}

function definitionOf(rows: Rows, { name, xml, version, namespace }: Defined): Values {
  const [start = {}] = many(xml, 'start');
  const isActive = text(xml, 'status') === 'Active';
  const object = text(start, 'object');
  return {
    ApiName: name,
    Label: text(xml, 'label') ?? name,
    Description: text(xml, 'description'),
    ProcessType: text(xml, 'processType') ?? 'AutoLaunchedFlow',
    TriggerType: text(start, 'triggerType'),
    RecordTriggerType: text(start, 'recordTriggerType'),
    TriggerObjectOrEventId: object === undefined ? undefined : durableObjectId(object),
    TriggerObjectOrEventLabel: rows.schema.find(object ?? '')?.label ?? object,
    IsActive: isActive,
    ActiveVersionId: isActive ? version : null,
    LatestVersionId: version,
    NamespacePrefix: namespace,
    ManageableState: 'unmanaged',
    VersionNumber: 1,
  };
}
