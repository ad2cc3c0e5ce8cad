/** The words of this component. */
import no from '@salesforce/label/c.No';
import ruleDefaultAdd from '@salesforce/label/c.RuleDefaultAdd';
import ruleDefaultField from '@salesforce/label/c.RuleDefaultField';
import ruleDefaultMoment from '@salesforce/label/c.RuleDefaultMoment';
import ruleDefaultRemove from '@salesforce/label/c.RuleDefaultRemove';
import ruleDefaultSeveral from '@salesforce/label/c.RuleDefaultSeveral';
import ruleDefaultValue from '@salesforce/label/c.RuleDefaultValue';
import ruleDefaults from '@salesforce/label/c.RuleDefaults';
import ruleDefaultsHelp from '@salesforce/label/c.RuleDefaultsHelp';
import yes from '@salesforce/label/c.Yes';

export const labels = {
    no,
    ruleDefaultAdd,
    ruleDefaultField,
    ruleDefaultMoment,
    ruleDefaultRemove,
    ruleDefaultSeveral,
    ruleDefaultValue,
    ruleDefaults,
    ruleDefaultsHelp,
    yes,
};
