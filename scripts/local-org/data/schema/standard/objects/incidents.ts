/**
 * Incidents, the problems behind them, the changes that mend them, and what each affects. Source: Object Reference for the Salesforce Platform, each object's page.
 * Of urgencies, and of priorities and statuses of problems, no default was found.
 */
import type { FactTable } from '../facts.ts';

const HIGH = 'picklist(40) [High]: *High|Low|Medium';
const PRIORITY = 'picklist(40) [Critical]: *Critical|High|Low|Moderate';
const IMPACT_TYPE = 'picklist(40)! [Business-Blocking]: *Business-Blocking|Not Business-Blocking|Partially Business-Blocking';
const ISSUE_KIND = 'picklist-~: Incident|Problem';

export const INCIDENTS: FactTable = {
  Incident: {
    prefix: '',
    nameField: 'IncidentNumber',
    fields: {
      IncidentNumber: 'auto(255) Incident Number',
      Impact: HIGH,
      Priority: PRIORITY,
      Status: 'picklist(40) [New]: Completed|In Progress|*New|Open|Problem Created|Resolved',
    },
  },
  Problem: { prefix: '', nameField: 'ProblemNumber', fields: { ProblemNumber: 'auto(255) Problem Number', Impact: HIGH } },
  ChangeRequest: {
    prefix: '',
    nameField: 'ChangeRequestNumber',
    fields: {
      ChangeRequestNumber: 'auto(255) Change Request Number',
      ChangeType: 'picklist~: Emergency|Major|Normal|Standard',
      Impact: HIGH,
      Priority: PRIORITY,
      RiskLevel: HIGH,
    },
  },
  CaseRelatedIssue: {
    prefix: '',
    fields: {
      Name: 'auto(255) Case Related Issue Number',
      CaseId: 'ref!+',
      RelatedEntityType: ISSUE_KIND,
      RelatedIssueId: 'ref!+',
      RelationshipType: 'picklist(40)! [Root Cause]: *Root Cause|Similar',
    },
    onDelete: { CaseId: 'cascade' },
  },
  ChangeRequestRelatedIssue: {
    prefix: '',
    fields: {
      Name: 'auto(255) Change Request Related Issue Number',
      ChangeRequestId: 'ref!+',
      RelatedEntityType: ISSUE_KIND,
      RelatedIssueId: 'ref!+',
      RelationshipType: 'picklist(40)! [Caused By]: *Caused By|Fixed By',
    },
    onDelete: { ChangeRequestId: 'cascade' },
  },
  IncidentRelatedItem: {
    prefix: '',
    fields: {
      Name: 'auto(255) Incident Related Item Number',
      AssetId: 'ref+',
      ImpactLevel: HIGH,
      ImpactType: IMPACT_TYPE,
      IncidentId: 'ref!+',
      Product2Id: 'ref+',
    },
  },
  ProblemRelatedItem: {
    prefix: '',
    fields: { Name: 'auto(255) Problem Related Item Number', AssetId: 'ref!+', ImpactLevel: HIGH, ImpactType: IMPACT_TYPE },
  },
};
