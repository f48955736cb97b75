/**
 * Common nouns that the lexicon does not have. Together with {@link commonWords} they tell a common word in
 * Title Case from a name that the body never mentions.
 */
export const commonNouns: ReadonlySet<string> = new Set(
  `suspect public elderly left right potential aground knockout minefield misfortune travail mythos
  abdomen abuser accessory accord accuracy accuser acrimony acronym adage advent adventure adversary
  advertiser affair affidavit affront aftermath afternoon afterthought agenda aggregate aggressor agony aide
  airbase airline airliner airplane airspace airstrike airtime aisle albatross album algorithm allure
  almighty altar altitude aluminium ambush ammo amount analogy ancestry angst anguish animal ankle annex
  anniversary antagonistic ante antipathy anxiety apartheid apocalypse apocalyptic apology app applause
  applicant approval arbiter architecture area armistice arrival arson article artwork ascendancy ass
  assailant assault asset asterisk asteroid atmosphere attacker attendee attitude audio audit audition
  auditorium aura autobiography autocratic automaker automobile autonomy autumn avail avalanche avatar awe
  axe backbone backdrop background backlash backlog backpack backstop backup backyard bacteria badge bag
  bailout bait balcony ball balloon ballot ballroom bandwagon banner barometer barrage barrel barrister
  baseline basket bat batch bathroom batsman battery battlefield beauty bed bedrock bedroom bedside beer
  behalf behavior behaviour behest belief believer bellwether bench benchmark beneficiary betrayal beverage
  bevy bidder bigot bigotry billionaire bio biographer biography biology birth birthday birthplace
  birthright blackface blackmail blanket blaze blip blizzard bloc blockade blockbuster blog bloodbath
  blowout blowup blueprint bluff blunder bluster bombastic bombshell boon booth boredom boundary bounty bow
  bowel brag brain brainchild bravado bravery brawl breakdown breakup breath breeze brethren bribery brink
  browser brunt bucket bug buildup bullet bulletin bullshit bunch bunk bunker bureaucracy businessmen button
  buyer buyout byproduct bystander cab cabin cache cadre cafeteria calendar caliber caliphate camera
  campaign candidacy candidate candle candor capsule caravan career caricature carmaker carnage carpet
  carriageway cart cartoon cascade case casino casket casualty cat catalyst catastrophe category cattle
  caveat cdc ceasefire cellphone censure centerpiece ceremony certainty chagrin chairmen challenger chamber
  chapter charade charisma chasm chatter checkpoint cheek chemistry chemotherapy chest chlorine choice choir
  chokehold chunk cigar cigarette citizenry clash classmate classroom cloak clock closet closure clot clue
  clumsy cluster coastline cockpit cocktail coercion coffee coffin cohort collections colony column coma
  comeback comet compact company comparison competitor complacency complainant complaint compliment
  component con concept concert condo conduit confab consistency console conspiracy constituency contagion
  container contest contestant context continent contract contractor controversy conundrum convent convoy
  cop corn corner cornerstone coroner corpse corridor couch councillor counselor counterattack counterpart
  counterweight country countryside coup courage course courtesy courtroom coverage coverup coward cowardice
  crackdown cradle crap crater creature crew crime critique crony cruelty cruiser crusade crux cudgel
  culprit cult culture curfew curse cushion cusp custody custom cyberattack danger darkest deadline deadlock
  dealmaker debacle debt deceit decency deck decorum default defector defendant defender deficit degree
  delivery deluge demagoguery demeanor dementia democracy demonstrator dent departure dependency depth
  descent desk despair despot destiny destroyer detainee detente device devil dialogue diaspora diet
  difficulty dilemma dinosaur diploma diplomacy disadvantage disapproval disaster disbelief disclaimer
  disclosure discomfort disconnect discord discourse discovery discrepancy disdain disease disgrace dismay
  dismissal displeasure disposal disrespect disservice distaste distrust dividend docket doctrine dog domain
  donor doom doorstep doorway dorm dormitory dose dot downfall downgrade downturn dragnet drama drawer
  driveway drought drumbeat dust dustbin duty dynamic dynamite ear earnings earthquake ebb ecology edict
  efficacy efficiency effort ego elbow elephant elevator email emergency empathy endeavor endgame engine
  enthusiasm entirety entourage entry envelope enzyme epicenter epidemiology episode equaliser equivalent
  era error escalator escort espionage essay etiquette exam excerpt executioner expediency expenditure
  expense exporter exposure exterior fact factor factory faculty failure fallout falsehood famine fan
  fanfare fantasy farce fatwa fault favor fealty fee felon felony ferry fervor feud fever fewest fiasco
  filibuster filthy final finest finger fingerprint firearm fireball firefight firefighter firepower
  firestorm firewall fishermen fist fixture flair flashpoint flaw flick flight floor flop flu flurry flyover
  fodder follower footage foothold foray fore forefront forehead fortnight fortune fossil founder framework
  fraud fray frenzy frequency frontline frontrunner fruit fundraiser furlough furor fury fuse gaffe gaggle
  gala galaxy gallery gambit gamble gamut gap garage garbage gasoline gatekeeper gauge gauntlet gavel gene
  generator genitalia genocide genome genre geography gesture gig giveaway glacier glass glee glimmer
  glimpse glitch gloom glory goal goalkeeper goodwill grain grandchildren graph gratitude greatness grenade
  gridlock grief groundswell groundwork group guideline guilt guise gunfight gunfire gunman gunshot gut gym
  habit habitat hacker hail haircut hallmark hallway halt hamburger handgun handout handshake harbinger
  hardball hardware hashtag hat hatchet hazard headache header headline headteacher hearsay heart heartbeat
  heartland height heist helicopter hell helm helmet herd heroin heyday hierarchy hindsight hip hitch hoax
  holiday holster hometown homicide honeymoon horizon horror hostilities hotline hubby humor hybrid
  hydroxychloroquine hype hyperbole hypocrisy hypocrite hysteria iceberg idea ideologue ideology idiot
  idiotic ilk image imagery impasse impatient impropriety impulse income inconsistency inconvenience
  incumbency indicator industry inflation influx informant injury injustice inmate innings input inquest
  inquiry insight instinct insurer insurgency intermediary interpreter interval interviewer intimacy
  intruder inventory ipo ire irony item itinerary jab jacket jar jargon jaw job journey juggernaut juncture
  jungle juror jury keeper keyboard killer kingmaker kitchen knee knife lab ladder lamp landlord landscape
  landslide language lapse laptop largesse laser law lawmaker lawsuit layoff leaker lectern lecturer ledger
  leeway leg legacy legislator legitimacy lender length lesson letter lever liar lid life lifeline lifestyle
  lifetime lighter likelihood limb limelight linchpin lineup lion litany litter livelihood livestock
  livestream lockdown logjam logo longshot lookout loop loophole lorry loss lot lottery lout loyalty lull
  luncheon lurch lure luxury machine magazine magistrate magnet magnitude mainland makeover makeup malice
  malware manhood manhunt manifesto mankind manpower manslaughter mantle mantra manufacturer manuscript
  marble margin marijuana marker marketplace marriage mascot massacre massage mastermind mastery math maxim
  maximum mayhem maze meal meantime medicine megaphone melee meltdown member meme memo memoir memory menace
  mercy merger messenger metadata metaphor meteor meteorite method methodology mettle microbe microchip
  microphone microscope midfielder midst milestone militancy militiamen mindset minimum miracle misbehavior
  miscarriage misconduct misdemeanor misery misogyny misstep mistress mistrust misuse mite mixture mob
  mockery modicum momentum monarchy moniker monologue monster monumental mood morale moratorium mortgage
  motorcade motorway motto mouthpiece mud multiracial multitude murderer muscle myriad mystery myth naloxone
  namesake nature neck needle needy neighborhood neighbour neighbourhood nerve newcomer newspaper niche
  nickname nightclub nightmare nih noise nominee nonsense nonstarter normalcy nose nostalgia notch novelty
  nudge nutshell oath obstacle offender offense offshoot onset onslaught opinion opponent organ origin
  ouster outage outbreak outburst outcome outcry outlet outlier outlook outpost outrage outset outsider
  overdose overflow overhaul overreach overthrow pace packet pact pain pandemic panel paper paperwork par
  parachute parade paradigm paradox paramedic paranoia pardon parody parole participant passage passenger
  passport password patchwork path pathway patriarchy patronage pattern payback payoff payroll payrolls
  paywall pedestrian peek penalty penchant pensioner perch peril perimeter period perjury perp perpetrator
  persona petition pharmacy philanthropy philosophy photo pickup picture piece pill pillar pillow pinch
  pipeline pistol pitch placard placebo plague plaintiff plane planet plank plaster platform playbook
  playground playoff plea pleasure pledge plethora plight plot ploy pneumonia pocket podium poem poetry
  pollster pomp populace porch portfolio portrait portrayal poster pot potency poverty powerhouse ppe prank
  prayer precedent precinct precursor predecessor predictor pregnancy prelude premiere prerequisite
  presidency presser prestige pretext preview principle privatization privilege procedure product profit
  promoter proof property proponent proposal prosecutor protector protein protester protocol prowess proxy
  psyche psychiatry pub publisher pullback pulpit punchline pundit punditry punt puppet purge purse pursuit
  purview pushback quake quango quarter quarterback quest questionnaire queue quorum radar raft raid
  rainfall rampage ranch rancor ransom rapport ratio rationale reactor reader readout realm rebellion
  rebound rebuke recap recapture receipt recipe recorder recount recovery recusal redesign redress referee
  refinery refuge refusal regime regimen region registry regulator relay relegation relic religion remainder
  rematch reminder removal renewal replica reprieve reprimand reprisal reservoir reset residency respirator
  response restaurant restroom retailer retiree retreat retrial revenge reversal revival revolt rhythm
  ridicule riff rift ripple rivalry roadblock roadmap roadside robbery robot rocket role rollback rollout
  roommate roster roundabout roundup row rubble rug rumor rumour rundown runoff runway ruse sabotage safari
  saga sake sale salesman salute sanction satellite savior scam scandal scanner scapegoat scarf scenario
  scene scheme schoolboy schoolchildren scoop scope scorn scourge scramble screenshot script scrum scuffle
  seam secrecy seizure selfie seller semester semi-final semifinal septuagenarian sequel sermon server
  setback setup shadow shakeup sham shame shareholder shareholders shark shelf shirt shooter shootout
  shortcut shortfall shorthand shotgun shoulder showdown shower shred shrine shrug shutdown sideline
  sideshow sidewalk siege sigh sight signature simplistic sin skeleton skeptic sketch skull skyline slander
  slap slaughter slavery slew sliver slog slogan slowdown slump slur smartphone smartwatch snack snapshot
  sniper snowmen snowstorm snub sociology software soil solicitor song sophomore sorrow source sovereignty
  space spacecraft spat spate specialty species specimen spectacle specter spectrum speech speechwriter
  sphere spider spigot spine spokesman spokeswoman spoon spotlight spreadsheet spree sprint squabble squad
  squeeze stalemate stamina standby standoff standpoint standstill startup statehood statue stature sticker
  stigma stint story storyline strap streak strength stretcher striker stronghold strongman structure studio
  stunner stunt submarine subpoena subset subsidiary subsidy substitute suburb subway success successor
  suitcase summary supermarket supplier supporter surgery survival suspicion swamp swap swath swimmer swirl
  sword symbol sympathy symptom synagogue sync tab table tablet tail tailspin taint takeaway takedown
  takeover tale tank tanker tape tariff tarmac task tattoo taxi technique technology teleprompter telescope
  temperature tenant tendency tenor tent tenure term terminology terrain territory testimony textbook thaw
  theater theft theme theory thorn thorough threat threshold throat throne throwback thumb ticket timeframe
  timeline title toast toddler toilet tongue tool torch torpedo torrent torso tot touchdown towel town toy
  trace trademark trail trailer trainer trait traitor trajectory tram transcript translator transparency
  trash trauma travesty treachery treason tree trench trio triumph trope trophy trove truce truck truth
  tsunami tube tumult turmoil turnaround turnover tussle tweak tweet tweetstorm tyrant ultimatum ultrasound
  umbrella unborn uncertainty underdog undersecretary unease uniform unity universe unrest upheaval uproar
  upshot uptick urgency urine utopia vacancy vaccine valor vehicle veil vein vendor ventilator venue verge
  vertical vessel veto victim victimhood victory video videotape viewer viewpoint vigil village virtue
  vitriol voicemail volley volume voucher waiver walkout wall wallet wane warhead watchdog waterfront wealth
  wealthiest wealthy weapon webpage website wedge weight wheelchair whim whirlwind whistleblower wicket
  widow windfall window winger wink wiretap wisdom withdrawal womb workforce workout workplace world
  worldview wrath wreath wreckage wrist writ xenophobia yacht yearbook yob youngster zeal`.split(/\s+/),
);
