/** Whom rules, approvals and folders name. Source: Metadata API Developer Guide, "AssignmentRules", "AutoResponseRules", "EscalationRules", "SharingRules", "ApprovalProcess", "Folder", "ListView". */
import { many, text, texts, type Xml } from '../../../../../data/project/xml.ts';
import { inElement, named, type Reference } from './reference.ts';

const RECIPIENTS: Readonly<Record<string, string>> = { user: 'User', queue: 'Queue' };

/** The name in `element`, of a kind that another element tells. Fields and relations are not checked. */
function recipient(xml: Xml, element: string, kind: string): readonly Reference[] {
  const type = RECIPIENTS[(text(xml, kind) ?? '').toLowerCase()];
  return type === undefined ? [] : inElement(xml, element, type);
}

/** @param rules the element of the rules of an object */
export const ruleEntries =
  (rules: string) =>
  (xml: Xml): readonly Reference[] =>
    many(xml, rules)
      .flatMap((rule) => many(rule, 'ruleEntry'))
      .flatMap((entry) => [
        ...recipient(entry, 'assignedTo', 'assignedToType'),
        ...inElement(entry, 'template', 'EmailTemplate'),
        ...many(entry, 'escalationAction').flatMap((action) => [
          ...recipient(action, 'assignedTo', 'assignedToType'),
          ...inElement(action, 'assignedToTemplate', 'EmailTemplate'),
          ...inElement(action, 'notifyToTemplate', 'EmailTemplate'),
        ]),
      ]);

const SHARED: Readonly<Record<string, string>> = {
  group: 'Group',
  queue: 'Queue',
  role: 'Role',
  roleAndSubordinates: 'Role',
  roleAndSubordinatesInternal: 'Role',
};
export const sharingRules = (xml: Xml): readonly Reference[] =>
  ['sharingCriteriaRules', 'sharingOwnerRules', 'sharingGuestRules']
    .flatMap((kind) => many(xml, kind))
    .flatMap((rule) => [...many(rule, 'sharedTo'), ...many(rule, 'sharedFrom')])
    .flatMap((shared) =>
      Object.entries(SHARED).flatMap(([element, type]) => texts(shared, element).map((name): Reference => ({ element, type, name }))),
    );

export const approvers = (xml: Xml): readonly Reference[] =>
  many(xml, 'approvalStep')
    .flatMap((step) => many(step, 'assignedApprover'))
    .flatMap((assigned) => many(assigned, 'approver'))
    .flatMap((approver) => recipient(approver, 'name', 'type'));

const FOLDER_SHARES: Readonly<Record<string, string>> = {
  Group: 'Group',
  Role: 'Role',
  RoleAndSubordinates: 'Role',
  RoleAndSubordinatesInternal: 'Role',
  User: 'User',
};
export const folderShares = (xml: Xml): readonly Reference[] =>
  many(xml, 'folderShares').flatMap((share) => {
    const type = FOLDER_SHARES[text(share, 'sharedToType') ?? ''];
    return type === undefined ? [] : inElement(share, 'sharedTo', type);
  });

/** Templates of alerts. */
export const alertTemplates = (xml: Xml): readonly Reference[] => named(xml, 'alerts', 'template', 'EmailTemplate');

/** Whom tasks of workflow rules are assigned to. */
export const taskAssignees = (xml: Xml): readonly Reference[] =>
  many(xml, 'tasks').flatMap((task) => recipient(task, 'assignedTo', 'assignedToType'));

const MEMBERS: Readonly<Record<string, readonly [element: string, type: string]>> = {
  publicGroups: ['publicGroup', 'Group'],
  roleAndSubordinates: ['roleAndSubordinate', 'Role'],
  roleAndSubordinatesInternal: ['roleAndSubordinateInternal', 'Role'],
  roles: ['role', 'Role'],
  users: ['user', 'User'],
};
export const queueMembers = (xml: Xml): readonly Reference[] =>
  many(xml, 'queueMembers').flatMap((members) =>
    Object.entries(MEMBERS).flatMap(([list, [element, type]]) =>
      many(members, list).flatMap((entry) => texts(entry, element).map((name): Reference => ({ element, type, name }))),
    ),
  );
