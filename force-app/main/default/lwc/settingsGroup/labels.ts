/** The words of this component. */
import changesCampaigns from '@salesforce/label/c.ChangesCampaigns';
import changesPeople from '@salesforce/label/c.ChangesPeople';
import changesSubscribers from '@salesforce/label/c.ChangesSubscribers';
import off from '@salesforce/label/c.Off';
import on from '@salesforce/label/c.On';
import outOfRange from '@salesforce/label/c.OutOfRange';
import previewSwitchOf from '@salesforce/label/c.PreviewSwitchOf';
import seeWhatItWouldDo from '@salesforce/label/c.SeeWhatItWouldDo';

export const labels = { changesCampaigns, changesPeople, changesSubscribers, outOfRange, off, on, previewSwitchOf, seeWhatItWouldDo };
