/** The words of what a configuration consists of. */
import creationRule from '@salesforce/label/c.CreationRule';
import emailAddress from '@salesforce/label/c.EmailAddress';
import fieldMappings from '@salesforce/label/c.FieldMappings';
import importColTitle from '@salesforce/label/c.ImportColTitle';
import importDays from '@salesforce/label/c.ImportDays';
import importEmailColumn from '@salesforce/label/c.ImportEmailColumn';
import importHours from '@salesforce/label/c.ImportHours';
import importKindCampaign from '@salesforce/label/c.ImportKindCampaign';
import importKindListView from '@salesforce/label/c.ImportKindListView';
import importKindReport from '@salesforce/label/c.ImportKindReport';
import importKindSoql from '@salesforce/label/c.ImportKindSoql';
import importListTitle from '@salesforce/label/c.ImportListTitle';
import importObject from '@salesforce/label/c.ImportObject';
import importOptClear from '@salesforce/label/c.ImportOptClear';
import importOptLimit from '@salesforce/label/c.ImportOptLimit';
import importOptOptOut from '@salesforce/label/c.ImportOptOptOut';
import importOptPercent from '@salesforce/label/c.ImportOptPercent';
import importOptRemove from '@salesforce/label/c.ImportOptRemove';
import importOptResubscribe from '@salesforce/label/c.ImportOptResubscribe';
import importOptStart from '@salesforce/label/c.ImportOptStart';
import importQuery from '@salesforce/label/c.ImportQuery';
import importStatuses from '@salesforce/label/c.ImportStatuses';
import importStepSource from '@salesforce/label/c.ImportStepSource';
import importTargetConsent from '@salesforce/label/c.ImportTargetConsent';
import importTargetMobile from '@salesforce/label/c.ImportTargetMobile';
import importTargetName from '@salesforce/label/c.ImportTargetName';
import importTargetSms from '@salesforce/label/c.ImportTargetSms';
import mappingConflict from '@salesforce/label/c.MappingConflict';
import mappingIsOn from '@salesforce/label/c.MappingIsOn';
import mappingSource from '@salesforce/label/c.MappingSource';
import memberStatus from '@salesforce/label/c.MemberStatus';
import nothingChosen from '@salesforce/label/c.NothingChosen';
import off from '@salesforce/label/c.Off';
import on from '@salesforce/label/c.On';
import recordOwner from '@salesforce/label/c.RecordOwner';
import ruleAccount from '@salesforce/label/c.RuleAccount';
import ruleAccountChosen from '@salesforce/label/c.RuleAccountChosen';
import ruleAccountDomain from '@salesforce/label/c.RuleAccountDomain';
import ruleAccountNone from '@salesforce/label/c.RuleAccountNone';
import ruleAccountOne from '@salesforce/label/c.RuleAccountOne';
import ruleAccountPattern from '@salesforce/label/c.RuleAccountPattern';
import ruleCreateOnly from '@salesforce/label/c.RuleCreateOnly';
import ruleCreates from '@salesforce/label/c.RuleCreates';
import ruleCreatesNothing from '@salesforce/label/c.RuleCreatesNothing';
import ruleDefaults from '@salesforce/label/c.RuleDefaults';
import ruleOwner from '@salesforce/label/c.RuleOwner';
import rulePattern from '@salesforce/label/c.RulePattern';
import ruleRecordType from '@salesforce/label/c.RuleRecordType';
import syncMembers from '@salesforce/label/c.SyncMembers';

export const labels = {
    creationRule,
    emailAddress,
    fieldMappings,
    importColTitle,
    importDays,
    importEmailColumn,
    importHours,
    importKindCampaign,
    importKindListView,
    importKindReport,
    importKindSoql,
    importListTitle,
    importObject,
    importOptClear,
    importOptLimit,
    importOptOptOut,
    importOptPercent,
    importOptRemove,
    importOptResubscribe,
    importOptStart,
    importQuery,
    importStatuses,
    importStepSource,
    importTargetConsent,
    importTargetMobile,
    importTargetName,
    importTargetSms,
    mappingConflict,
    mappingIsOn,
    mappingSource,
    memberStatus,
    nothingChosen,
    off,
    on,
    recordOwner,
    ruleAccount,
    ruleAccountChosen,
    ruleAccountDomain,
    ruleAccountNone,
    ruleAccountOne,
    ruleAccountPattern,
    ruleCreateOnly,
    ruleCreates,
    ruleCreatesNothing,
    ruleDefaults,
    ruleOwner,
    rulePattern,
    ruleRecordType,
    syncMembers,
};
