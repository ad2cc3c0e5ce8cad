/** What components may import by name, checked against the org as a deployment would. */
import type { LocalOrg } from '../../org.ts';

/** Every function gives the name as the org has it. Errors: throws for a name that the org does not have. */
export interface OrgNames {
  apexMethod(name: string): { readonly name: string; readonly isCacheable: boolean };
  label(name: string): string;
  schema(name: string): { readonly objectApiName: string; readonly fieldApiName?: string };
  resourceUrl(name: string): string;
  customPermission(name: string): string;
  userPermission(name: string): string;
  messageChannel(name: string): string;
}

export function orgNames(org: LocalOrg): OrgNames {
  const { project, program, data } = org;
  const metadata = (kind: string, name: string, mend: string): string => {
    if (project.metadata.get(kind)?.has(name) !== true) throw new Error(`There is no ${kind} ${name}. ${mend}`);
    return name;
  };
  return {
    apexMethod(name) {
      const [className = '', method = ''] = name.split('.').slice(-2);
      const found = program
        .typeNamed(className)
        ?.methods.find(
          (one) => one.name === method && one.isStatic && one.annotations.some((annotation) => annotation.name === 'auraenabled'),
        );
      if (found === undefined) throw new Error(`There is no @AuraEnabled static method ${name}.`);
      return {
        name: `${className}.${method}`,
        isCacheable: found.annotations.some(
          ({ name: annotation, parameters }) => annotation === 'auraenabled' && parameters['cacheable']?.toLowerCase() === 'true',
        ),
      };
    },
    label(name) {
      const value = project.labels.get(name.replace(/^[^.]*\./, ''));
      if (value === undefined)
        throw new Error(
          `There is no custom label ${name}. Add it to labels/CustomLabels.labels-meta.xml, which is read when the org opens.`,
        );
      return value;
    },
    schema(name) {
      const [first = '', ...path] = name.split('.');
      const object = data.schema.find(first) ?? data.schema.find(`${org.namespace ?? ''}__${first}`);
      if (object === undefined) throw new Error(`There is no object ${first}.`);
      if (path.length === 0) return { objectApiName: object.name };
      const [fieldName = ''] = path;
      const field = object.fields.get(fieldName.toLowerCase()) ?? object.fields.get(`${org.namespace ?? ''}__${fieldName}`.toLowerCase());
      const isParent = [...object.fields.values()].some(
        ({ relationshipName }) => relationshipName?.toLowerCase() === fieldName.toLowerCase(),
      );
      if (field === undefined && !isParent) throw new Error(`There is no field ${fieldName} on ${object.name}.`);
      return { fieldApiName: path.length === 1 && field !== undefined ? field.name : path.join('.'), objectApiName: object.name };
    },
    resourceUrl(name) {
      if (!project.staticResources.has(name) && project.metadata.get('resource')?.has(name) !== true)
        throw new Error(`There is no static resource ${name}.`);
      return `/resource/${name}`;
    },
    customPermission: (name) => metadata('customPermission', name.replace(/^[A-Za-z0-9]+__/, ''), 'Add it to customPermissions/.'),
    userPermission(name) {
      if (!data.schema.get('PermissionSet').fields.has(`permissions${name.toLowerCase()}`))
        throw new Error(`There is no user permission ${name}.`);
      return name;
    },
    messageChannel: (name) => metadata('messageChannel', name.replace(/__c$/, ''), 'Add it to messageChannels/.'),
  };
}
