/** The words of this component. */
import back from '@salesforce/label/c.ImportBack';
import close from '@salesforce/label/c.ImportClose';
import closeOnly from '@salesforce/label/c.CloseDialog';
import discardChanges from '@salesforce/label/c.ImportDiscardChanges';
import fields from '@salesforce/label/c.ImportStepFields';
import fieldsHeading from '@salesforce/label/c.ImportFieldsHeading';
import finishBoth from '@salesforce/label/c.ImportFinishBoth';
import finishRun from '@salesforce/label/c.ImportFinishRun';
import finishSchedule from '@salesforce/label/c.ImportFinishSchedule';
import inUse from '@salesforce/label/c.ImportInUse';
import list from '@salesforce/label/c.ImportStepList';
import listHeading from '@salesforce/label/c.ImportListHeading';
import loading from '@salesforce/label/c.Loading';
import next from '@salesforce/label/c.ImportNext';
import noDays from '@salesforce/label/c.ImportProblemNoDays';
import noEmail from '@salesforce/label/c.ImportNoEmailColumn';
import noHours from '@salesforce/label/c.ImportProblemNoHours';
import noList from '@salesforce/label/c.ImportProblemNoList';
import noSource from '@salesforce/label/c.ImportProblemNoSource';
import notOpened from '@salesforce/label/c.ImportNotOpened';
import notSaved from '@salesforce/label/c.ImportNotSaved';
import notStarted from '@salesforce/label/c.ImportNotStarted';
import options from '@salesforce/label/c.ImportStepOptions';
import optionsHeading from '@salesforce/label/c.ImportOptionsHeading';
import preview from '@salesforce/label/c.ImportStepPreview';
import previewHeading from '@salesforce/label/c.ImportPreviewHeading';
import run from '@salesforce/label/c.ImportStepRun';
import runHeading from '@salesforce/label/c.ImportRunHeading';
import saveChanges from '@salesforce/label/c.ImportSaveChanges';
import source from '@salesforce/label/c.ImportStepSource';
import sourceHeading from '@salesforce/label/c.ImportSourceHeading';
import sourceNotUsable from '@salesforce/label/c.ImportSourceNotUsable';
import sourceUnread from '@salesforce/label/c.ImportProblemSourceUnread';
import stepOf from '@salesforce/label/c.ImportStepOf';
import taken from '@salesforce/label/c.ImportTaken';
import takenKeep from '@salesforce/label/c.ImportTakenKeep';
import takenLoad from '@salesforce/label/c.ImportTakenLoad';

export const labels = {
    back,
    close,
    closeOnly,
    discardChanges,
    fields,
    fieldsHeading,
    finishBoth,
    finishRun,
    finishSchedule,
    inUse,
    list,
    listHeading,
    loading,
    next,
    noDays,
    noEmail,
    noHours,
    noList,
    noSource,
    notOpened,
    notSaved,
    notStarted,
    options,
    optionsHeading,
    preview,
    previewHeading,
    run,
    runHeading,
    saveChanges,
    source,
    sourceHeading,
    sourceNotUsable,
    sourceUnread,
    stepOf,
    taken,
    takenKeep,
    takenLoad,
};
