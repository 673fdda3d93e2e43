/** Countries of the tracker's companies: ISO 3166-1 from three letters to the two that kinds are written in. */
const ALPHA_2: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ARE:AE ARG:AR AUS:AU AUT:AT BEL:BE BHR:BH BMU:BM BRA:BR CAN:CA CHE:CH CHL:CL CHN:CN COL:CO CYM:KY CYP:CY CZE:CZ DEU:DE ' +
    'DNK:DK EGY:EG ESP:ES FIN:FI FRA:FR GBR:GB GRC:GR HKG:HK HUN:HU IDN:ID IND:IN IRL:IE ISR:IL ITA:IT JOR:JO JPN:JP KAZ:KZ ' +
    'KEN:KE KOR:KR KWT:KW LBN:LB LUX:LU MAR:MA MCO:MC MEX:MX MYS:MY NGA:NG NLD:NL NOR:NO NZL:NZ OMN:OM PAN:PA PER:PE PHL:PH ' +
    'POL:PL PRI:PR PRT:PT QAT:QA ROU:RO RUS:RU SAU:SA SGP:SG SVK:SK SVN:SI SWE:SE THA:TH TUR:TR TWN:TW UKR:UA USA:US VEN:VE ' +
    'VNM:VN ZAF:ZA'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The two-letter code of a country; undefined where the table does not have it: then nothing is said of the region. */
export function alpha2(code: string): string | undefined {
  return Object.hasOwn(ALPHA_2, code) ? ALPHA_2[code] : undefined;
}
