/** The words of this component. */
import activity from '@salesforce/label/c.Activity';
import emailHistory from '@salesforce/label/c.EmailHistory';
import events from '@salesforce/label/c.Events';
import loading from '@salesforce/label/c.Loading';
import memberships from '@salesforce/label/c.Memberships';
import notOnAnyList from '@salesforce/label/c.NotOnAnyList';
import notOnAnyListHelp from '@salesforce/label/c.NotOnAnyListHelp';
import personTitle from '@salesforce/label/c.PersonTitle';
import since from '@salesforce/label/c.Since';
import why from '@salesforce/label/c.Why';
import whyOnList from '@salesforce/label/c.WhyOnList';

export const labels = { activity, emailHistory, events, loading, memberships, notOnAnyList, notOnAnyListHelp, personTitle, since, why, whyOnList };
