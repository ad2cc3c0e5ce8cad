/** The words of this component. */
import changesPeople from '@salesforce/label/c.ChangesPeople';
import importStepPreview from '@salesforce/label/c.ImportStepPreview';
import off from '@salesforce/label/c.Off';
import on from '@salesforce/label/c.On';
import previewSwitchOf from '@salesforce/label/c.PreviewSwitchOf';

export const labels = { changesPeople, importStepPreview, off, on, previewSwitchOf };
