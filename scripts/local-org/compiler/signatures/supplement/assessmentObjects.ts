/** Objects of assessments, which the stubs leave out. Source: Industries Common Resources Developer Guide, "Assessment", "AssessmentQuestion", "AssessmentQuestionResponse", "AssessmentQuestionVersion". */
import { made } from './madeObject.ts';
import type { StandardObject } from '../../../language/signatures.ts';

const VIEWED = ['LastReferencedDate', 'LastViewedDate'];

export const ASSESSMENT_OBJECTS: readonly StandardObject[] = [
  made(
    'Assessment',
    {
      Id: ['AccountId', 'AssessorId', 'CaseId', 'ContactId', 'OmniProcessId', 'OwnerId', 'ParentId', 'ResponseContextId'],
      String: ['AssessmentRating', 'AssessmentStatus', 'Identifier', 'Name', 'Type'],
      Boolean: ['IsSavedForLater', 'IsSuggestedAssessment'],
      Datetime: ['CompletedDateTime', 'EffectiveDateTime', 'ExpirationDateTime', ...VIEWED],
    },
    {
      Account: 'Account',
      Assessor: 'Name',
      Case: 'Case',
      Contact: 'Contact',
      OmniProcess: 'OmniProcess',
      Owner: 'Name',
      Parent: 'Assessment',
      ResponseContext: 'Name',
    },
  ),
  made(
    'AssessmentQuestion',
    {
      Id: ['ActiveVersionId', 'OwnerId', 'RelatedQuestionId'],
      String: [
        'DataType',
        'Description',
        'DeveloperName',
        'DisplayTextCategory',
        'FormulaResponseDataType',
        'Name',
        'QuestionCategory',
        'QuestionText',
        'SourceSystemName',
      ],
      Boolean: ['ShouldExcludeFromMetadata', 'ShouldHideInDesigner'],
      Datetime: VIEWED,
    },
    { ActiveVersion: 'AssessmentQuestionVersion', Owner: 'Name', RelatedQuestion: 'AssessmentQuestion' },
  ),
  made(
    'AssessmentQuestionVersion',
    {
      Id: ['AssessmentQuestionId'],
      String: [
        'AdditionalInformation',
        'DataType',
        'Description',
        'DisplayTextCategory',
        'HelpText',
        'Name',
        'QuestionText',
        'ResponseValues',
        'Status',
      ],
      Integer: ['VersionNumber'],
      Boolean: ['IsActive', 'IsOptionSourceResponseValue'],
      Datetime: ['ActivationDateTime', 'DeactivationDateTime', ...VIEWED],
    },
    { AssessmentQuestion: 'AssessmentQuestion' },
  ),
  made(
    'AssessmentQuestionResponse',
    {
      Id: ['AssessmentId', 'AssessmentQuestionId', 'OwnerId', 'ParentAsmtQuestionVersionId', 'ReviewerId'],
      String: [
        'ChoiceValue',
        'ExtlAssessmentQuestionText',
        'ExtlResponseValueIdentifier',
        'Name',
        'OriginType',
        'RespondentTimezone',
        'ResponseText',
        'ResponseType',
        'ResponseValue',
      ],
      Integer: ['IntegerResponseValue'],
      Decimal: ['CurrencyValue', 'DecimalResponseValue', 'ResponseValueScore'],
      Boolean: ['IsTrueOrFalseValue'],
      Date: ['DateValue'],
      Datetime: ['DateTimeValue', ...VIEWED],
      Time: ['TimeValue'],
    },
    {
      Assessment: 'Assessment',
      AssessmentQuestion: 'AssessmentQuestionVersion',
      Owner: 'Name',
      ParentAsmtQuestionVersion: 'AssessmentQuestionVersion',
      Reviewer: 'Name',
    },
  ),
];
