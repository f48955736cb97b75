/** Common adjectives and other words, and some nouns, that the lexicon does not have. */
export const commonWords: ReadonlySet<string> = new Set(
  `aback abhorrent abnormal absentee abysmal academia accidental acumen additional adjacent adjunct adrift
  adulthood adversarial adviser advocacy aerial afloat afoul afterward agricultural ain albeit allergic
  aloud alt alum aluminum amateur ambivalent amok anathema ancestral ancient anecdotal anemic anew annual
  antibiotic antibody antimicrobial antithetical antitrust antiviral anytime anywhere apiece apolitical
  apologetic appellate appointee arcane ardent armor artillery artistic ascendant ashore aspirational asthma
  asylum asymptomatic authoritarian autistic auto automatic avid awash awful awry bachelor backer backroom
  backstage bacterial badly balaclava ballistic banana bankruptcy barbaric barbecue baseball basic
  basketball battleground bearer beforehand behavioral beholden bellicose belligerent beset bestseller
  biblical bicameral bilateral binary binge biographical biological bipolar birther bisexual blackout blade
  blatant bleach bleak blonde blowback blush bomber bona booster borne bowler bracket brass brazen breakaway
  breakout breast broadband broadcaster broadside brutal budgetary bulletproof bullish bumper burdensome
  bureaucrat bureaucratic burner cable camouflage campaigner cancer candid capita carbon cardboard
  cardiology cardiovascular cargo cartel casual catastrophic catfish caustic cautionary celebratory cell
  cerebral ceremonial chalk changer chaotic charismatic charter chemical chess childbirth childcare childish
  chloroquine chronic chummy circular circumstantial civic civilian clad clamor clandestine class classical
  clemency clich climate clinical cloture clout coastal cocaine coherent coincidental collateral combatant
  comedic comedy commentator commonplace commonsense communal commuter compass competent complacent
  compliant complicit comprise comptroller computer conciliatory concurrent conditional condom confident
  confidential confrontational congressmen consensual consequential consistent conspiratorial constitutional
  consular consultancy consumer contempt contingency contingent continual continuum contractual contrarian
  controversial convenient conventional cooker copper copyright cord cordial cordon correspondent cosmetic
  costume countrymen crazy cream criminal cringe critical crossover cruise crunch cultural current cursory
  cyber cynical czar dairy darker darn data daylight debater decent defamatory deferential defunct
  delusional demagogue denominator dental derogatory detrimental developmental diagnostic diameter diarrhea
  dicey diehard different digital diligent dioxide diplomatic dirt disarray disciplinary discretionary
  discriminatory dishonest disinfectant disloyal dismal disorder disproportionate dissident distraught dogma
  domestic doomsday downright downstream downward dozen draconian dramatic drastic drug drummer drunken dual
  duly duo duress dysfunctional eccentric economic ecosystem ecstatic editorial educational egalitarian
  eldest electric electrical electromagnetic electronic elsewhere emblematic emotional emphatic empirical
  enclave endemic energetic enthusiast enthusiastic entrepreneurial envoy errand erratic esteem eternal
  ethical ethnic evangelical eventual everywhere evident evolutionary excellent exceptional exculpatory exec
  exemplary existential exorbitant exotic expectancy experimental explainer exploratory external
  extrajudicial extramarital extraordinary facet facial facto factual fairer familial fantastic fantastical
  fashion fatal fatigue feat federal feedback feisty fentanyl fetal feverish fianc fictional fide firebrand
  firsthand fiscal fixer flak flank flashy flimsy flux focal folk football footprint foreclosure foregone
  foremost forensic forth forthright foundational fraudulent fraught freight frenetic freshman freshmen
  frisk front functional fundamental futile fuzzy garb gastrointestinal gender generational genetic
  gentlemen geographic geographical geopolitical getaway gotta gout governmental gown gradual graffiti
  grainy grandiose gravest greenhouse grin grocery grotesque grudge gubernatorial guerrilla gunmen gunpoint
  halfway handwritten hardline hardliner hasty havoc hawk hawkish hcp headlong headway healthcare healthier
  healthline healthy heartbroken heartfelt heavyweight heroic hideout historic historical hiv hoc holdout
  homage homegrown homemade homepage homophobia homophobic homosexual hotly hotspot hourlong household hub
  hurdle hydraulic hydrogen hygiene hyper hyperbolic hypocritical hypothetical hysterical iconic icu
  idealistic identical ideological idiosyncratic idly illogical imaginary imbroglio immoral immune
  impractical impromptu inadvertent inaugural incendiary incessant incest incidental incoherent incompetent
  inconsequential inconsistent inconvenient incremental indecent indifferent indiscriminate ineffectual
  inefficient infamy infantry inflammatory influenza info informal informational infrastructure ingredient
  inherent inhumane inland innuendo inpatient insincere insistent insofar inspirational institutional
  instrumental insufficient insurgent intake integral intellectual intelligent intentional interagency
  intercontinental intermittent internal internecine interracial intersex intolerant intra intraparty
  intricate introductory invalid investigational investor involuntary inward ironclad ironic irrational jama
  jeopardy jet jockey journalistic jubilant judicial jumpsuit junk kickoff kit kosher lackluster landfall
  landline landmark latitude laundry lavish lazy leftward lefty lengthy lenient lesbian liaison libel
  lifelong limbo lip lipstick liquor literacy livid loath local locker lockstep logical logistical lone
  loony lukewarm lunchtime lung magical magnetic magnificent maiden malaria malign malpractice managerial
  manual marginal marital marquee martial masse matchup mater maternal mathematical mattress mayoral
  mechanical medical medieval mental messy meta methodical metre micro midday midfield midnight midterm
  midway mighty migrant mileage militant militia minimal minuscule misogynistic missile mistaken
  misunderstood mmwr mode momentary mortar motorcycle multi multibillion multilateral multilingual
  multimillion multinational murky muscular musical mustard mutual mythical narcissistic nasal nascent nasty
  nationalistic nationwide natural nausea needn negligent negotiator neo neurological neurosurgeon neutral
  newborn newfound newsworthy niaid nicotine night nighttime nominal noncommittal nondefense none
  nonessential nonexistent nongovernmental nonpartisan nonsensical nonviolent nonwhite noon noteworthy
  notoriety nowhere nuclear nut nutritional oblivion occasional occupational oddly offshore oft oligarch
  onetime onstage opaque operational opioid opportunistic optimal optimistic optional oral ordinary
  organizational original ornate orthodoxy outfit outlandish outpatient output outreach outsize outspent
  outward overblown overheard overran overtook paltry papal paragraph paramilitary paramount parcel
  parliamentary parlor particular pastoral pathetic patriotic pcr peculiar pediatric pedigree penultimate
  pepper perennial periodic peripheral perpetual persistent personal personnel pesky pessimistic petty
  pharmaceutical phenomenal philanthropic philosophical photographic photography physical piecemeal pivotal
  plasma platinum plutonium podcast poignant polar pole policemen policy politic political pontiff popular
  porn pornographic pornography posture postwar potent poultry powder practical pragmatic precautionary
  predator predatory preferential prejudice preliminary prep preschool prescient presidential pretty
  prevalent primetime prison privy problematic procedural processor prolific promotional prone propaganda
  proportional proprietary prosecutorial prototype proverbial provider province provincial provisional
  provocateur prudent psychiatric psychological pullout pulmonary pumpkin quagmire quarantine quasi queer
  quid quintessential quip quixotic railway rational razor reactionary realistic rebuilt recess reciprocal
  recourse recreational redrawn regional regular regulatory reliant relief remdesivir reminiscent remorse
  renegade repugnant requisite residential residual resilient resource respiratory respondent restraint
  resurgent retail retaliatory reticent retrospect revenue rewrote rhetorical rife rightward rigid risky
  rocky roller roughshod royalty rubber runaway runner rural saber sadly salad salient saliva salvo
  sanctuary sane sanitizer sapphire sarcasm sarcastic sarin satire satirical sauce scant sceptical
  schizophrenia screengrab scrutiny seasonal sectarian sector secular seismic semiautomatic seminal
  sensational servicemen sewage sexual shadowy shaky shale sheet shoddy shrapnel shrewd silent similar
  singular siren skeptical sketchy skipper skittish slave sloppy slot sluggish slush societal socioeconomic
  softball solace solar solitary solo someplace sometime somewhere soup southeastern southwestern
  spectacular spinal spiritual sporadic sprung squishy stagnant standalone standout starter stat statewide
  statistical staunch staunchest stealth stellar steward sticky stock stool stopgap stoppage storage
  strategic straw stride strident strife strode structural sufficient suicidal suicide sunny superpower
  supremacy surgical swab swollen sympathetic symptomatic syndrome synthetic systematic systemic tabloid
  tacit tactical tandem tantamount tantrum taxpayer tech technical technological telecom telehealth
  telephone tenet tepid territorial terror terse theatrical theological theology theoretical therapeutic
  therapy thereafter thereof thermal thinker tidal timid tirade tiresome tissue tit titan torrential
  totalitarian tow toxic tract traditional tragic transactional transformational transgender transit
  transitional transnational transplant traumatic treasure tribal trickier tricky trimester triumphant
  trivial troop tropical troublesome trustworthy tug turbulent turf turnout typical tyrannical umbrage
  unapologetic unaware unbeaten unbroken uncanny uncertain unclear unconditional unconstitutional
  unconventional undemocratic undertaken uneasy unequal unequivocal unethical unfamiliar unfit unfortunate
  unhappy unhealthy unilateral unimportant unintentional unit unjust unlucky unnecessary unofficial
  unorthodox unpatriotic unpleasant unpopular unprofessional unproven unrealistic unrepentant unsafe unsure
  untrue untrustworthy unusual unwelcome unwell unwise unworthy upfront uphill upright upstart upstate
  upward uranium usage utmost valid vantage verbal verbatim versa vest vigilante vintage violent viral
  virtual visceral visual vital vitamin vivid vocal volcanic voluntary voter warfare wartime wealthier
  weaponry weekday weeklong weighty welfare wherein whomever wiggle wildfire wit withheld withstood woke
  wonk wonky worldwide worrisome worthy xenophobic yearlong yoga`.split(/\s+/),
);
