/** Roles: those that a new org brings and those of the project. Source: Metadata API Developer Guide, "Role"; Salesforce Help, "Role Hierarchy" (sample roles of a new org); Apex Developer Guide, "Mixed DML Operations", which takes COO as there. */
import { text, type Xml } from '../project/xml.ts';
import type { Schema } from '../schema/index.ts';
import type { Rows } from '../store/rows.ts';

/** Name, label and the role above, from the top down. */
const SAMPLE = [
  ['CEO', 'CEO', ''],
  ['CFO', 'CFO', 'CEO'],
  ['COO', 'COO', 'CEO'],
  ['SVPCustomerServiceSupport', 'SVP, Customer Service & Support', 'CEO'],
  ['SVPHumanResources', 'SVP, Human Resources', 'CEO'],
  ['SVPSalesMarketing', 'SVP, Sales & Marketing', 'CEO'],
  ['CustomerSupportInternational', 'Customer Support, International', 'SVPCustomerServiceSupport'],
  ['CustomerSupportNorthAmerica', 'Customer Support, North America', 'SVPCustomerServiceSupport'],
  ['InstallationRepairServices', 'Installation & Repair Services', 'SVPCustomerServiceSupport'],
  ['VPInternationalSales', 'VP, International Sales', 'SVPSalesMarketing'],
  ['VPMarketing', 'VP, Marketing', 'SVPSalesMarketing'],
  ['VPNorthAmericanSales', 'VP, North American Sales', 'SVPSalesMarketing'],
  ['MarketingTeam', 'Marketing Team', 'VPMarketing'],
  ['DirectorChannelSales', 'Director, Channel Sales', 'VPNorthAmericanSales'],
  ['DirectorDirectSales', 'Director, Direct Sales', 'VPNorthAmericanSales'],
  ['ChannelSalesTeam', 'Channel Sales Team', 'DirectorChannelSales'],
  ['EasternSalesTeam', 'Eastern Sales Team', 'DirectorDirectSales'],
  ['WesternSalesTeam', 'Western Sales Team', 'DirectorDirectSales'],
] as const;

/** Adds the roles, parents first. */
export function seedRoles(rows: Rows, files: readonly (readonly [string, Xml])[]): void {
  const own = files.map(([name, xml]) => [name, text(xml, 'name') ?? name, text(xml, 'parentRole') ?? ''] as const);
  const roles = [...SAMPLE.filter(([name]) => own.every(([taken]) => taken !== name)), ...own];
  const ids = new Map(
    roles.map(
      ([name, label]) =>
        [name as string, rows.ensure('UserRole', { DeveloperName: name }, { Name: label, ...leastOfOwners(rows.schema) })] as const,
    ),
  );
  for (const [name, , above] of roles) {
    const id = ids.get(name) ?? '';
    const parent = ids.get(above);
    if (parent !== undefined) rows.store.run('UPDATE "UserRole" SET "ParentRoleId" = ? WHERE "Id" = ?', [parent, id]);
    openRole(rows, id, name);
  }
}

/** What owners of accounts reach at least: what everybody does. Source: Object Reference, "UserRole", OpportunityAccessForAccountOwner: not less than the organization-wide default. */
export function leastOfOwners(schema: Schema): {
  readonly OpportunityAccessForAccountOwner: string;
  readonly CaseAccessForAccountOwner: string;
} {
  const least = (object: string): string => LEAST[schema.get(object).sharingModel];
  return { OpportunityAccessForAccountOwner: least('Opportunity'), CaseAccessForAccountOwner: least('Case') };
}
const LEAST = { Private: 'None', Read: 'Read', ReadWrite: 'Edit', ControlledByParent: 'None' } as const;

/** Every role has groups that stand for it in shares. */
export function openRole(rows: Rows, id: string, developerName: string): void {
  for (const type of ['Role', 'RoleAndSubordinates', 'RoleAndSubordinatesInternal'])
    rows.ensure('Group', { Type: type, RelatedId: id }, { DeveloperName: developerName });
}
