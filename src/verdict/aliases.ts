/**
 * Words that newsrooms use for one another: a country, its people, its capital and its seat of government; a party
 * and its nickname; an institution and its initials. Lower case, dots removed; each line is one group.
 */
const groups = `
us|usa|united states|america|american|americans|washington|u s
white house|administration|president|oval office
pentagon|defense department|department of defense|defence department|defense secretary|military|dod
state department|department of state|secretary of state|diplomat|diplomats
uk|united kingdom|britain|british|briton|britons|england|english|london|downing street|whitehall|westminster
russia|russian|russians|moscow|kremlin
china|chinese|beijing
france|french|paris|elysee
germany|german|germans|berlin
japan|japanese|tokyo
india|indian|indians|delhi|new delhi
israel|israeli|israelis|jerusalem|tel aviv
iran|iranian|iranians|tehran
iraq|iraqi|iraqis|baghdad
syria|syrian|syrians|damascus
turkey|turkish|turk|turks|ankara|turkiye
ukraine|ukrainian|ukrainians|kyiv|kiev
poland|polish|pole|poles|warsaw
spain|spanish|spaniard|spaniards|madrid
italy|italian|italians|rome
greece|greek|greeks|athens
ireland|irish|dublin
scotland|scottish|scots|edinburgh|holyrood
wales|welsh|cardiff
netherlands|dutch|holland|hague|the hague
belgium|belgian|belgians|brussels
european union|eu|europe|european|europeans|brussels
sweden|swedish|swede|swedes|stockholm
norway|norwegian|norwegians|oslo
denmark|danish|dane|danes|copenhagen
finland|finnish|finn|finns|helsinki
switzerland|swiss|bern|berne
austria|austrian|austrians|vienna
hungary|hungarian|hungarians|budapest
canada|canadian|canadians|ottawa
mexico|mexican|mexicans|mexico city
brazil|brazilian|brazilians|brasilia
argentina|argentine|argentines|argentinian|buenos aires
venezuela|venezuelan|venezuelans|caracas
cuba|cuban|cubans|havana
colombia|colombian|colombians|bogota
north korea|north korean|north koreans|pyongyang|dprk
south korea|south korean|south koreans|seoul
vietnam|vietnamese|hanoi
thailand|thai|thais|bangkok
philippines|filipino|filipinos|philippine|manila
indonesia|indonesian|indonesians|jakarta
pakistan|pakistani|pakistanis|islamabad
afghanistan|afghan|afghans|kabul
saudi arabia|saudi|saudis|riyadh
egypt|egyptian|egyptians|cairo
libya|libyan|libyans|tripoli
lebanon|lebanese|beirut
palestine|palestinian|palestinians|gaza|west bank|ramallah
yemen|yemeni|yemenis|sanaa
nigeria|nigerian|nigerians|abuja
kenya|kenyan|kenyans|nairobi
south africa|south african|south africans|pretoria
ethiopia|ethiopian|ethiopians|addis ababa
australia|australian|australians|aussie|aussies|canberra
new zealand|new zealander|new zealanders|kiwi|kiwis|wellington
republican|republicans|gop|republican party
democrat|democrats|democratic|dem|dems|democratic party
conservative|conservatives|tory|tories
labour|labour party|labor|labor party
liberal democrat|liberal democrats|lib dem|lib dems
supreme court|scotus|high court
federal reserve|fed
bank of england|boe
european central bank|ecb
united nations|un|security council
nato|alliance|north atlantic treaty organization
world health organization|who
congress|capitol hill|capitol|lawmakers|house|senate|congressional
justice department|department of justice|doj
dept|department|departments
govt|government|governments|gov
intel|intelligence
fmr|former
admin|administration
vp|vice president
ig|inspector general
g7|group of seven
cpi|consumer price index|consumer prices
aca|obamacare|affordable care act|health law|health care law|healthcare law
obamacare|affordable care act|health law|health care law|healthcare law|obama health care
gitmo|guantanamo|guantanamo bay
mideast|middle east
nkorea|north korea
skorea|south korea
washpost|wapo|washington post
nyt|new york times
wsj|wall street journal
ap|associated press
usaf|air force
unga|general assembly
cia|central intelligence agency
nsa|national security agency
rnc|republican national committee
dnc|democratic national committee
homeland security|dhs|department of homeland security
environmental protection agency|epa
los angeles|la
new york|ny|nyc|new york city|manhattan|new yorker|new yorkers
california|californian|californians|calif|ca
texas|texan|texans
florida|floridian|floridians|fla
washington dc|dc|district of columbia|washington
al|ala|alabama
ak|alaska
az|ariz|arizona
ar|ark|arkansas
co|colo|colorado
ct|conn|connecticut
de|del|delaware
fl|fla|florida
ga|georgia
ia|iowa
id|idaho
il|ill|illinois
in|ind|indiana
ks|kan|kansas
ky|kentucky
ma|mass|massachusetts
md|maryland
me|maine
mi|mich|michigan
mn|minn|minnesota
mo|missouri
ms|miss|mississippi
mt|mont|montana
nc|north carolina
nd|north dakota
ne|neb|nebraska
nh|new hampshire
nj|new jersey
nm|new mexico
nv|nev|nevada
oh|ohio
ok|okla|oklahoma
or|ore|oregon
pa|pennsylvania
ri|rhode island
sc|south carolina
sd|south dakota
tn|tenn|tennessee
tx|tex|texas
ut|utah
va|virginia
vt|vermont
wa|wash|washington
wi|wis|wisconsin
wv|west virginia
wy|wyo|wyoming
tv|television
tv|broadcast
tv|cable
dems|democrats
covid|coronavirus|covid-19|covid 19|sars-cov-2|pandemic
president|potus
prime minister|pm|premier
wall street|markets|stocks
islamic state|isis|isil|daesh
ypg|protection units
blm|black lives matter
xmas|christmas
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

const aliasesOf = new Map<string, Set<string>>();
for (const group of groups)
  for (const name of group) {
    const known = aliasesOf.get(name) ?? new Set<string>();
    for (const alias of group) known.add(alias);
    aliasesOf.set(name, known);
  }

/** The other names that news writes for `name` (lower case, dots removed); empty when none is known. */
export function aliases(name: string): readonly string[] {
  return [...(aliasesOf.get(name) ?? [])];
}
