/** What custom objects, custom settings and custom metadata types have to say, and what they can not. Source: Metadata API Developer Guide, "CustomObject"; the words are an org's. */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';

const REFUSED = {
  CustomSettings: ['nameField'],
  'Custom Metadata Type': [
    'sharingModel',
    'nameField',
    'deploymentStatus',
    'enableActivities',
    'enableReports',
    'enableHistory',
    'enableSearch',
  ],
} as const;

const has = (object: Xml, element: string): boolean => object[element] !== undefined && object[element] !== '';

/** @param object of a custom object, without its parts @param isDetail whether it has a master-detail field @return the first problem. */
export function objectProblem(name: string, object: Xml, isDetail: boolean): string | undefined {
  const isType = name.endsWith('__mdt');
  if (!isType && !name.endsWith('__c')) return undefined;
  if (!has(object, 'label')) return 'Must specify a non-empty label for the CustomObject';
  const isSetting = has(object, 'customSettingsType');
  const refused = isType ? excessOf(object, 'Custom Metadata Type') : isSetting ? excessOf(object, 'CustomSettings') : undefined;
  if (refused !== undefined || isSetting) return refused;
  if (!has(object, 'pluralLabel')) return 'Must specify a non-empty plural label for the CustomObject';
  return isType ? undefined : recordProblem(object, isDetail);
}

function excessOf(object: Xml, kind: keyof typeof REFUSED): string | undefined {
  const refused = REFUSED[kind].find((element) => has(object, element));
  return refused === undefined ? undefined : `Cannot specify: ${refused} for ${kind}`;
}

/** Of an object with records of its own. */
function recordProblem(object: Xml, isDetail: boolean): string | undefined {
  const [nameField = {}] = many(object, 'nameField');
  if (!['Text', 'AutoNumber'].includes(text(nameField, 'type') ?? '')) return 'Must specify a nameField of type Text or AutoNumber';
  const absent = ['deploymentStatus', 'sharingModel'].find((element) => !has(object, element));
  if (absent !== undefined) return `Required field is missing: ${absent}`;
  const sharing = text(object, 'sharingModel') ?? '';
  return isDetail && sharing !== 'ControlledByParent'
    ? `Cannot set sharingModel to ${sharing} on a CustomObject with a MasterDetail relationship field`
    : undefined;
}
