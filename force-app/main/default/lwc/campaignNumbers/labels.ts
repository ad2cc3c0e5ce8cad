/** The words of this module. */
import bouncesAndLeavers from '@salesforce/label/c.BouncesAndLeavers';
import clickRate from '@salesforce/label/c.ClickRate';
import clicksInAll from '@salesforce/label/c.ClicksInAll';
import leftAndSpam from '@salesforce/label/c.LeftAndSpam';
import openRate from '@salesforce/label/c.OpenRate';
import peopleOpened from '@salesforce/label/c.PeopleOpened';
import recipients from '@salesforce/label/c.Recipients';

export const labels = { bouncesAndLeavers, clickRate, clicksInAll, leftAndSpam, openRate, peopleOpened, recipients };
