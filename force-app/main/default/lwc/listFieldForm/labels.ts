/** The words of this component. */
import fieldNotCreated from '@salesforce/label/c.FieldNotCreated';
import fieldNotSaved from '@salesforce/label/c.FieldNotSaved';
import fieldRenameHint from '@salesforce/label/c.FieldRenameHint';
import fieldVisible from '@salesforce/label/c.FieldVisible';
import importCancel from '@salesforce/label/c.ImportCancel';
import importCreateField from '@salesforce/label/c.ImportCreateField';
import importFieldName from '@salesforce/label/c.ImportFieldName';
import importFieldOptions from '@salesforce/label/c.ImportFieldOptions';
import importFieldType from '@salesforce/label/c.ImportFieldType';
import loading from '@salesforce/label/c.Loading';
import saveSettings from '@salesforce/label/c.SaveSettings';

export const labels = {
    fieldNotCreated,
    fieldNotSaved,
    fieldRenameHint,
    fieldVisible,
    importCancel,
    importCreateField,
    importFieldName,
    importFieldOptions,
    importFieldType,
    loading,
    saveSettings,
};
