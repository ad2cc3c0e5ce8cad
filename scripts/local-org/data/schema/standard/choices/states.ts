/**
 * States of the countries that have some, by ISO 3166 code: an org starts with these, and its other countries have none.
 * Source: Salesforce Help, "State and Country/Territory Picklist Limitations"; ISO 3166; prefectures of Japan as new orgs list them.
 */
export const placeTable = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split('|').map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)] as const));

export const STATES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'AU',
    placeTable(
      'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia',
    ),
  ],
  [
    'BR',
    placeTable(
      'AC Acre|AL Alagoas|AM Amazonas|AP Amapá|BA Bahia|CE Ceará|DF Distrito Federal|ES Espírito Santo|GO Goiás|MA Maranhão|MG Minas Gerais|MS Mato Grosso do Sul|MT Mato Grosso|PA Pará|PB Paraíba|PE Pernambuco|PI Piauí|PR Paraná|RJ Rio de Janeiro|RN Rio Grande do Norte|RO Rondônia|RR Roraima|RS Rio Grande do Sul|SC Santa Catarina|SE Sergipe|SP São Paulo|TO Tocantins',
    ),
  ],
  [
    'CA',
    placeTable(
      'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NT Northwest Territories|NS Nova Scotia|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon Territories',
    ),
  ],
  [
    'CN',
    placeTable(
      '11 Beijing|12 Tianjin|13 Hebei|14 Shanxi|15 Nei Mongol|21 Liaoning|22 Jilin|23 Heilongjiang|31 Shanghai|32 Jiangsu|33 Zhejiang|34 Anhui|35 Fujian|36 Jiangxi|37 Shandong|41 Henan|42 Hubei|43 Hunan|44 Guangdong|45 Guangxi|46 Hainan|50 Chongqing|51 Sichuan|52 Guizhou|53 Yunnan|54 Xizang|61 Shaanxi|62 Gansu|63 Qinghai|64 Ningxia|65 Xinjiang|71 Taiwan|91 Hong Kong|92 Macao',
    ),
  ],
  [
    'IE',
    placeTable(
      'CE Clare|CN Cavan|CO Cork|CW Carlow|D Dublin|DL Donegal|G Galway|KE Kildare|KK Kilkenny|KY Kerry|LD Longford|LH Louth|LK Limerick|LM Leitrim|LS Laois|MH Meath|MN Monaghan|MO Mayo|OY Offaly|RN Roscommon|SO Sligo|TA Tipperary|WD Waterford|WH Westmeath|WW Wicklow|WX Wexford',
    ),
  ],
  [
    'IN',
    placeTable(
      'AN Andaman and Nicobar Islands|AP Andhra Pradesh|AR Arunachal Pradesh|AS Assam|BR Bihar|CH Chandigarh|CT Chhattisgarh|DD Daman and Diu|DL Delhi|DN Dadra and Nagar Haveli|GA Goa|GJ Gujarat|HP Himachal Pradesh|HR Haryana|JH Jharkhand|JK Jammu and Kashmir|KA Karnataka|KL Kerala|LD Lakshadweep|MH Maharashtra|ML Meghalaya|MN Manipur|MP Madhya Pradesh|MZ Mizoram|NL Nagaland|OR Odisha|PB Punjab|PY Puducherry|RJ Rajasthan|SK Sikkim|TG Telangana|TN Tamil Nadu|TR Tripura|UP Uttar Pradesh|UT Uttarakhand|WB West Bengal',
    ),
  ],
  [
    'IT',
    placeTable(
      "AG Agrigento|AL Alessandria|AN Ancona|AO Aosta|AP Ascoli Piceno|AQ L'Aquila|AR Arezzo|AT Asti|AV Avellino|BA Bari|BG Bergamo|BI Biella|BL Belluno|BN Benevento|BO Bologna|BR Brindisi|BS Brescia|BT Barletta-Andria-Trani|BZ Bolzano|CA Cagliari|CB Campobasso|CE Caserta|CH Chieti|CI Carbonia-Iglesias|CL Caltanissetta|CN Cuneo|CO Como|CR Cremona|CS Cosenza|CT Catania|CZ Catanzaro|EN Enna|FC Forlì-Cesena|FE Ferrara|FG Foggia|FI Florence|FM Fermo|FR Frosinone|GE Genoa|GO Gorizia|GR Grosseto|IM Imperia|IS Isernia|KR Crotone|LC Lecco|LE Lecce|LI Livorno|LO Lodi|LT Latina|LU Lucca|MB Monza and Brianza|MC Macerata|ME Messina|MI Milan|MN Mantua|MO Modena|MS Massa and Carrara|MT Matera|NA Naples|NO Novara|NU Nuoro|OG Ogliastra|OR Oristano|OT Olbia-Tempio|PA Palermo|PC Piacenza|PD Padua|PE Pescara|PG Perugia|PI Pisa|PN Pordenone|PO Prato|PR Parma|PT Pistoia|PU Pesaro and Urbino|PV Pavia|PZ Potenza|RA Ravenna|RC Reggio Calabria|RE Reggio Emilia|RG Ragusa|RI Rieti|RM Rome|RN Rimini|RO Rovigo|SA Salerno|SI Siena|SO Sondrio|SP La Spezia|SR Syracuse|SS Sassari|SV Savona|TA Taranto|TE Teramo|TN Trento|TO Turin|TP Trapani|TR Terni|TS Trieste|TV Treviso|UD Udine|VA Varese|VB Verbano-Cusio-Ossola|VC Vercelli|VE Venice|VI Vicenza|VR Verona|VS Medio Campidano|VT Viterbo|VV Vibo Valentia",
    ),
  ],
  [
    'JP',
    placeTable(
      '01 Hokkaido|02 Aomori|03 Iwate|04 Miyagi|05 Akita|06 Yamagata|07 Fukushima|08 Ibaraki|09 Tochigi|10 Gunma|11 Saitama|12 Chiba|13 Tokyo|14 Kanagawa|15 Niigata|16 Toyama|17 Ishikawa|18 Fukui|19 Yamanashi|20 Nagano|21 Gifu|22 Shizuoka|23 Aichi|24 Mie|25 Shiga|26 Kyoto|27 Osaka|28 Hyogo|29 Nara|30 Wakayama|31 Tottori|32 Shimane|33 Okayama|34 Hiroshima|35 Yamaguchi|36 Tokushima|37 Kagawa|38 Ehime|39 Kochi|40 Fukuoka|41 Saga|42 Nagasaki|43 Kumamoto|44 Oita|45 Miyazaki|46 Kagoshima|47 Okinawa',
    ),
  ],
  [
    'MX',
    placeTable(
      'AG Aguascalientes|BC Baja California|BS Baja California Sur|CH Chihuahua|CL Colima|CM Campeche|CO Coahuila|CS Chiapas|DF Federal District|DG Durango|GR Guerrero|GT Guanajuato|HG Hidalgo|JA Jalisco|ME Mexico State|MI Michoacán|MO Morelos|NA Nayarit|NL Nuevo León|OA Oaxaca|PB Puebla|QE Querétaro|QR Quintana Roo|SI Sinaloa|SL San Luis Potosí|SO Sonora|TB Tabasco|TL Tlaxcala|TM Tamaulipas|VE Veracruz|YU Yucatán|ZA Zacatecas',
    ),
  ],
  [
    'US',
    placeTable(
      'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming',
    ),
  ],
]);
