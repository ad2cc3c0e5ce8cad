/** The words of this component. */
import previewAll from '@salesforce/label/c.PreviewAll';
import previewChange from '@salesforce/label/c.PreviewChange';
import previewFirst from '@salesforce/label/c.PreviewFirst';
import previewNothing from '@salesforce/label/c.PreviewNothing';
import previewSamples from '@salesforce/label/c.PreviewSamples';
import previewSet from '@salesforce/label/c.PreviewSet';
import previewWhat from '@salesforce/label/c.PreviewWhat';
import previewWho from '@salesforce/label/c.PreviewWho';
import whatToDo from '@salesforce/label/c.WhatToDo';

export const labels = {
    previewAll,
    previewChange,
    previewFirst,
    previewNothing,
    previewSamples,
    previewSet,
    previewWhat,
    previewWho,
    whatToDo,
};
