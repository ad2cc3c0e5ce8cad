/** The names of the components of a package and of the org that it is deployed into, together. */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';
import { isKnown } from '../../listing.ts';
import type { Component } from '../../registry.ts';
import { isRecord } from './records.ts';
import { WORKFLOW_ACTIONS } from './readers.ts';
import type { Reference } from './reference.ts';

export class PackageNames {
  private readonly org: LocalOrg;
  private readonly inPackage: ReadonlySet<string>;
  private readonly workflows: ReadonlyMap<string, Xml | undefined>;
  constructor(org: LocalOrg, components: readonly Component[], read: (component: Component) => Xml | undefined) {
    this.org = org;
    this.inPackage = new Set(components.map(keyOf));
    this.workflows = new Map(components.filter(({ type }) => type === 'Workflow').map((one) => [one.fullName, read(one)]));
  }

  has({ type, name }: Reference): boolean {
    const fullName = withoutNamespace(this.org, name);
    const action = WORKFLOW_ACTIONS.find((one) => one.type === type);
    if (action !== undefined) return this.hasAction(fullName, action.element);
    if (type === 'FlowDefinition') return this.has({ element: 'flow', type: 'Flow', name });
    if (isRecord(this.org, type, fullName)) return true;
    const spellings = type === 'CustomField' ? [fullName, fullName.replace(/^(Task|Event)\./, 'Activity.')] : [fullName];
    return spellings.some(
      (one) => this.inPackage.has(keyOf({ type, fullName: one })) || isKnown(this.org, { type, fullName: one, path: '' }),
    );
  }

  /** Whether a Lightning component of either kind has this name. */
  hasComponent(name: string): boolean {
    return ['LightningComponentBundle', 'AuraDefinitionBundle'].some((type) => this.has({ element: 'componentName', type, name }));
  }

  private hasAction(fullName: string, element: string): boolean {
    const [object = '', name] = fullName.split('.');
    return [this.workflows.get(object), this.org.project.metadata.get('workflow')?.get(object)].some(
      (xml) => xml !== undefined && many(xml, element).some((entry) => text(entry, 'fullName') === name),
    );
  }
}

const keyOf = ({ type, fullName }: Pick<Component, 'type' | 'fullName'>): string => `${type}:${fullName.toLowerCase()}`;
/** A name as the source writes it, which leaves out the org's own namespace. */
export const withoutNamespace = ({ namespace }: LocalOrg, name: string): string =>
  namespace === undefined ? name : name.replaceAll(new RegExp(`(?<=^|[.-])${namespace}__`, 'g'), '');
