/** The words of this component. */
import became from '@salesforce/label/c.Became';
import notOnList from '@salesforce/label/c.NotOnList';
import noValue from '@salesforce/label/c.NoValue';
import whatWouldChange from '@salesforce/label/c.WhatWouldChange';

export const labels = { became, notOnList, noValue, whatWouldChange };
