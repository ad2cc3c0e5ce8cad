/** The words of this component. */
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
