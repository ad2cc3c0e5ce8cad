/** Quick actions: the project's, and the global ones that every org begins with. Source: Metadata API Developer Guide, "QuickAction"; Salesforce Help, "Default Actions". */
import type { Project } from '../../project/model.ts';
import { many, text } from '../../project/xml.ts';

export interface QuickAction {
  /** `Account.NewOrder`, or `NewOrder` of a global one. */
  readonly name: string;
  readonly label: string;
  /** `Create`, `Update`, `LogACall`, `VisualforcePage`, ... */
  readonly type: string;
  /** The object that it stands on; absent for global ones. */
  readonly context: string | undefined;
  readonly target: string | undefined;
  /** The lookup of what it creates to the record that it stands on, by its name or its relationship's. */
  readonly parentField: string | undefined;
  readonly recordType: string | undefined;
  /** Predefined field values: formulas or literal texts. */
  readonly defaults: readonly { readonly field: string; readonly formula: string | undefined; readonly literal: string | undefined }[];
  readonly successMessage: string | undefined;
  readonly page: string | undefined;
  readonly flow: string | undefined;
  readonly webComponent: string | undefined;
  readonly auraComponent: string | undefined;
  readonly height: number | undefined;
  readonly width: number | undefined;
}

const NOTHING = {
  context: undefined,
  parentField: undefined,
  recordType: undefined,
  defaults: [],
  successMessage: undefined,
  page: undefined,
  flow: undefined,
  webComponent: undefined,
  auraComponent: undefined,
  height: undefined,
  width: undefined,
};
const created = (name: string, label: string, target: string): QuickAction => ({ ...NOTHING, name, label, type: 'Create', target });
const GLOBAL: readonly QuickAction[] = [
  created('NewAccount', 'New Account', 'Account'),
  created('NewCase', 'New Case', 'Case'),
  created('NewContact', 'New Contact', 'Contact'),
  created('NewEvent', 'New Event', 'Event'),
  created('NewLead', 'New Lead', 'Lead'),
  created('NewOpportunity', 'New Opportunity', 'Opportunity'),
  created('NewTask', 'New Task', 'Task'),
  { ...NOTHING, name: 'LogACall', label: 'Log a Call', type: 'LogACall', target: 'Task' },
];

export function quickActionsOf(project: Project): readonly QuickAction[] {
  const own = [...(project.metadata.get('quickAction') ?? [])].map(([name, xml]): QuickAction => {
    const number = (element: string): number | undefined => (text(xml, element) === undefined ? undefined : Number(text(xml, element)));
    return {
      name,
      label: text(xml, 'label') ?? name.split('.').at(-1) ?? name,
      type: text(xml, 'type') ?? '',
      context: name.includes('.') ? name.split('.')[0] : undefined,
      target: text(xml, 'targetObject'),
      parentField: text(xml, 'targetParentField'),
      recordType: text(xml, 'targetRecordType'),
      defaults: many(xml, 'fieldOverrides').map((override) => ({
        field: text(override, 'field') ?? '',
        formula: text(override, 'formula'),
        literal: text(override, 'literalValue'),
      })),
      successMessage: text(xml, 'successMessage'),
      page: text(xml, 'page'),
      flow: text(xml, 'flowDefinition'),
      webComponent: text(xml, 'lightningWebComponent'),
      auraComponent: text(xml, 'lightningComponent'),
      height: number('height'),
      width: number('width'),
    };
  });
  const named = new Set(own.map(({ name }) => name.toLowerCase()));
  return [...own, ...GLOBAL.filter(({ name }) => !named.has(name.toLowerCase()))];
}
