/** The words of this component. */
import andMore from '@salesforce/label/c.AndMore';
import fieldCountry from '@salesforce/label/c.FieldCountry';
import fieldUsState from '@salesforce/label/c.FieldUsState';
import importTypeDate from '@salesforce/label/c.ImportTypeDate';
import importTypeMany from '@salesforce/label/c.ImportTypeMany';
import importTypeNumber from '@salesforce/label/c.ImportTypeNumber';
import importTypeOne from '@salesforce/label/c.ImportTypeOne';
import importTypeText from '@salesforce/label/c.ImportTypeText';

export const labels = {
    andMore,
    fieldCountry,
    fieldUsState,
    importTypeDate,
    importTypeMany,
    importTypeNumber,
    importTypeOne,
    importTypeText,
};
