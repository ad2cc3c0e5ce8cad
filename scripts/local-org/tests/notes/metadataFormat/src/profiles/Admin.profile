<?xml version="1.0" encoding="UTF-8"?>
<Profile xmlns="http://soap.sforce.com/2006/04/metadata">
    <custom>false</custom>
    <recordTypeVisibilities>
        <default>true</default>
        <recordType>Dish__c.Cold</recordType>
        <visible>true</visible>
    </recordTypeVisibilities>
</Profile>
