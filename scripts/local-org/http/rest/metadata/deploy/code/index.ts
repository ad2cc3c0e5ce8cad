/** What the markup and the scripts of a package name that neither it nor the org has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { many, parseXml, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';
import type { Component } from '../../registry.ts';
import { definitionPath } from '../../sourceFiles.ts';
import { KnownObjects } from '../knownObjects.ts';
import type { Problem } from '../messages.ts';
import { PackageNames, withoutNamespace } from '../references/packageNames.ts';
import { ApexSources } from './apexSources.ts';
import { importProblems } from './lightning.ts';
import { pageProblem } from './pages.ts';

/** The resource that comes with the sites of an org. Source: Salesforce Help, "Managing Salesforce Sites Visualforce Pages". */
const OF_SITES = 'SiteSamples';

/** @param folder where the package is laid out */
export function codeProblems(org: LocalOrg, components: readonly Component[], folder: string): readonly Problem[] {
  const definitionOf = (component: Component): Xml | undefined => {
    try {
      return parseXml(readFileSync(join(folder, definitionPath(component)), 'utf8'));
    } catch {
      return undefined;
    }
  };
  const classes = new ApexSources(org, components, folder);
  const names = new PackageNames(org, components, definitionOf);
  const pages = {
    hasClass: (name: string) => classes.has(name) || classes.has(name.split('.')[0] ?? ''),
    hasResource: (name: string) => name === OF_SITES || names.has({ element: '$Resource', type: 'StaticResource', name }),
  };
  const labels = labelsOf(org, components, definitionOf);
  const imports = {
    classOf: (name: string) => classes.classOf(name),
    hasClass: (name: string) => classes.has(name),
    hasLabel: (name: string) => hasLabel(org, labels, name),
    objects: new KnownObjects(org, components, definitionOf),
  };
  return components.flatMap((component): readonly Problem[] => {
    switch (component.type) {
      case 'ApexPage':
      case 'ApexComponent': {
        const problem = pageProblem(readFileSync(join(folder, component.path), 'utf8'), pages);
        return problem === undefined ? [] : [{ component, problem }];
      }
      case 'LightningComponentBundle': {
        const bundle = join(folder, component.path);
        const scripts = readdirSync(bundle).filter((file) => file.endsWith('.js'));
        const found = scripts.flatMap((file) => importProblems(file, readFileSync(join(bundle, file), 'utf8'), imports));
        return [...new Set(found)].map((problem) => ({ component, problem }));
      }
      default:
        return [];
    }
  });
}

/** Names in lower case. */
function labelsOf(
  org: LocalOrg,
  components: readonly Component[],
  definitionOf: (component: Component) => Xml | undefined,
): ReadonlySet<string> {
  const added = components
    .filter(({ type }) => type === 'CustomLabels')
    .flatMap((component) => many(definitionOf(component) ?? {}, 'labels').map((label) => text(label, 'fullName') ?? ''));
  return new Set([...org.project.labels.keys(), ...added].map((name) => withoutNamespace(org, name).toLowerCase()));
}

/** @param name `c.Name` or `ns.Name`; labels of other namespaces come with their packages. */
function hasLabel({ namespace }: LocalOrg, labels: ReadonlySet<string>, name: string): boolean {
  const [prefix = '', label = ''] = name.split('.');
  return label === '' || ((prefix === 'c' || prefix === namespace) && labels.has(label.toLowerCase())) || prefix === 'Site';
}
