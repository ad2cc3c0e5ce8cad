/** The words of this component. */
import changesPeople from '@salesforce/label/c.ChangesPeople';
import off from '@salesforce/label/c.Off';
import on from '@salesforce/label/c.On';
import outOfRange from '@salesforce/label/c.OutOfRange';
import previewSwitchOf from '@salesforce/label/c.PreviewSwitchOf';
import seeWhatItWouldDo from '@salesforce/label/c.SeeWhatItWouldDo';

export const labels = { outOfRange, changesPeople, off, on, previewSwitchOf, seeWhatItWouldDo };
