/** Infinitives that the lexicon does not have and that news uses as verbs. */
export const commonVerbs: ReadonlySet<string> = new Set(
  `abstain accumulate acquire adhere admire advise alienate allay alleviate allocate amass amount amplify analyze
  annex apologise apologize applaud apprehend articulate assassinate assuage attend attribute
  audition avenge axe balloon barnstorm bench bicker blackmail bode brag breach broaden broker budge capitalize
  categorize cement characterize choke churn circulate clarify clinch cloak coax cobble collaborate
  commemorate commend compensate comprehend confer confiscate congratulate congregate connect console contemplate
  contend contradict cooperate corral corroborate counteract criminalize cruise curse dazzle debut
  deem deflect defund defuse delegitimize delete delve demonize demonstrate denigrate dent denuclearize
  depend deprive descend describe designate despise destabilize detect detonate devise dial dictate
  differentiate dim disagree disappear disapprove disavow discontinue discredit discriminate disinfect
  disparage dispel disqualify disregard disseminate distance distribute dither diversify donate doom downgrade downplay draw
  dread ebb edge elaborate elevate elicit eliminate email embolden emit employ emulate encompass entail entertain
  enthrall equate eradicate erode escalate escort evade evaporate exacerbate execute exonerate expend
  extradite extricate facilitate fare fawn filibuster finalize flare flex flounder garner gear gird heat float flourish flush foment forestall forgo
  freak funnel furlough galvanize gauge gravitate greenlight gush hack harden
  hawk headline hesitate hinge hire hobble huddle identify impair impeach impede
  implicate incentivize inconvenience induce infiltrate inflame inflict infringe inherit inject ink instill
  insulate interfere intervene invalidate jeopardize lapse lay leak legalize legislate legitimize   let liken limp list litigate loathe locate lurch maneuver manipulate mar marvel massage materialize maul maximize meddle merge
  migrate minimize mislead misrepresent mobilize modernize mollify morph muster
  nationalize net neutralize normalize notch notify nullify obliterate obstruct optimize orchestrate
  originate oust outclass outlaw outperform outsource outweigh overestimate overpower overrun overstate
  overtake overthrow pad pander parachute paraphrase pare parse patch peddle penalize penetrate perk perpetuate
  petition pinch pivot placate plague plow pocket poke polarize politicize ponder portend premiere prep prescribe
  preside presume preview price prioritize privatize prod propel pry publicize punt purge quantify quell query
  ratchet reaffirm reassert reassess reauthorize rebound rebrand rebuild rebut recall recapture recognise reconsider
  recreate redesign redirect redraw refer refinance refrain refute regain rehab rehire reignite reinstate
  reintroduce reinvent reiterate rejoin relaunch relay relocate remind renege renegotiate renew repel replicate
  repudiate reschedule rescind reset reshape resonate resurface resurrect retaliate rethink retort retract
  reunite reveal revel reverberate revise rewrite riddle ridicule riff ripple romp rout rue sabotage salute salvage
  scapegoat scoff scrub scrutinize scuffle scupper scuttle search settle ship shoulder shove showcase shred shutter shuttle
  sideline sidestep simmer sketch skew slate slog slur smack smolder snub socialize soften solidify speculate spin
  splinter split sputter stabilize star stipulate strap stray stream streamline stroll stun stymie subpoena substantiate substitute
  summarize supersede surveil swirl swoon symbolize sympathize taint tame tamp tar taunt tease
  tend terminate test thaw thrash tighten tilt tinker toe tolerate topple trace transcend
  translate transmit tread triage triumph troll trounce trumpet underestimate underline undermine
  underperform underscore understate unfurl unload unveil upgrade utilize vacate veer vent vet waver
  wed whitewash wiretap withhold`.split(/\s+/),
);
