/** The words of this component. */
import closeDialog from '@salesforce/label/c.CloseDialog';
import importCancel from '@salesforce/label/c.ImportCancel';
import loading from '@salesforce/label/c.Loading';
import previewExplained from '@salesforce/label/c.PreviewExplained';
import previewFailed from '@salesforce/label/c.PreviewFailed';
import saveSettings from '@salesforce/label/c.SaveSettings';
import typeToConfirm from '@salesforce/label/c.TypeToConfirm';

export const labels = {
    closeDialog,
    importCancel,
    loading,
    previewExplained,
    previewFailed,
    saveSettings,
    typeToConfirm,
};
