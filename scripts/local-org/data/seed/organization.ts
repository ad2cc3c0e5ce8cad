/** The one row of Organization. Source: Object Reference, "Organization"; Salesforce Help, "Default Organization-Wide Sharing Settings". */
import type { Project } from '../project/model.ts';
import type { Schema } from '../schema/index.ts';
import type { Rows, Values } from '../store/rows.ts';
import { ZONE } from './zone.ts';

export function seedOrganizationRow(rows: Rows, project: Project): string {
  const { fiscalYear } = rows.schema;
  const id = rows.ensure(
    'Organization',
    { Name: 'Local Org' },
    {
      OrganizationType: 'Developer Edition',
      IsSandbox: false,
      NamespacePrefix: project.namespace,
      InstanceName: 'LOCAL',
      TimeZoneSidKey: ZONE,
      LanguageLocaleKey: 'en_US',
      DefaultLocaleSidKey: 'en_US',
      FiscalYearStartMonth: fiscalYear.startMonth,
      UsesStartDateAsFiscalYearName: fiscalYear.isNamedByStart,
      PrimaryContact: 'Admin User',
    },
  );
  rows.change('Organization', id, {
    ...defaultAccess(rows.schema),
    DefaultCalendarAccess: 'HideDetailsInsert',
    DefaultPricebookAccess: 'ReadSelect',
  });
  return id;
}

/** Org-wide defaults that are public, by object. */
const PUBLIC = {
  Account: 'Edit',
  Contact: 'Edit',
  Opportunity: 'Edit',
  Case: 'ReadEditTransfer',
  Lead: 'ReadEditTransfer',
  Campaign: 'All',
};
const LESS = { Private: 'None', Read: 'Read', ControlledByParent: 'ControlledByParent' } as const;

function defaultAccess(schema: Schema): Values {
  return Object.fromEntries(
    Object.entries(PUBLIC).map(([object, open]) => {
      const { sharingModel } = schema.get(object);
      return [`Default${object}Access`, sharingModel === 'ReadWrite' ? open : LESS[sharingModel]];
    }),
  );
}
