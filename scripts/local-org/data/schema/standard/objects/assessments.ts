/** Assessments, their questions, and what was answered. Source: Industries Common Resources Developer Guide, each object's page. */
import type { FactTable } from '../facts.ts';

const DATA_TYPES =
  'Checkbox|Currency|Date|DateTime|Decimal|Disclosure|EditBlock=Edit Block|Email|File|Formula|Integer|Multiselect=Multi-select|Radio|RadioGroup=Radio Group|Select|Telephone|Text|TextArea=Text Area|TextBlock=Text Block|Time|URL';
const TEXT_CATEGORIES = 'Instruction|Legal|Security';
const PEOPLE = ['Account', 'Contact', 'HealthcareProvider', 'User'];

export const ASSESSMENTS: FactTable = {
  Assessment: {
    prefix: '',
    fields: {
      Name: 'text(255)! Name',
      AssessmentRating: 'picklist: High|Low|Medium',
      AssessmentStatus: 'picklist~!: Canceled|Completed|In Progress',
      IsSavedForLater: 'bool-',
      IsSuggestedAssessment: 'bool',
      Type: 'picklist~',
    },
    targets: {
      AssessorId: PEOPLE,
      ResponseContextId: ['BusinessLicenseApplication', 'IndividualApplication', 'PublicComplaint', 'Visit'],
    },
  },
  AssessmentQuestion: {
    prefix: '',
    fields: {
      Name: 'text(255)! Name',
      ActiveVersionId: 'ref-',
      DataType: `picklist~!: ${DATA_TYPES}`,
      Description: 'area(255)-',
      DeveloperName: 'text(80)!',
      DisplayTextCategory: `picklist~: ${TEXT_CATEGORIES}`,
      FormulaResponseDataType: 'picklist~: Boolean|Currency|Date|Decimal|Integer|Text',
      QuestionCategory: 'picklist!: Demographic|Financial',
      QuestionText: 'area(255)-',
      ShouldExcludeFromMetadata: 'bool+',
      ShouldHideInDesigner: 'bool+',
      SourceSystemName: 'picklist: MCG',
    },
  },
  AssessmentQuestionVersion: {
    prefix: '',
    fields: {
      Name: 'text(255)! Name',
      ActivationDateTime: 'datetime-',
      AdditionalInformation: 'area(32000)?',
      AssessmentQuestionId: 'ref!+',
      DataType: `picklist-~: ${DATA_TYPES}`,
      DeactivationDateTime: 'datetime-',
      Description: 'area(255)',
      DisplayTextCategory: `picklist-~: ${TEXT_CATEGORIES}`,
      IsActive: 'bool',
      QuestionText: 'area(255)!',
      ResponseValues: 'area(32000)?',
      Status: 'text-',
      VersionNumber: 'int-',
    },
  },
  AssessmentQuestionResponse: {
    prefix: '',
    fields: {
      Name: 'text(255)! Name',
      AssessmentId: 'ref!+',
      AssessmentQuestionId: 'ref!',
      ChoiceValue: 'area(255)',
      CurrencyValue: 'currency(18,2)',
      ExtlAssessmentQuestionText: 'area(32000)?',
      OriginType: 'picklist~: Auto|Manual|Override',
      ResponseText: 'area(32000)?',
      ResponseType: 'text-',
      ResponseValue: 'area(32000)-?',
    },
    targets: { ReviewerId: PEOPLE },
    onDelete: { AssessmentId: 'cascade' },
  },
};
