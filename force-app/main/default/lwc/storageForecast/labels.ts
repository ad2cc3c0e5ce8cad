/** The words of this component. */
import detailTakes from '@salesforce/label/c.DetailTakes';
import growsAfter from '@salesforce/label/c.GrowsAfter';
import keepTrackingFor from '@salesforce/label/c.KeepTrackingFor';
import megabytes from '@salesforce/label/c.Megabytes';
import megabytesAMonth from '@salesforce/label/c.MegabytesAMonth';
import months from '@salesforce/label/c.Months';
import monthsChosen from '@salesforce/label/c.MonthsChosen';
import storageForecastTitle from '@salesforce/label/c.StorageForecastTitle';
import storageUsed from '@salesforce/label/c.StorageUsed';
import storageUsedOf from '@salesforce/label/c.StorageUsedOf';
import trackingGrows from '@salesforce/label/c.TrackingGrows';

export const labels = {
    detailTakes,
    growsAfter,
    keepTrackingFor,
    megabytes,
    megabytesAMonth,
    months,
    monthsChosen,
    storageForecastTitle,
    storageUsed,
    storageUsedOf,
    trackingGrows,
};
