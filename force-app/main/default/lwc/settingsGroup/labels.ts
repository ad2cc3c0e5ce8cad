/** The words of this component. */
import changesPeople from '@salesforce/label/c.ChangesPeople';
import off from '@salesforce/label/c.Off';
import on from '@salesforce/label/c.On';

export const labels = { changesPeople, off, on };
