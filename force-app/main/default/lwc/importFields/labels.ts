/** The words of this component. */
import columnHeading from '@salesforce/label/c.ImportColumnHeading';
import consent from '@salesforce/label/c.ImportTargetConsent';
import consentNote from '@salesforce/label/c.ImportNoteConsent';
import countryNote from '@salesforce/label/c.ImportNoteCountry';
import currencyNote from '@salesforce/label/c.ImportNoteCurrency';
import cutNote from '@salesforce/label/c.ImportNoteCut';
import date from '@salesforce/label/c.ImportTypeDate';
import dateNote from '@salesforce/label/c.ImportNoteDate';
import email from '@salesforce/label/c.ImportEmailColumn';
import fieldHeading from '@salesforce/label/c.ImportField';
import find from '@salesforce/label/c.ImportFindField';
import fromColumn from '@salesforce/label/c.ImportFromColumn';
import made from '@salesforce/label/c.ImportFieldMade';
import misfit from '@salesforce/label/c.ImportNoteMisfit';
import mobile from '@salesforce/label/c.ImportTargetMobile';
import mobileNote from '@salesforce/label/c.ImportNoteMobile';
import name from '@salesforce/label/c.ImportTargetName';
import nameMore from '@salesforce/label/c.ImportTargetNameMore';
import newField from '@salesforce/label/c.ImportNewField';
import noMatch from '@salesforce/label/c.NoMatch';
import noteHeading from '@salesforce/label/c.ImportNote';
import notRead from '@salesforce/label/c.ImportChoicesNotRead';
import notSent from '@salesforce/label/c.ImportNotSent';
import number from '@salesforce/label/c.ImportTypeNumber';
import numberNote from '@salesforce/label/c.ImportNoteNumber';
import optionNote from '@salesforce/label/c.ImportNoteOption';
import sms from '@salesforce/label/c.ImportTargetSms';
import stateNote from '@salesforce/label/c.ImportNoteState';
import tableLabel from '@salesforce/label/c.ImportMappingTable';

export const labels = {
    columnHeading,
    consent,
    consentNote,
    countryNote,
    currencyNote,
    cutNote,
    date,
    dateNote,
    email,
    fieldHeading,
    find,
    fromColumn,
    made,
    misfit,
    mobile,
    mobileNote,
    name,
    nameMore,
    newField,
    noMatch,
    noteHeading,
    notRead,
    notSent,
    number,
    numberNote,
    optionNote,
    sms,
    stateNote,
    tableLabel,
};
