/**
 * Words that newsrooms use for one another: a country, its people, its capital and its seat of government; a party
 * and its nickname; an institution and its initials. Each line is one group, dots within initials removed. What is written
 * in capitals here is an ordinary word or part of another name without them ("us", "polish", "miss"), and counts only as
 * it is written here; the rest is in lower case and counts however it is written.
 */
const groups = `
US|usa|united states|america|american|americans|washington
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
Turkey|turkish|Turk|Turks|ankara|turkiye
ukraine|ukrainian|ukrainians|kyiv|kiev
poland|Polish|Pole|Poles|warsaw
spain|spanish|spaniard|spaniards|madrid
italy|italian|italians|rome
greece|greek|greeks|athens
ireland|irish|dublin
scotland|scottish|scots|edinburgh|holyrood
Wales|welsh|cardiff
netherlands|dutch|holland|the hague|Hague
belgium|belgian|belgians|brussels
european union|eu|europe|european|europeans|brussels
sweden|swedish|Swede|Swedes|stockholm
norway|norwegian|norwegians|oslo
denmark|danish|Dane|Danes|copenhagen
finland|finnish|Finn|Finns|helsinki
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
north korea|north korean|north koreans|pyongyang|dprk|nkorea
south korea|south korean|south koreans|seoul|skorea
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
new zealand|new zealander|new zealanders|Kiwi|Kiwis|Wellington
republican|republicans|gop|republican party|R
democrat|democrats|democratic|dem|dems|democratic party|D
conservative|conservatives|tory|tories
labour|labour party|labor|labor party
liberal democrat|liberal democrats|lib dem|lib dems
supreme court|scotus|high court
federal reserve|Fed
bank of england|boe
european central bank|ecb
united nations|UN|security council
nato|alliance|north atlantic treaty organization
world health organization|WHO
congress|capitol hill|capitol|lawmakers|House|senate|congressional
justice department|department of justice|doj
dept|department|departments
govt|government|governments|gov
intel|intelligence
fmr|former
admin|administration
vp|vice president
IG|inspector general
ICE|immigration and customs enforcement|immigration agents|immigration officers|immigration authorities
AI|artificial intelligence
g7|group of seven
cpi|consumer price index|consumer prices
aca|obamacare|affordable care act|health law|health care law|healthcare law|obama health care
gitmo|guantanamo|guantanamo bay
mideast|middle east
washpost|wapo|washington post
nyt|new york times
wsj|wall street journal
AP|associated press
usaf|air force
unga|general assembly
cia|central intelligence agency
nsa|national security agency
rnc|republican national committee
dnc|democratic national committee
homeland security|dhs|department of homeland security
environmental protection agency|epa
los angeles|LA
new york|NY|nyc|new york city|manhattan|new yorker|new yorkers
washington dc|dc|district of columbia|washington
alabama|AL|Ala.
alaska|AK
arizona|AZ|ariz
arkansas|AR|Ark.
california|CA|calif|californian|californians
colorado|CO|colo
connecticut|CT|Conn.
delaware|DE|Del.
florida|FL|fla|floridian|floridians
georgia|GA|Ga.
hawaii|HI
idaho|ID
illinois|IL|Ill.
indiana|IN|Ind.
iowa|IA
kansas|KS|Kan.
kentucky|KY|ky
louisiana|LA|La.
maine|ME
maryland|MD|Md.
massachusetts|MA|Mass.
michigan|MI|mich
minnesota|MN|minn
mississippi|MS|Miss.
missouri|MO|Mo.
montana|MT|Mont.
nebraska|NE|neb
nevada|NV|nev
new hampshire|NH
new jersey|NJ
new mexico|NM
north carolina|NC
north dakota|ND
ohio|OH
oklahoma|OK|okla
oregon|OR|Ore.
pennsylvania|PA|Pa.
rhode island|RI
south carolina|SC
south dakota|SD
tennessee|TN|tenn
texas|TX|Tex.|texan|texans
utah|UT
vermont|VT|vt
virginia|VA|Va.
washington|WA|Wash.
west virginia|WV
wisconsin|WI|wis
wyoming|WY|wyo
tv|television|broadcast|cable
covid|coronavirus|covid 19|sars cov 2|pandemic
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

/**
 * What a body may have instead of the names before the "<": a country's parts and institutions, an institution's people. It
 * does not go the other way round: a body about America does not name Ohio.
 */
const hints = `
US|usa|united states < alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|carolina|dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia|wisconsin|wyoming|los angeles|san francisco|san diego|las vegas|new orleans|manhattan|brooklyn|chicago|boston|philadelphia|houston|dallas|atlanta|seattle|detroit|miami|phoenix|denver|baltimore|cleveland|pittsburgh|minneapolis|hollywood|silicon valley|wall street|federal|White House|congress|senate|pentagon|Marine|Marines|Navy|homeland security|dhs|fbi|cia|fda|cdc|epa|nasa|nypd|Dow|republican|republicans|democrats|obama|trump|biden
russia|russian|russians|kremlin < putin|soviet
uk|united kingdom|britain|british < scotland|scottish|Wales|welsh|northern ireland|belfast|glasgow|birmingham|manchester|liverpool|leeds|bristol|nhs|Commons
UN|united nations < general assembly|unicef|unesco|WHO|world health organization
WHO < world health|UN health
`
  .trim()
  .split('\n')
  .map((line) => line.split(' < ').map((names) => names.split('|')));

const aliasesOf = new Map<string, Set<string>>();
for (const group of groups)
  for (const name of group) {
    const key = withoutStop(name);
    const known = aliasesOf.get(key) ?? new Set<string>();
    for (const alias of group) known.add(alias);
    aliasesOf.set(key, known);
  }

const hintsByName = new Map(
  hints.flatMap(([names = [], own = []]) => names.map((name): [string, readonly string[]] => [name, own])),
);

/**
 * The other names that news writes for `name`; empty when none is known. One with a capital or a full stop ("US", "Polish",
 * "Ill.") counts only where it is so written.
 *
 * @param name as it is written, dots within initials removed
 */
export function aliases(name: string): readonly string[] {
  return [...(aliasesOf.get(name) ?? aliasesOf.get(name.toLowerCase()) ?? [])];
}

/**
 * What shows that a body is about `name` though it does not name it; as in {@link aliases}.
 *
 * @param name as it is written, dots within initials removed
 */
export function hintsOf(name: string): readonly string[] {
  return hintsByName.get(name) ?? hintsByName.get(name.toLowerCase()) ?? [];
}

function withoutStop(name: string): string {
  return name.replace(/\.$/, '');
}
