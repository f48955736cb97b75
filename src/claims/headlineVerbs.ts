/**
 * Infinitives that headlines use as verbs, whatever else they may be in other text ("eyes", "probes", "axes").
 * A general lexicon reads many of these as nouns.
 */
export const headlineVerbs: ReadonlySet<string> = new Set(
  `abandon abdicate abolish absorb accept acquire acquit address admit adopt advance affirm aid aim air allege allow alter amend
  announce anger annul appeal applaud appoint approve argue arrest ask assail assault assert assure attack attract avert
  award axe back backfire backpedal backstab backtrack balk ban bar bare bash batter battle beat beckon beg begin
  bemoan best betray bet bid bill blame blast block bolster bolt bomb boost boot boycott brace brand brave break
  bring bristle brush buck buckle build bury bust buy call cancel cap capture carve cast catch cause cave cede celebrate censor
  censure challenge charge chase chide cite claim clamp clap clash clear climb cling clinch clip close collapse
  collide combat come commit compare complain concede condemn confess confirm confront consider continue convict
  cool cost counter cover crack crash create credit cripple criticize criticise cross crown crush cry curb cut damage
  dash deal debate debunk debut decide deck declare decline decry defeat defect defend defer defy delay deliver
  demand denounce deny deploy deport derail destroy detail detain deter die dig ding dip disclose discover
  dismantle dismiss dispatch dispute ditch dive divide dodge dog dominate double doubt down draft drag draw drive drop drown
  dub duck dump earn ease echo edge eject elect embrace emerge end endorse enter erase erupt escape evacuate exchange exit
  expand expect expel explain explode explore expose extend eye face fail fall falter fan fault favor favour fear feature feed
  feel fell fend fight file find fine fire fizzle flag flee flip float flock flood floor flout flunk foil fold
  follow foot force forecast forgive free freeze fret fuel fume gain gamble get give go grab grant grill grind grip grow guide
  gut hail halt hammer hand hang harm hate haul haunt have head hear heat help hide highlight hike hint hire hit hold honor honour host
  hunt hurt ignite impose indict inch insist intensify invade investigate issue jail join joke jolt jump keep kick kill knife knock know
  label lack lag lament land lash launch laud lay lead leak lean leap learn leave lie lift light limit link list lock look loom
  lose lower lure maintain make mandate maul march mark mass match maul meet merge miss moan mock mount mourn move muddle mull
  murder mute muzzle nab name near need net nix nod nominate note nudge nuke offer omit open oppose order oust
  outlaw outline outpace outrage outscore outshine overcome overhaul overrule override overturn own pan panic pardon part
  pass pay peak pen pick pin pip pitch place plan play plead pledge plot plug plummet plunge point poll pop pose post
  postpone pounce praise predict press probe promise prompt propose prosecute protect protest prove pull pummel
  punch punish push put quash question quit quiz raid rail raise rally ram ramp rank rap rate ravage reach react
  read rebuff rebuke recall recount recover recuse reel refuse reject release remain remember remove renew reopen
  repay repeal repeat report reprimand request rescue resign resist restart restore resume retain retake retire retreat
  return reveal reverse review revive revoke rig ring rip rise risk rival roar roast rob rock roil roll rout rout
  rule run rush sack sail sanction save say scold score scorch scorn scramble scrap scrape see seek seem seize
  sell send sentence set settle shake shame shape share shatter shed shelve shield shift shine shirk shock shoot shove show shrug
  shun shut side sideline sign signal silence sink skip skewer skyrocket slam slap slash slay slice slide slip slow slump
  smash smear snag snap snatch snub soar sound spar spare spark speak spend spike spill spin split spot spread
  spur spurn squander squash squeeze stab stage stall stand star start starve stay steal steer stem step stick
  sting stir stoke stop storm strand stress strike strip struggle stumble stump stun submit subpoena succeed sue suffer suggest support
  surface surge surpass surrender survive suspect suspend swamp swap sway swear sweep swell swing tackle take talk tank
  tap target tax tear tease tell test testify thank threaten throw thump thwart tick tie tighten tip top topple torch
  torpedo toss tour tout trade trail train trash travel treat trigger triple trounce trump trust try tumble turn tweak
  tweet twist unleash unlock unmask unseat unveil up upend uphold upset urge use usurp vanish veto vie view vindicate
  violate visit vote vow wage wait walk wane want warn wave weaken weather weigh welcome whack win wipe withdraw
  withstand wonder woo work worry worsen wound wrap wreck yank yield zap`
    .split(/\s+/)
    .filter((word) => word !== 'trump' && word !== 'down' && word !== 'up'),
);

/** Verbs that need no object, so that they can end a clause though they look like plural nouns: "Fire Spreads". */
export const intransitiveVerbs: ReadonlySet<string> = new Set(
  `abate abdicate advance appeal apologise apologize arrive backfire balk begin boom break burn charge clash climb close collapse
  continue convene crash decline deepen depart dig die diminish dip disagree disappear dive dominate double drop dwindle ease
  emerge end erupt escalate exit expand explode fade flare heat fail fall falter fizzle flee fly freeze gather go grow halt
  hit improve increase intensify jump kick land lag leave linger loom lose march marvel meet melt merge mount move near open pass
  pay peak persist plummet plunge quit rally react rebound recede recover reel remain resign resume retire
  retreat return rise roar rule run say score settle shift shine shrink shut sink skyrocket slide slip slow slump
  snap soar speak spike spread stall stand start stay step stop strike struggle stumble succeed suffer surge surrender
  survive swell swirl testify tighten topple tumble unfold unravel vanish vote walk wane warn win withdraw wobble work worsen yield`.split(
    /\s+/,
  ),
);

/** Verbs that go with a preposition as often as with an object: "GOP Looks for Plan B". */
export const prepositionVerbs: ReadonlySet<string> = new Set(
  `look call push search wait hope apply prepare brace vote talk speak respond react aim bid campaign plead point argue
  gamble leap bristle marvel head turn return fight opt plan rely focus lobby agree work run move clash battle care compete go come lead side rip tear lay crash stump cave vote marvel ready surface unload limp preview simmer sputter boast advocate flock head`.split(
    /\s+/,
  ),
);

/**
 * Verbs whose past participle stands for a passive in a headline without a form of "be": "Man Charged With
 * Murder". Verbs that are as common without an object ("dropped", "opened") are left out.
 */
export const passiveVerbs: ReadonlySet<string> = new Set(
  `abandon abduct abuse accuse acquit affect allege allow announce appoint approve arrest ask assassinate assault attack award
  ban bar beat behead blame block bomb book bury call cancel capture caught charge cite clear confirm convict criticise
  criticize damage deny deploy delay deport destroy detain diagnose discover dismiss displace drop elect embroil evacuate execute expect expel
  expose extradite feature feed find fine fire flood forbid force free grill ground hail halt hang held hold honor honour hospitalise
  hospitalize hurt betray identify impeach implicate indict infect injure inspire install interview investigate invite jail kidnap kill launch
  leave link lock maul mock murder name nominate oblige order oust overturn pardon place poise postpone promote prosecute
  publish pull punish question quarantine raid ransack rattle recall redact reject release remove replace report
  reprimand rescue reveal revoke rob sack sanction schedule scrap seal see seize sell sentence set shelve shoot shut
  slam slap slate slay snub spot stab steal strand pollute strike strip stun subpoena sue suspect suspend swear take tap target tell tear
  threaten tie torture toss trap treat trial uncover unveil uphold urge vindicate warn wound`.split(/\s+/),
);

/** Verbs whose participle tells of a state that nobody brought about: "Stocks fallen to a low". */
export const stateParticiples: ReadonlySet<string> = new Set(
  'be become begin bear come do fall go grow have rise run'.split(' '),
);
