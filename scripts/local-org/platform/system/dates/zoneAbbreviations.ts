/** What zones are called in short where the host only says `GMT+9`, by their long names. Source: Java API, TimeZone.getDisplayName. */

const names =
  'Acre Standard Time:ACT|Afghanistan Time:AFT|Amazon Standard Time:AMT|Amazon Summer Time:AMST|American Samoa Standard Time:SST|' +
  'Arabian Daylight Time:ADT|Arabian Standard Time:AST|Argentina Standard Time:ART|Argentina Summer Time:ARST|Armenia Standard Time:AMT|' +
  'Australian Central Daylight Time:ACDT|Australian Central Standard Time:ACST|Australian Central Western Standard Time:ACWST|' +
  'Australian Eastern Daylight Time:AEDT|Australian Eastern Standard Time:AEST|Australian Western Standard Time:AWST|Azerbaijan Standard Time:AZT|' +
  'Azores Standard Time:AZOT|Azores Summer Time:AZOST|Bangladesh Standard Time:BDT|Bhutan Time:BTT|Bolivia Time:BOT|Brasilia Standard Time:BRT|' +
  'Brasilia Summer Time:BRST|British Summer Time:BST|Brunei Time:BNT|Cape Verde Standard Time:CVT|Central Africa Time:CAT|' +
  'Central European Standard Time:CET|Central European Summer Time:CEST|Central Indonesia Time:WITA|Chamorro Standard Time:ChST|' +
  'Chatham Daylight Time:CHADT|Chatham Standard Time:CHAST|Chile Standard Time:CLT|Chile Summer Time:CLST|China Standard Time:CST|' +
  'Christmas Island Time:CXT|Chuuk Time:CHUT|Cocos Islands Time:CCT|Colombia Standard Time:COT|Cook Islands Standard Time:CKT|' +
  'Coordinated Universal Time:UTC|Cuba Daylight Time:CDT|Cuba Standard Time:CST|Davis Time:DAVT|Dumont d’Urville Time:DDUT|East Africa Time:EAT|' +
  'East Greenland Standard Time:EGT|East Kazakhstan Time:ALMT|Easter Island Standard Time:EAST|Easter Island Summer Time:EASST|' +
  'Eastern European Standard Time:EET|Eastern European Summer Time:EEST|Eastern Indonesia Time:WIT|Ecuador Time:ECT|Falkland Islands Standard Time:FKT|' +
  'Fernando de Noronha Standard Time:FNT|Fiji Standard Time:FJT|Fiji Summer Time:FJST|French Guiana Time:GFT|French Southern & Antarctic Time:TFT|' +
  'Galapagos Time:GALT|Gambier Time:GAMT|Georgia Standard Time:GET|Gilbert Islands Time:GILT|Greenland Summer Time:WGST|Greenwich Mean Time:GMT|' +
  'Gulf Standard Time:GST|Guyana Time:GYT|Hawaii-Aleutian Standard Time:HAST|Hong Kong Standard Time:HKT|India Standard Time:IST|Indian Ocean Time:IOT|' +
  'Indochina Time:ICT|Iran Daylight Time:IRDT|Iran Standard Time:IRST|Irish Standard Time:IST|Irkutsk Standard Time:IRKT|Israel Daylight Time:IDT|' +
  'Israel Standard Time:IST|Japan Standard Time:JST|Kamchatka Standard Time:ANAT|Kazakhstan Time:ALMT|Khovd Standard Time:HOVT|Korean Standard Time:KST|' +
  'Kosrae Time:KOST|Krasnoyarsk Standard Time:KRAT|Kyrgyzstan Time:KGT|Line Islands Time:LINT|Lord Howe Daylight Time:LHDT|Lord Howe Standard Time:LHST|' +
  'Magadan Standard Time:MAGT|Malaysia Time:MYT|Maldives Time:MVT|Marquesas Time:MART|Marshall Islands Time:MHT|Mauritius Standard Time:MUT|' +
  'Mawson Time:MAWT|Mexican Pacific Standard Time:MST|Moscow Standard Time:MSK|Moscow Summer Time:MSD|Myanmar Time:MMT|Nauru Time:NRT|Nepal Time:NPT|' +
  'New Caledonia Standard Time:NCT|New Zealand Daylight Time:NZDT|New Zealand Standard Time:NZST|Newfoundland Daylight Time:NDT|' +
  'Newfoundland Standard Time:NST|Niue Time:NUT|Norfolk Island Daylight Time:NFST|Norfolk Island Standard Time:NFT|Omsk Standard Time:OMST|' +
  'Pakistan Standard Time:PKT|Palau Time:PWT|Papua New Guinea Time:PGT|Paraguay Standard Time:PYT|Paraguay Summer Time:PYST|Peru Standard Time:PET|' +
  'Philippine Standard Time:PST|Phoenix Islands Time:PHOT|Pitcairn Time:PST|Pohnpei Time:PONT|Rothera Time:ROTT|Réunion Time:RET|' +
  'Samara Standard Time:SAMT|Samoa Standard Time:WSST|Seychelles Time:SCT|Singapore Standard Time:SGT|Solomon Islands Time:SBT|' +
  'South Africa Standard Time:SAST|South Georgia Time:GST|St. Pierre & Miquelon Daylight Time:PMDT|St. Pierre & Miquelon Standard Time:PMST|' +
  'Suriname Time:SRT|Syowa Time:SYOT|Tahiti Time:TAHT|Taiwan Standard Time:CST|Tajikistan Time:TJT|Timor-Leste Time:TLT|Tokelau Time:TKT|' +
  'Tonga Standard Time:TOT|Turkey Time:TRT|Turkmenistan Standard Time:TMT|Tuvalu Time:TVT|Türkiye Standard Time:TRT|Ulaanbaatar Standard Time:CHOT|' +
  'Uruguay Standard Time:UYT|Uruguay Summer Time:UYST|Uzbekistan Standard Time:UZT|Vanuatu Standard Time:VUT|Venezuela Time:VET|' +
  'Vladivostok Standard Time:VLAT|Vostok Time:VOST|Wake Island Time:WAKT|Wallis & Futuna Time:WFT|West Africa Standard Time:WAT|West Africa Time:WAT|' +
  'West Greenland Standard Time:WGT|West Kazakhstan Time:AQTT|Western European Standard Time:WET|Western European Summer Time:WEST|' +
  'Western Indonesia Time:WIB|Yakutsk Standard Time:YAKT|Yekaterinburg Standard Time:YEKT|Yukon Time:MST';

export const abbreviations: ReadonlyMap<string, string> = new Map(names.split('|').map((entry) => entry.split(':') as [string, string]));
