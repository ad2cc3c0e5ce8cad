/**
 * What keeps a flow from being activated when it is deployed: names that neither it nor the org has, and elements that are not connected. Drafts may have
 * errors. Subflows are found when they run. Source: Metadata API Developer Guide, "Flow"; Salesforce Help, "Flow Element: Subflow".
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';
import type { Component } from '../../registry.ts';
import { childText, parseTree, type XmlNode } from '../../schema/tree.ts';
import { definitionPath } from '../../sourceFiles.ts';
import { ApexSources } from '../code/apexSources.ts';
import { KnownObjects } from '../knownObjects.ts';
import type { Problem } from '../messages.ts';
import { PackageNames } from '../references/packageNames.ts';
import { actionProblem, type Callable } from './actions.ts';
import { connectionProblem } from './connections.ts';
import { formulaProblem } from './formulas.ts';
import { invocableIn } from './invocable.ts';
import { recordProblem } from './records.ts';
import { referenceProblem } from './references.ts';
import { FlowScope } from './scope.ts';

/** @param folder where the package is laid out. Invalid XML is reported when the source is read. @return the first problem of each flow */
export function flowProblems(org: LocalOrg, components: readonly Component[], folder: string): readonly Problem[] {
  const flows = components.filter(({ type }) => type === 'Flow');
  if (flows.length === 0) return [];
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  const definitionOf = (component: Component): Xml | undefined => {
    try {
      return parseXml(read(definitionPath(component)) ?? '');
    } catch {
      return undefined;
    }
  };
  const objects = new KnownObjects(org, components, definitionOf);
  const callable = callableIn(org, components, folder, definitionOf);
  return flows.flatMap((component): readonly Problem[] => {
    const parsed = parseTree(read(definitionPath(component)) ?? '');
    if (parsed.kind === 'broken' || childText(parsed.root, 'status') !== 'Active') return [];
    const found = firstProblem(parsed.root, objects, callable);
    return found === undefined ? [] : [{ component, ...found }];
  });
}

function firstProblem(flow: XmlNode, objects: KnownObjects, callable: Callable): Omit<Problem, 'component'> | undefined {
  const scope = new FlowScope(flow);
  return (
    connectionProblem(flow) ??
    actionProblem(flow, callable) ??
    recordProblem(flow, scope, objects) ??
    referenceProblem(flow, scope, objects) ??
    formulaProblem(flow, scope, objects)
  );
}

function callableIn(
  org: LocalOrg,
  components: readonly Component[],
  folder: string,
  definitionOf: (component: Component) => Xml | undefined,
): Callable {
  const names = new PackageNames(org, components, definitionOf);
  const classes = new ApexSources(org, components, folder);
  return {
    apex: (name) => {
      const type = classes.classOf(name);
      return type === undefined ? undefined : invocableIn(type);
    },
    hasEmailAlert: (name) => names.has({ element: 'actionName', type: 'WorkflowAlert', name }),
    hasFlow: (name) => names.has({ element: 'actionName', type: 'Flow', name }),
  };
}
