/**
 * Common nouns that the lexicon does not have, or has only as verbs. Together with {@link commonWords} they tell a common word in
 * Title Case from a name that the body never mentions.
 */
export const commonNouns: ReadonlySet<string> = new Set(
  `abdomen abuser academy accessory accord accountability accuracy accuser acrimony acronym adage advent
  adventure adversary advertiser advisory affair affairs affidavit affordable affront aftermath afternoon
  afterthought agency agenda aggregate aggressor agony agriculture aground aide airbase airline airliner
  airlines airplane airport airspace airstrike airtime aisle albatross album alcohol algorithm alliance
  allure almighty altar altitude aluminium ambassador ambush amendment ammo amount analogy analyses ancestry
  angst anguish animal ankle annex anniversary antagonistic ante anthem antipathy anxiety apartheid
  apocalypse apocalyptic apology app applause applicant appropriations approval arbiter architecture area
  arena armistice army arrest arrests arrival arson article artwork ascendancy ass assailant assault
  assembly asset asterisk asteroid asylum atmosphere attacker attendee attitude audio audit audition auditorium
  aura autobiography autocratic automaker automobile autonomy autumn avail avalanche avatar awe axe backbone
  backdrop background backlash backlog backpack backstop backup backyard bacteria badge badger bag bailout
  bait baker bakery balcony ball ballet balloon ballot ballroom bandwagon banner barometer barrage barrel
  barrister baseline basket bat batch bathroom batsman battery battlefield beach bear beauty bed bedrock
  bedroom bedside bee beer bees behalf behavior behaviour behest belief believer bellwether bench benchmark
  beneficiary betrayal beverage bevy bidder bigot bigotry billionaire bio biographer biography biology birth
  birthday birthplace birthright blackface blackmail blanket blast blasts blaze blip blizzard bloc blockade
  blockbuster blog bloodbath blow blowout blowup blueprint bluff blunder bluster boat boats bombastic
  bombshell boom boon booth boredom borough bosses bounce boundary bounty bow bowel boxer brag brain
  brainchild bravado bravery brawl breakdown breakup breath breeze brethren brewer bribery brink browser
  brunt bucket bug buildup bullet bulletin bullshit bunch bunk bunker bureau bureaucracy burst businessmen
  button buyer buyout byproduct bystander cab cabin cabinet cache cadre cafeteria cage calendar caliber
  caliphate camera campaign candidacy candidate candle candor capsule caravan career caricature carmaker
  carnage carpet carriageway cart cartoon cascade case casino casket casualty cat catalyst catastrophe
  category cathedral cattle caveat cdc ceasefire cellphone censure centerpiece ceremony certainty chagrin
  chairmen challenger chamber chapel chapter charade charisma chasm chatter checkpoint cheek chemistry
  chemotherapy chest childhood chlorine choice choir chokehold chunk church cigar cigarette circuit
  citizenry clash classmate classroom clause climate cloak clock closet closure clot clue clumsy cluster coast
  coastline cockpit cocktail coercion coffee coffin cohort collections college colony column coma comeback
  comet commission committee compact company comparison competitor complacency complainant complaint
  compliment component con concept concert condo conduit confab congressional conservation consistency
  console conspiracy constituency contagion container contest contestant context continent contract
  contractor controversy conundrum convent convention convoy cop corn corner cornerstone coroner corporation
  corps corpse corridor couch council councillor counselor counterattack counterpart counterweight country
  countryside county coup courage course courtesy courtroom coverage coverup coward cowardice crackdown
  cradle crap crane crater creature crew crime critique crony crown cruelty cruiser crusade crux cudgel culprit
  cult culture curfew curse cushion cusp custody custom customs cyberattack cycle cyclist dam danger darkest
  dash deadline deadlock dealmaker debacle debt deceit decency deck decorum decree default defector defence
  defendant defender defense deficit degree delivery deluge demagoguery demeanor dementia democracy
  demonstrator dent departure dependency depression depth descent desk despair despot destiny destroyer
  detainee detente device devil dialogue diaspora diet difficulty dig dilemma dinosaur diploma diplomacy
  disadvantage disapproval disaster disbelief discipline disclaimer disclosure discomfort disconnect discord
  discount discourse discovery discrepancy disdain disease disgrace dismay dismissal displeasure disposal
  disrespect dissent disservice distaste distress distrust dividend division docker docket doctrine dog
  dolphin domain donor doom doorstep doorway dorm dormitory dose dot downfall downgrade downturn dragnet
  drama drawer driveway drought drum drumbeat duo dust dustbin duty dynamic dynamite eagle ear earnings
  earthquake ebb ecology edict edition efficacy efficiency effort ego elbow elderly electoral elementary
  elephant elevator email emergency empathy empire endeavor endgame engine engineers enthusiasm entirety
  entourage entry envelope environmental enzyme epicenter epidemiology episode equaliser equivalent era
  error escalator escort espionage essay etiquette exam excerpt executioner exit expediency expenditure
  expense explosives exporter exposure exterior fact factor factory faculty failure fallout falsehood fame
  famine fan fanfare fantasy farce farmer fatwa fault favor fealty fee felon felony ferry fervor festival
  feud fever fewest fiasco filibuster filthy final finest finger fingerprint firearm fireball firefight
  firefighter firepower firestorm firewall firm fisherman fishermen fist fixture flair flashpoint flaw fleet
  flick flight floor flop flu flurry flyover fodder follower footage foothold foray fore forefront forehead
  fortnight fortune forum fossil foundation founder framework fraud fray freedom freeze frenzy frequency
  frontline frontrunner fruit fundraiser funeral furious furlough furor fury fuse gaffe gaggle gala galaxy
  gallery gambit gamble gamut gap garage garbage garden gasoline gatekeeper gauge gauntlet gavel gene
  generator genitalia genocide genome genre geography gesture gig giveaway glacier glass glee glimmer
  glimpse glitch globe gloom glory goal goalkeeper goat golfer goodwill governor grain grandchildren graph
  gratitude greatness grenade gridlock grief groundswell groundwork group guideline guilt guise gunfight
  gunfire gunman gunshot gut gym habit habitat hacker hail haircut hallmark hallway halt hamburger handgun
  handout handshake harbinger harbor harbour hardball hardware hashtag hat hatchet hazard headache header
  headline headteacher health hearsay heart heartbeat heartland hedgehog height heist helicopter hell helm
  helmet herd heritage heroin heyday hierarchy highway hiker hindsight hip hitch hoax holiday holster hometown
  homicide honeymoon horizon horror horse hostilities hotel hotline hubby humor hurricane hybrid
  hydroxychloroquine hype hyperbole hypocrisy hypocrite hysteria iceberg idea ideologue ideology idiot
  idiotic ilk image imagery images impasse impatient impropriety impulse income inconsistency inconvenience
  incumbency indicator industrial industry inflation influx informant injury injustice inmate innings input
  inquest inquiry insider insight instinct institution insult insurer insurgency intelligence interior
  intermediary international interpreter interval interviewer intimacy intrigue intruder inventory ipo ire
  irony island islands item itinerary jab jacket jail jar jargon jaw job jockey joint jolt journey judges
  juggernaut juncture jungle juror jury keeper kettle keyboard killer kingdom kingmaker kitchen kitten knee
  knife knockout lab ladder lamp landlord landscape landslide language lapse laptop largesse laser law
  lawmaker lawsuit layoff league leaker lectern lecturer ledger leeway left leg legacy legislator
  legislature legitimacy lender length lesson letter lever liar libertarian liberties liberty library lid
  life lifeline lifestyle lifetime lighter likelihood limb limelight linchpin lineup lion litany litter
  livelihood livestock livestream lockdown logjam logo longshot lookout loop loophole lorry loss lot lottery
  lout loyalty lull luncheon lurch lure luxury machine magazine magistrate magnet magnitude mainland
  majority makeover makeup malice malware management manhood manhunt manifesto mankind manpower manslaughter
  mantle mantra manufacturer manuscript marathon marble march margin marijuana mark marker marketplace
  marriage mascot mass massacre massage mastermind mastery math maxim maximum mayhem maze meadow meal meantime
  medicine megaphone melee meltdown member meme memo memoir memorial memory menace mercy merger message
  messages messenger metadata metaphor meteor meteorite method methodology mettle microbe microchip
  microphone microscope middle midfielder midst milestone militancy militiamen mindset minefield miner
  minimum ministry minority miracle misbehavior miscarriage misconduct misdemeanor misery misfortune
  misogyny misstep mistress mistrust misuse mite mixture mob mockery modicum momentum monarchy monetary
  moniker monologue monster monumental mood morale moratorium mortgage mosque motorcade motorway motto
  mountain mountains mouthpiece mud multiracial multitude murderer muscle museum myriad mystery myth mythos
  naloxone namesake national nations nature neck needle needy neighborhood neighbour neighbourhood nerve
  newcomer newsletter newspaper niche nickname nightclub nightmare nih noise nominee nonsense nonstarter
  normalcy nose nostalgia notch novel novelty nudge nutshell oath obstacle offender offense office offshoot
  onset onslaught opera opinion opponent orchard orchestra organ organization origin otter ouster outage
  outbreak outburst outcome outcry outlet outlier outlook outpost outrage outset outsider overdose overflow
  overhaul overreach oversight overthrow pace packet pact pain painter palace pandemic panel paper paperwork
  par parachute parade paradigm paradox paramedic paranoia pardon parish parliament parody parole
  participant partnership passage passenger passport password patchwork path pathway patriarchy patronage
  pattern payback paycheck payoff payroll payrolls paywall pedestrian peek penalty penchant peninsula
  pensioner perch peril perimeter period perjury perp perpetrator persona petition pharmacy philanthropy
  philosophy photo pickup picture piece pigeon pill pillar pillow pinch pipeline pistol pitch placard
  placebo plague plaintiff plane planet plank plaster platform playbook playground playoff plea pleasure
  pledge plethora plight plot ploy pneumonia pocket podium poem poet poetry pollster pomp populace porch
  port portfolio portrait portrayal poster pot potency potential poverty powerhouse ppe prank prayer
  precedent precinct precursor predecessor predictor pregnancy prelude premiere preparedness prerequisite
  presidency presser prestige pretext prevention preview primary principle privacy privatization privilege prize
  procedure product profit prohibition promoter proof property proponent proposal proposition prosecutor
  prosperity protection protector protein protester protocol prowess proxy psyche psychiatry pub public
  publisher pullback pulpit punchline pundit punditry punt puppet puppy purge purse pursuit purview pushback
  puzzle quake quango quarter quarterback quest questionnaire queue quorum quote radar radio raft raid
  rainfall rampage ranch rancor ransom rapport ratio rationale reactor reader readout realm rebellion
  rebound rebuke recap recapture receipt recipe recorder recount recovery recusal redesign redress referee
  refinery refuge refusal regime regimen region registry regulator reign relay relegation relic religion
  remainder rematch reminder removal renewal replica reprieve reprimand reprisal reproductive rescue
  reservoir reset residency respirator response restaurant restroom retailer retiree retreat retrial revenge
  reversal revival revolt revolution rhythm ridicule riff rifle rift right ripple rival rivalry river road
  roadblock roadmap roadside roar robbery robot rocket role rollback rollout roommate roster roundabout
  roundup row rubble rug rugby rumor rumour rundown runner runoff runway ruse sabotage safari saga sailor
  sake sale salesman salute sanction satellite savior scam scandal scanner scapegoat scarf scenario scene
  scheme schoolboy schoolchildren science scoop scope scorn scourge scramble screenshot script scrum scuffle
  sculptor sea seal seam secrecy security seizure selfie seller semester semi-final semifinal senator
  sentencing septuagenarian sequel sequester sermon server setback setup shadow shakeup sham shame shareholder shareholders shark
  sheep shelf shell sheriff shirt shooter shootout shortcut shortfall shorthand shotgun shoulder showdown
  shower shred shrine shrug shutdown sideline sideshow sidewalk siege sigh sight signature simplistic sin
  skeleton skeptic sketch skull skyline slander slap slate slaughter slavery slew slide sliver slog slogan
  slowdown slump slur smartphone smartwatch snack snapshot sniper snowmen snowstorm snub society sociology
  software soil solicitor song sophomore sorrow source sovereignty space spacecraft spat spate specialty
  species specimen spectacle specter spectrum speech speechwriter sphere spider spigot spike spine spokesman
  spokeswoman spoon sport spotlight spreadsheet spree sprint squabble squad squeeze squirrel stab stadium
  stalemate stamina standby standoff standpoint standstill startup statehood statue stature sticker stigma
  sting stint story storyline strap streak street strength stretcher striker stronghold strongman structure
  studio stump stunner stunt subcommittee submarine subpoena subset subsidiary subsidy substitute suburb
  subway success successor suitcase summary summit summons sun supermarket supplier supporter surfboard
  surfer surgery survival suspect suspects suspicion swamp swap swath sweep swimmer swirl sword symbol
  sympathy symptom synagogue sync tab table tablet tail tailspin taint takeaway takedown takeover tale tank
  tanker tape tariff tarmac task tattoo taxi technique technology teleprompter telescope temperature temple
  tenant tendency tenor tent tenure term terminology terrain territory testimony textbook thaw theater theft
  theme theory thorn thorough threat threshold throat throne throwback thumb ticket timeframe timeline title
  toast toddler toilet tongue tool torch torpedo torrent torso tot touchdown towel town toy trace trademark
  trail trailer trainer trait traitor trajectory tram transcript translator transparency transportation
  trash trauma travail travesty treachery treason treaty tree trench trio triumph trope trophy trove truce
  truck truth tsunami tube tumult turmoil turnaround turnover tussle tweak tweet tweetstorm tyrant ultimatum
  ultrasound umbrella umpire unborn uncertainty underdog undersecretary unease uniform union unity universe
  unrest upheaval uproar upshot uptick urgency urine utopia vacancy vaccine valor vehicle veil vein
  vendor ventilator venue verge vertical vessel veto vice victim victimhood victory video videos videotape
  viewer viewpoint vigil village virtue vitriol voicemail volley volume volunteers voucher waiver walkout
  wall wallet wane warhead wasp watchdog waterfront wealth wealthiest wealthy weapon weaver web webpage
  website wedding wedge weight whale wheelchair whim whirlwind whistleblower wicket widow windfall window
  winger wink winter wiretap wisdom withdrawal wolf wolves womb worker workforce workout workplace world
  worldview wrath wreath wreckage wrist writ xenophobia yacht yearbook yob youngster zeal`.split(/\s+/),
);
