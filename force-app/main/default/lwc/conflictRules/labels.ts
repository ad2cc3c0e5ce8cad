/** The words of this component. */
import mappingFillsBlanks from '@salesforce/label/c.MappingFillsBlanks';
import mappingFillsBlanksHelp from '@salesforce/label/c.MappingFillsBlanksHelp';
import mappingWinsNewest from '@salesforce/label/c.MappingWinsNewest';
import mappingWinsNewestHelp from '@salesforce/label/c.MappingWinsNewestHelp';
import mappingWinsSalesforce from '@salesforce/label/c.MappingWinsSalesforce';
import mappingWinsSalesforceHelp from '@salesforce/label/c.MappingWinsSalesforceHelp';
import mappingWinsService from '@salesforce/label/c.MappingWinsService';
import mappingWinsServiceHelp from '@salesforce/label/c.MappingWinsServiceHelp';

export const labels = {
    mappingFillsBlanks,
    mappingFillsBlanksHelp,
    mappingWinsNewest,
    mappingWinsNewestHelp,
    mappingWinsSalesforce,
    mappingWinsSalesforceHelp,
    mappingWinsService,
    mappingWinsServiceHelp,
};
