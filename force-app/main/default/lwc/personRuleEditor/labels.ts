/** The words of this component. */
import creationRule from '@salesforce/label/c.CreationRule';
import creationRuleExplained from '@salesforce/label/c.CreationRuleExplained';
import creationRuleHidden from '@salesforce/label/c.CreationRuleHidden';
import creationRuleOff from '@salesforce/label/c.CreationRuleOff';
import creationRuleReadOnly from '@salesforce/label/c.CreationRuleReadOnly';
import discard from '@salesforce/label/c.Discard';
import loading from '@salesforce/label/c.Loading';
import off from '@salesforce/label/c.Off';
import on from '@salesforce/label/c.On';
import ruleAccount from '@salesforce/label/c.RuleAccount';
import ruleAccountChosen from '@salesforce/label/c.RuleAccountChosen';
import ruleAccountDomain from '@salesforce/label/c.RuleAccountDomain';
import ruleAccountDomainHelp from '@salesforce/label/c.RuleAccountDomainHelp';
import ruleAccountNone from '@salesforce/label/c.RuleAccountNone';
import ruleAccountNoneHelp from '@salesforce/label/c.RuleAccountNoneHelp';
import ruleAccountOne from '@salesforce/label/c.RuleAccountOne';
import ruleAccountOneHelp from '@salesforce/label/c.RuleAccountOneHelp';
import ruleAccountPattern from '@salesforce/label/c.RuleAccountPattern';
import ruleAccountPatternHelp from '@salesforce/label/c.RuleAccountPatternHelp';
import ruleCreateOnly from '@salesforce/label/c.RuleCreateOnly';
import ruleCreateOnlyHelp from '@salesforce/label/c.RuleCreateOnlyHelp';
import ruleCreates from '@salesforce/label/c.RuleCreates';
import ruleCreatesNothing from '@salesforce/label/c.RuleCreatesNothing';
import ruleCreatesNothingHelp from '@salesforce/label/c.RuleCreatesNothingHelp';
import ruleCreatesOne from '@salesforce/label/c.RuleCreatesOne';
import ruleMissing from '@salesforce/label/c.RuleMissing';
import ruleNotAllowed from '@salesforce/label/c.RuleNotAllowed';
import ruleNotSaved from '@salesforce/label/c.RuleNotSaved';
import ruleOwner from '@salesforce/label/c.RuleOwner';
import ruleOwnerHelp from '@salesforce/label/c.RuleOwnerHelp';
import rulePattern from '@salesforce/label/c.RulePattern';
import rulePatternPlaces from '@salesforce/label/c.RulePatternPlaces';
import ruleRecordType from '@salesforce/label/c.RuleRecordType';
import ruleRecordTypeDefault from '@salesforce/label/c.RuleRecordTypeDefault';
import ruleSave from '@salesforce/label/c.RuleSave';
import ruleSaved from '@salesforce/label/c.RuleSaved';
import warning from '@salesforce/label/c.Warning';

export const labels = {
    creationRule,
    creationRuleExplained,
    creationRuleHidden,
    creationRuleOff,
    creationRuleReadOnly,
    discard,
    loading,
    off,
    on,
    ruleAccount,
    ruleAccountChosen,
    ruleAccountDomain,
    ruleAccountDomainHelp,
    ruleAccountNone,
    ruleAccountNoneHelp,
    ruleAccountOne,
    ruleAccountOneHelp,
    ruleAccountPattern,
    ruleAccountPatternHelp,
    ruleCreateOnly,
    ruleCreateOnlyHelp,
    ruleCreates,
    ruleCreatesNothing,
    ruleCreatesNothingHelp,
    ruleCreatesOne,
    ruleMissing,
    ruleNotAllowed,
    ruleNotSaved,
    ruleOwner,
    ruleOwnerHelp,
    rulePattern,
    rulePatternPlaces,
    ruleRecordType,
    ruleRecordTypeDefault,
    ruleSave,
    ruleSaved,
    warning,
};
