/** The flows of the running org, by name. */
import type { Project } from '../data/project/model.ts';
import { withoutOwnPrefix } from '../data/project/namespace.ts';
import { text } from '../data/project/xml.ts';
import { transaction } from '../platform/core/current.ts';
import { flowOf, type FlowDefinition } from './definition.ts';

declare module '../platform/core/contract.ts' {
  interface Org {
    readonly flows: FlowCatalog;
  }
}

export class FlowCatalog {
  private readonly byName: ReadonlyMap<string, FlowDefinition>;
  private readonly triggered = new Map<string, readonly FlowDefinition[]>();
  constructor(project: Project) {
    const flows = [...(project.metadata.get('flow') ?? [])];
    this.byName = new Map(flows.map(([name, xml]) => [name.toLowerCase(), flowOf(name, xml)] as const));
  }
  get all(): readonly FlowDefinition[] {
    return [...this.byName.values()];
  }
  /** Active flows that a save of an object starts, in their order. Source: Salesforce Help, "Define the Run Order of Record-Triggered Flows". */
  triggeredBy(object: string, moment: string): readonly FlowDefinition[] {
    const key = `${object}:${moment}`.toLowerCase();
    const known = this.triggered.get(key);
    if (known !== undefined) return known;
    const found = this.all.filter(
      ({ status, start, isOrchestration }) =>
        status === 'Active' &&
        !isOrchestration &&
        text(start, 'triggerType') === moment &&
        text(start, 'object')?.toLowerCase() === object.toLowerCase(),
    );
    const ordered = found.toSorted((a, b) => a.triggerOrder - b.triggerOrder || (a.name < b.name ? -1 : 1));
    this.triggered.set(key, ordered);
    return ordered;
  }
  /** Active flows with another trigger than a save: `PlatformEvent`, `Scheduled`. */
  startedBy(trigger: string): readonly FlowDefinition[] {
    return this.all.filter(({ status, start }) => status === 'Active' && text(start, 'triggerType') === trigger);
  }
  named(name: string): FlowDefinition | undefined {
    return this.byName.get(name.toLowerCase());
  }
}

export function catalog(): FlowCatalog {
  return transaction().org.flows;
}
/** @param name with or without the prefix of the org's own namespace */
export function flowNamed(name: string): FlowDefinition | undefined {
  return catalog().named(withoutOwnPrefix(transaction().org.namespace, name));
}
