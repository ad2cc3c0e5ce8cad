/** The words of this component. */
import fieldMappings from '@salesforce/label/c.FieldMappings';
import fieldMappingsExplained from '@salesforce/label/c.FieldMappingsExplained';
import fieldMappingsHidden from '@salesforce/label/c.FieldMappingsHidden';
import fieldMappingsNone from '@salesforce/label/c.FieldMappingsNone';
import fieldMappingsNoneHelp from '@salesforce/label/c.FieldMappingsNoneHelp';
import fieldMappingsOff from '@salesforce/label/c.FieldMappingsOff';
import importColActions from '@salesforce/label/c.ImportColActions';
import loading from '@salesforce/label/c.Loading';
import mappingAdd from '@salesforce/label/c.MappingAdd';
import mappingConflict from '@salesforce/label/c.MappingConflict';
import mappingEdit from '@salesforce/label/c.MappingEdit';
import mappingEditNamed from '@salesforce/label/c.MappingEditNamed';
import mappingField from '@salesforce/label/c.MappingField';
import mappingIsOff from '@salesforce/label/c.MappingIsOff';
import mappingNew from '@salesforce/label/c.MappingNew';
import mappingRemove from '@salesforce/label/c.MappingRemove';
import mappingRemoved from '@salesforce/label/c.MappingRemoved';
import mappingRemoveNamed from '@salesforce/label/c.MappingRemoveNamed';
import mappingRemoveSure from '@salesforce/label/c.MappingRemoveSure';
import mappingSaved from '@salesforce/label/c.MappingSaved';
import mappingSource from '@salesforce/label/c.MappingSource';
import mappingState from '@salesforce/label/c.MappingState';
import mappingWorks from '@salesforce/label/c.MappingWorks';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';
import warning from '@salesforce/label/c.Warning';

export const labels = {
    fieldMappings,
    fieldMappingsExplained,
    fieldMappingsHidden,
    fieldMappingsNone,
    fieldMappingsNoneHelp,
    fieldMappingsOff,
    importColActions,
    loading,
    mappingAdd,
    mappingConflict,
    mappingEdit,
    mappingEditNamed,
    mappingField,
    mappingIsOff,
    mappingNew,
    mappingRemove,
    mappingRemoved,
    mappingRemoveNamed,
    mappingRemoveSure,
    mappingSaved,
    mappingSource,
    mappingState,
    mappingWorks,
    nothingWasChanged,
    warning,
};
