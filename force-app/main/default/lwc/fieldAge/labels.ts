/** The words of this component. */
import fieldsAreNow from '@salesforce/label/c.FieldsAreNow';
import fieldsAsOf from '@salesforce/label/c.FieldsAsOf';
import fieldsAsOfSync from '@salesforce/label/c.FieldsAsOfSync';

export const labels = { fieldsAreNow, fieldsAsOf, fieldsAsOfSync };
