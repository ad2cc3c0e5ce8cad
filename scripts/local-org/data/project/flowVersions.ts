/**
 * Up to API version 43 each version of a flow is a file of its own, `Greet-2.flow`, and a flow definition names the active one.
 * Source: Metadata API Developer Guide, "Flow" ("Flow File Names") and "FlowDefinition".
 */
import { text, type Xml } from './xml.ts';

interface Version {
  readonly number: number;
  readonly xml: Xml;
}

/** Keeps one file for each flow: the active version, else the last. A definition's version overrides the status of the flow: with 0, none is active. */
export function chooseFlowVersions(metadata: Map<string, Map<string, Xml>>): void {
  const flows = metadata.get('flow');
  turnOff(metadata);
  const versions = new Map<string, Version[]>();
  for (const [file, xml] of flows ?? []) {
    const [, name, number] = /^(.+)-(\d+)$/.exec(file) ?? [];
    if (name === undefined) continue;
    flows?.delete(file);
    versions.set(name, [...(versions.get(name) ?? []), { number: Number(number), xml }]);
  }
  for (const [name, all] of versions)
    if (flows?.has(name) === false) flows.set(name, chosen(all, metadata.get('flowDefinition')?.get(name)));
}

function turnOff(metadata: Map<string, Map<string, Xml>>): void {
  const flows = metadata.get('flow');
  for (const [name, definition] of metadata.get('flowDefinition') ?? []) {
    const flow = flows?.get(name);
    if (flow !== undefined && text(definition, 'activeVersionNumber') === '0') flows?.set(name, { ...flow, status: 'Draft' });
  }
}

function chosen(versions: readonly Version[], definition: Xml | undefined): Xml {
  const last = versions.reduce((one, other) => (other.number > one.number ? other : one));
  if (definition === undefined) return (versions.find(({ xml }) => text(xml, 'status') === 'Active') ?? last).xml;
  const active = versions.find(({ number }) => number === Number(text(definition, 'activeVersionNumber')));
  return { ...(active ?? last).xml, status: active === undefined ? 'Draft' : 'Active' };
}
