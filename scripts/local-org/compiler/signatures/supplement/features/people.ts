/** Sales Engagement, Einstein Activity Capture, buyer relationship maps, B2B Commerce, inclusive fields, Pipeline Inspection. Source: Object Reference, "Account", "Contact", "Lead", "Opportunity"; lengths: Salesforce Field Reference Guide. */
import { all } from '../describedObjects/words.ts';
import { cadence, ENGAGEMENT, METRICS } from './words.ts';

const PRONOUNS = 'picklist(255)~: He/Him|He/They|Not Listed|She/Her|She/They|They/Them';

export const PEOPLE = {
  Account: {
    ...METRICS,
    IsBuyer: 'bool-',
    ...cadence('Person'),
    PersonGenderIdentity: 'picklist(255)',
    PersonPronouns: PRONOUNS,
    PersonReportsToId: 'ref > Contact',
  },
  Contact: {
    ...METRICS,
    ...ENGAGEMENT,
    BuyerAttributes: 'multipicklist(4099)~: BusinessUser|Buyer|Champion|DecisionMaker|Detractor|Evaluator|ExecutiveSponsor|TechnicalExpert',
    DepartmentGroup: 'picklist(40)~: chiefExecutive|customerSuccess|finance|humanResources|legal|marketing|other|sales|support|tech',
    GenderIdentity: 'picklist(255)',
    Pronouns: PRONOUNS,
    TitleType: 'picklist(40)',
  },
  Lead: { ...METRICS, ...ENGAGEMENT },
  Opportunity: {
    ...METRICS,
    ...all('int-', 'AgeInDays', 'IqScore', 'LastActivityInDays', 'LastStageChangeInDays'),
    ExportStatus: 'picklist-~',
    IsPriorityRecord: 'bool-?',
  },
} as const;
