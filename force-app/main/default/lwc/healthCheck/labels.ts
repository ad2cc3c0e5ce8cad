/** The words of this component. */
import allIsWell from '@salesforce/label/c.AllIsWell';
import checkAgain from '@salesforce/label/c.CheckAgain';
import checkingHealth from '@salesforce/label/c.CheckingHealth';
import problem from '@salesforce/label/c.Problem';
import warning from '@salesforce/label/c.Warning';
import whatToDo from '@salesforce/label/c.WhatToDo';

export const labels = { allIsWell, checkAgain, checkingHealth, problem, warning, whatToDo };
