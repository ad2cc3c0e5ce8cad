/** The words of this component. */
import changeField from '@salesforce/label/c.ChangeField';
import changeFieldNamed from '@salesforce/label/c.ChangeFieldNamed';
import fieldHidden from '@salesforce/label/c.FieldHidden';
import fieldRemoved from '@salesforce/label/c.FieldRemoved';
import fieldSaved from '@salesforce/label/c.FieldSaved';
import fieldShown from '@salesforce/label/c.FieldShown';
import fieldTag from '@salesforce/label/c.FieldTag';
import fieldVisibleColumn from '@salesforce/label/c.FieldVisibleColumn';
import importColActions from '@salesforce/label/c.ImportColActions';
import importDelete from '@salesforce/label/c.ImportDelete';
import importField from '@salesforce/label/c.ImportField';
import importFieldOptions from '@salesforce/label/c.ImportFieldOptions';
import importFieldType from '@salesforce/label/c.ImportFieldType';
import importNewField from '@salesforce/label/c.ImportNewField';
import listCustomFields from '@salesforce/label/c.ListCustomFields';
import listFieldsAtOnce from '@salesforce/label/c.ListFieldsAtOnce';
import listFieldsExplained from '@salesforce/label/c.ListFieldsExplained';
import loading from '@salesforce/label/c.Loading';
import noListFields from '@salesforce/label/c.NoListFields';
import noListFieldsHelp from '@salesforce/label/c.NoListFieldsHelp';
import removeFieldNamed from '@salesforce/label/c.RemoveFieldNamed';
import removeFieldWarning from '@salesforce/label/c.RemoveFieldWarning';

export const labels = {
    changeField,
    changeFieldNamed,
    fieldHidden,
    fieldRemoved,
    fieldSaved,
    fieldShown,
    fieldTag,
    fieldVisibleColumn,
    importColActions,
    importDelete,
    importField,
    importFieldOptions,
    importFieldType,
    importNewField,
    listCustomFields,
    listFieldsAtOnce,
    listFieldsExplained,
    loading,
    noListFields,
    noListFieldsHelp,
    removeFieldNamed,
    removeFieldWarning,
};
