/** References of a component to others, by kind of metadata. Source: Metadata API Developer Guide, "PermissionSet", "Profile", "CustomApplication", "Layout", "ApprovalProcess", "Workflow", "ListView", "Dashboard", "NamedCredential", "Queue", "Role". */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';
import { inElement, listed, named, type Reference } from './reference.ts';
import { compactLayout, fieldSet, quickAction, validationRule, webLink } from './objectParts.ts';
import { alertTemplates, approvers, folderShares, queueMembers, ruleEntries, sharingRules, taskAssignees } from './people.ts';

const isCustom = (name: string): boolean => /__(c|mdt|e|b|x)$/.test(name);
const isStandard = (name: string): boolean => name.startsWith('standard-') || name.startsWith('standard__');

/** Layouts whose name does not begin with their object. */
const OTHER_LAYOUTS: ReadonlySet<string> = new Set(['CaseClose', 'PersonAccount']);
/** By kind of metadata. */
export const READERS: Readonly<Record<string, (xml: Xml, fullName: string) => readonly Reference[]>> = {
  PermissionSet: access,
  Profile: access,
  AssignmentRules: ruleEntries('assignmentRule'),
  AutoResponseRules: ruleEntries('autoResponseRule'),
  EscalationRules: ruleEntries('escalationRule'),
  SharingRules: sharingRules,
  ReportFolder: folderShares,
  DashboardFolder: folderShares,
  CompactLayout: compactLayout,
  Dashboard: (xml) => [
    ...SECTIONS.flatMap((section) => many(xml, section)).flatMap((section) => named(section, 'components', 'report', 'Report')),
    ...many(xml, 'dashboardGridLayout')
      .flatMap((grid) => many(grid, 'dashboardGridComponents'))
      .flatMap((place) => named(place, 'dashboardComponent', 'report', 'Report')),
  ],
  FieldSet: fieldSet,
  ListView: (xml) => inElement(xml, 'queue', 'Queue'),
  NamedCredential: (xml) => named(xml, 'namedCredentialParameters', 'externalCredential', 'ExternalCredential'),
  PermissionSetGroup: (xml) => [
    ...listed(xml, 'permissionSets', 'PermissionSet'),
    ...listed(xml, 'mutingPermissionSets', 'MutingPermissionSet'),
  ],
  Queue: queueMembers,
  QuickAction: quickAction,
  Role: (xml) => inElement(xml, 'parentRole', 'Role'),
  ValidationRule: validationRule,
  WebLink: webLink,
  CustomTab: (xml) => [
    ...inElement(xml, 'auraComponent', 'AuraDefinitionBundle'),
    ...inElement(xml, 'flexiPage', 'FlexiPage'),
    ...inElement(xml, 'lwcComponent', 'LightningComponentBundle'),
    ...inElement(xml, 'page', 'ApexPage'),
  ],
  CustomApplication: (xml) => [
    ...[...listed(xml, 'tabs', 'CustomTab'), ...listed(xml, 'tab', 'CustomTab')].filter(({ name }) => !isStandard(name)),
    ...listed(xml, 'utilityBar', 'FlexiPage'),
  ],
  Layout: (xml, fullName) => {
    const [object = ''] = fullName.split('-');
    return OTHER_LAYOUTS.has(object)
      ? []
      : many(xml, 'layoutSections')
          .flatMap((section) => many(section, 'layoutColumns'))
          .flatMap((column) => named(column, 'layoutItems', 'field', 'CustomField'))
          .filter(({ name }) => name.endsWith('__c'))
          .map((one) => ({ ...one, name: `${object}.${one.name}` }));
  },
  ApprovalProcess: (xml, fullName) => [
    ...approvers(xml),
    ...[xml, ...many(xml, 'approvalStep')]
      .flatMap((node) => APPROVAL_ACTIONS.flatMap((element) => many(node, element)))
      .flatMap((node) => many(node, 'action'))
      .flatMap((node) => workflowAction(node, fullName)),
  ],
  Workflow: (xml, fullName) => [
    ...alertTemplates(xml),
    ...taskAssignees(xml),
    ...updatedFields(xml, fullName),
    ...many(xml, 'rules')
      .flatMap((rule) => [...many(rule, 'actions'), ...many(rule, 'workflowTimeTriggers').flatMap((trigger) => many(trigger, 'actions'))])
      .flatMap((node) => workflowAction(node, fullName)),
  ],
};

/** Access settings of profiles and permission sets. Standard fields and objects are not checked. */
function access(xml: Xml): readonly Reference[] {
  return [
    ...named(xml, 'applicationVisibilities', 'application', 'CustomApplication').filter(({ name }) => !isStandard(name)),
    ...named(xml, 'fieldPermissions', 'field', 'CustomField').filter(({ name }) => name.endsWith('__c')),
    ...named(xml, 'objectPermissions', 'object', 'CustomObject').filter(({ name }) => isCustom(name)),
    ...named(xml, 'recordTypeVisibilities', 'recordType', 'RecordType').filter(({ name }) => isCustom(name.split('.')[0] ?? '')),
    ...[...named(xml, 'tabSettings', 'tab', 'CustomTab'), ...named(xml, 'tabVisibilities', 'tab', 'CustomTab')].filter(
      ({ name }) => !isStandard(name),
    ),
    ...named(xml, 'classAccesses', 'apexClass', 'ApexClass'),
    ...named(xml, 'customMetadataTypeAccesses', 'name', 'CustomObject'),
    ...named(xml, 'customPermissions', 'name', 'CustomPermission'),
    ...named(xml, 'customSettingAccesses', 'name', 'CustomObject'),
    ...named(xml, 'pageAccesses', 'apexPage', 'ApexPage'),
    ...named(xml, 'flowAccesses', 'flow', 'FlowDefinition'),
  ];
}
/** Those of the object itself; updates of parents are not checked. */
const updatedFields = (workflow: Xml, object: string): readonly Reference[] =>
  many(workflow, 'fieldUpdates')
    .filter((update) => text(update, 'targetObject') === undefined)
    .flatMap((update) => inElement(update, 'field', 'CustomField'))
    .filter(({ name }) => name.endsWith('__c'))
    .map((one) => ({ ...one, name: `${object}.${one.name}` }));
const SECTIONS = ['leftSection', 'middleSection', 'rightSection'];
const APPROVAL_ACTIONS = [
  'initialSubmissionActions',
  'approvalActions',
  'rejectionActions',
  'finalApprovalActions',
  'finalRejectionActions',
  'recallActions',
];
/** Workflow actions by the type that rules use; `element` is their element in the workflow of the object. */
export const WORKFLOW_ACTIONS = [
  { name: 'FieldUpdate', type: 'WorkflowFieldUpdate', element: 'fieldUpdates' },
  { name: 'Alert', type: 'WorkflowAlert', element: 'alerts' },
  { name: 'Task', type: 'WorkflowTask', element: 'tasks' },
  { name: 'OutboundMessage', type: 'WorkflowOutboundMessage', element: 'outboundMessages' },
] as const;

/** @param fullName of the workflow or the approval process: its object comes first. */
function workflowAction(node: Xml, fullName: string): readonly Reference[] {
  const action = WORKFLOW_ACTIONS.find(({ name }) => name === text(node, 'type'));
  const name = text(node, 'name');
  return action === undefined || name === undefined
    ? []
    : [{ element: 'name', type: action.type, name: `${fullName.split('.')[0] ?? ''}.${name}` }];
}
