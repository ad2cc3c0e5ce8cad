/** The words of this component. */
import importCancel from '@salesforce/label/c.ImportCancel';
import mappingConflict from '@salesforce/label/c.MappingConflict';
import mappingField from '@salesforce/label/c.MappingField';
import mappingFieldHint from '@salesforce/label/c.MappingFieldHint';
import mappingIsOn from '@salesforce/label/c.MappingIsOn';
import mappingNoField from '@salesforce/label/c.MappingNoField';
import mappingObject from '@salesforce/label/c.MappingObject';
import mappingSource from '@salesforce/label/c.MappingSource';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';
import off from '@salesforce/label/c.Off';
import on from '@salesforce/label/c.On';
import saveSettings from '@salesforce/label/c.SaveSettings';

export const labels = {
    importCancel,
    mappingConflict,
    mappingField,
    mappingFieldHint,
    mappingIsOn,
    mappingNoField,
    mappingObject,
    mappingSource,
    nothingWasChanged,
    off,
    on,
    saveSettings,
};
