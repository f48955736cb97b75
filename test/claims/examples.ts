import type { ClaimKind } from '../../src/claims/claim.ts';

/** A headline with what it must be split into: kind, the claim's own words in the headline, the sentence for the model. */
export interface Example {
  readonly headline: string;
  readonly claims: readonly (readonly [kind: ClaimKind, words: string, text: string])[];
  /** Who says it, by the headline; "" for "allegedly". */
  readonly speaker?: string;
}

/** Headlines written for this test, read without a body. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  'one claim': [
    { headline: 'Mayor to Resign', claims: [['claim', 'Mayor to Resign', 'The mayor will resign.']] },
    {
      headline: 'Mayor Not to Resign',
      claims: [['claim', 'Mayor Not to Resign', 'The mayor will not resign.']],
    },
    {
      headline: 'With Harbour Closed by Storm, Ferry Waits Outside',
      claims: [
        [
          'claim',
          'With Harbour Closed by Storm, Ferry Waits Outside',
          'With harbour closed by storm, ferry waits outside.',
        ],
      ],
    },
    { headline: 'Two Dead in Fire', claims: [['claim', 'Two Dead in Fire', 'Two people are dead in fire.']] },
    {
      headline: '3 Arrested Over Museum Theft',
      claims: [['claim', '3 Arrested Over Museum Theft', '3 people were arrested over museum theft.']],
    },
    {
      headline: 'Storm Warning for Coast',
      claims: [['claim', 'Storm Warning for Coast', 'There is a storm warning for coast.']],
    },
    { headline: 'Talks on Brink', claims: [['claim', 'Talks on Brink', 'Talks are on brink.']] },
    {
      headline: "Senator calls budget 'a cruel joke'",
      claims: [['claim', "Senator calls budget 'a cruel joke", 'Senator calls budget a cruel joke.']],
    },
    {
      headline: 'Opinion: The Harbour Plan Is a Mistake',
      claims: [['claim', 'The Harbour Plan Is a Mistake', 'The harbour plan is a mistake.']],
    },
    {
      headline: 'WATCH: Otter Steals Surfboard',
      claims: [['claim', 'Otter Steals Surfboard', 'Otter steals surfboard.']],
    },
    {
      headline: 'EXCLUSIVE | Bank Hid Losses From Watchdog',
      claims: [['claim', 'Bank Hid Losses From Watchdog', 'Bank hid losses from watchdog.']],
    },
    {
      headline: 'Live updates: Floods hit northern Spain',
      claims: [['claim', 'Floods hit northern Spain', 'Floods hit northern Spain.']],
    },
    {
      headline: 'Otter Steals Surfboard - The Daily Bugle',
      claims: [['claim', 'Otter Steals Surfboard', 'Otter steals surfboard.']],
    },
    {
      headline: 'Otter steals surfboard | Coast News',
      claims: [['claim', 'Otter steals surfboard', 'Otter steals surfboard.']],
    },
    {
      headline: 'Otter Steals Surfboard (Photos)',
      claims: [['claim', 'Otter Steals Surfboard', 'Otter steals surfboard.']],
    },
    {
      headline: '[Video] Otter steals surfboard',
      claims: [['claim', 'Otter steals surfboard', 'Otter steals surfboard.']],
    },
    {
      headline: 'Otter Steals Surfboard By Jane Doe',
      claims: [['claim', 'Otter Steals Surfboard', 'Otter steals surfboard.']],
    },
    {
      headline: 'COURT AXES PORT TAX',
      claims: [['claim', 'COURT AXES PORT TAX', 'The court axes port tax.']],
    },
    {
      headline: 'Chelsea beat Arsenal 2-1 at Stamford Bridge',
      claims: [
        [
          'claim',
          'Chelsea beat Arsenal 2-1 at Stamford Bridge',
          'Chelsea beat Arsenal 2-1 at Stamford Bridge.',
        ],
      ],
    },
    {
      headline: 'Ospreys sign Welsh fly-half Rhys Morgan',
      claims: [
        ['claim', 'Ospreys sign Welsh fly-half Rhys Morgan', 'Ospreys sign Welsh fly-half Rhys Morgan.'],
      ],
    },
    {
      headline: 'Profits Up, Jobs Down at Volta',
      claims: [['claim', 'Profits Up, Jobs Down at Volta', 'Profits are up, jobs down at Volta.']],
    },
    {
      headline: 'Scientists find new frog species in Peru',
      claims: [
        ['claim', 'Scientists find new frog species in Peru', 'Scientists find new frog species in Peru.'],
      ],
    },
    {
      headline: 'Judge blocks logging on tribal land',
      claims: [['claim', 'Judge blocks logging on tribal land', 'The judge blocks logging on tribal land.']],
    },
    {
      headline: 'Man Charged With Murder of Neighbour',
      claims: [
        ['claim', 'Man Charged With Murder of Neighbour', 'A man was charged with murder of neighbour.'],
      ],
    },
    {
      headline: 'Ex-mayor jailed for six years over bribes',
      claims: [
        [
          'claim',
          'Ex-mayor jailed for six years over bribes',
          'Ex-mayor was jailed for six years over bribes.',
        ],
      ],
    },
    {
      headline: 'Jury clears nurse of poisoning patients',
      claims: [
        ['claim', 'Jury clears nurse of poisoning patients', 'The jury clears nurse of poisoning patients.'],
      ],
    },
    {
      headline: 'Court will not hear appeal by tobacco firm',
      claims: [
        [
          'claim',
          'Court will not hear appeal by tobacco firm',
          'The court will not hear appeal by tobacco firm.',
        ],
      ],
    },
    {
      headline: 'No charges for officer in Ohio shooting',
      claims: [
        [
          'claim',
          'No charges for officer in Ohio shooting',
          'There are no charges for officer in Ohio shooting.',
        ],
      ],
    },
    {
      headline: 'Nurses, doctors end strike',
      claims: [['claim', 'Nurses, doctors end strike', 'Nurses, doctors end strike.']],
    },
    {
      headline: 'Prime Minister Sarah Holt, a former nurse, resigns',
      claims: [
        [
          'claim',
          'Prime Minister Sarah Holt, a former nurse, resigns',
          'Prime Minister Sarah Holt, a former nurse, resigns.',
        ],
      ],
    },
    {
      headline: 'China eyes talks with EU over steel',
      claims: [['claim', 'China eyes talks with EU over steel', 'China eyes talks with EU over steel.']],
    },
    {
      headline: 'Gas prices rise while wages stall',
      claims: [['claim', 'Gas prices rise while wages stall', 'Gas prices rise while wages stall.']],
    },
    {
      headline: 'Dutch cabinet falls before summer recess',
      claims: [
        ['claim', 'Dutch cabinet falls before summer recess', 'Dutch cabinet falls before summer recess.'],
      ],
    },
    {
      headline: 'Train firm sorry for delays',
      claims: [['claim', 'Train firm sorry for delays', 'Train firm is sorry for delays.']],
    },
    {
      headline: 'Council leader accused of bullying',
      claims: [['claim', 'Council leader accused of bullying', 'Council leader was accused of bullying.']],
    },
    {
      headline: 'Woman found alive under rubble',
      claims: [['claim', 'Woman found alive under rubble', 'A woman was found alive under rubble.']],
    },
    {
      headline: "Ministers don't back down on pension age",
      claims: [
        ['claim', "Ministers don't back down on pension age", "Ministers don't back down on pension age."],
      ],
    },
    {
      headline: 'Wolves return to Alps for first time in 70 years',
      claims: [
        [
          'claim',
          'Wolves return to Alps for first time in 70 years',
          'Wolves return to Alps for first time in 70 years.',
        ],
      ],
    },
    {
      headline: "Rock 'n' roll museum to close",
      claims: [['claim', "Rock 'n' roll museum to close", "Rock 'n' roll museum will close."]],
    },
    {
      headline: "Dems' plan would raise taxes",
      claims: [['claim', "Dems' plan would raise taxes", "Dems' plan would raise taxes."]],
    },
    {
      headline: 'U.S. and Mexico sign water deal',
      claims: [['claim', 'U.S. and Mexico sign water deal', 'U.S. and Mexico sign water deal.']],
    },
    {
      headline: 'A.J. Whitlow drafted by Jets',
      claims: [['claim', 'A.J. Whitlow drafted by Jets', 'A.J. Whitlow was drafted by Jets.']],
    },
    {
      headline: 'Pilot blamed for crash that killed 9',
      claims: [
        ['claim', 'Pilot blamed for crash that killed 9', 'A pilot was blamed for crash that killed 9.'],
      ],
    },
    {
      headline: 'Third man held over diamond heist',
      claims: [['claim', 'Third man held over diamond heist', 'Third man was held over diamond heist.']],
    },
    {
      headline: 'UK inflation falls to 2.1%, lowest since 2021',
      claims: [
        [
          'claim',
          'UK inflation falls to 2.1%, lowest since 2021',
          'UK inflation falls to 2.1%, lowest since 2021.',
        ],
      ],
    },
    {
      headline: 'Boeing Whistleblower Dies Weeks After Testimony',
      claims: [
        [
          'claim',
          'Boeing Whistleblower Dies Weeks After Testimony',
          'Boeing whistleblower dies weeks after testimony.',
        ],
      ],
    },
    {
      headline: 'Bakery fined £12,000 over mouse in loaf',
      claims: [
        ['claim', 'Bakery fined £12,000 over mouse in loaf', 'Bakery was fined £12,000 over mouse in loaf.'],
      ],
    },
    {
      headline: "'Ghost' ship found drifting off Norway",
      claims: [
        ['claim', "Ghost' ship found drifting off Norway", 'Ghost ship was found drifting off Norway.'],
      ],
    },
    {
      headline: 'Nobody hurt in hangar collapse',
      claims: [['claim', 'Nobody hurt in hangar collapse', 'Nobody hurt in hangar collapse.']],
    },
    {
      headline: 'Doctors urge ban on vapes',
      claims: [['claim', 'Doctors urge ban on vapes', 'Doctors urge ban on vapes.']],
    },
    {
      headline: 'Protesters storm embassy before summit',
      claims: [
        ['claim', 'Protesters storm embassy before summit', 'Protesters storm embassy before summit.'],
      ],
    },
    {
      headline: 'India successfully lands probe on moon',
      claims: [
        ['claim', 'India successfully lands probe on moon', 'India successfully lands probe on moon.'],
      ],
    },
    {
      headline: 'Will Smith wins best actor',
      claims: [['claim', 'Will Smith wins best actor', 'Will Smith wins best actor.']],
    },
    {
      headline: 'Gulf states deny report of secret talks',
      claims: [
        ['claim', 'Gulf states deny report of secret talks', 'Gulf states deny report of secret talks.'],
      ],
    },
    {
      headline: "Town 'betrayed' over hospital closure",
      claims: [['claim', "Town 'betrayed' over hospital closure", 'Town betrayed over hospital closure.']],
    },
    {
      headline: 'Lake Poopó dries up completely',
      claims: [['claim', 'Lake Poopó dries up completely', 'Lake Poopó dries up completely.']],
    },
    {
      headline: 'Coach denies knowing of payments',
      claims: [['claim', 'Coach denies knowing of payments', 'Coach denies knowing of payments.']],
    },
    {
      headline: "France's far right surges in polls",
      claims: [['claim', "France's far right surges in polls", "France's far right surges in polls."]],
    },
    {
      headline: 'Fears Grow Over Missing Hikers',
      claims: [['claim', 'Fears Grow Over Missing Hikers', 'Fears grow over missing hikers.']],
    },
    {
      headline: 'Fury Over Plan to Close Libraries',
      claims: [['claim', 'Fury Over Plan to Close Libraries', 'There is fury over plan to close libraries.']],
    },
    {
      headline: 'Tram line opens two years late and £90m over budget',
      claims: [
        [
          'claim',
          'Tram line opens two years late and £90m over budget',
          'Tram line opens two years late and £90m over budget.',
        ],
      ],
    },
    {
      headline: 'Tenants win rent fight',
      claims: [['claim', 'Tenants win rent fight', 'Tenants win rent fight.']],
    },
    {
      headline: 'Bank jobs to go but branches stay',
      claims: [['claim', 'Bank jobs to go but branches stay', 'Bank jobs will go but branches stay.']],
    },
    {
      headline: 'Rock that hit moon may be comet',
      claims: [['claim', 'Rock that hit moon may be comet', 'Rock that hit moon may be comet.']],
    },
    {
      headline: 'House not quite ready to vote',
      claims: [['claim', 'House not quite ready to vote', 'House is not quite ready to vote.']],
    },
    {
      headline: 'Talks fail because envoy walked out',
      claims: [['claim', 'Talks fail because envoy walked out', 'Talks fail because envoy walked out.']],
    },
  ],
  'several claims': [
    {
      headline: 'Reykjavik reopens harbour after storm',
      claims: [
        ['claim', 'Reykjavik reopens harbour', 'Reykjavik reopens harbour.'],
        ['claim', 'after storm', 'There was a storm.'],
      ],
    },
    {
      headline: 'Mayor Quits, Sparks Council Row',
      claims: [
        ['claim', 'Mayor Quits', 'The mayor quits.'],
        ['claim', 'Sparks Council Row', 'The mayor sparks council row.'],
      ],
    },
    {
      headline: 'Man slams council as fire spreads',
      claims: [
        ['claim', 'Man slams council', 'A man slams council.'],
        ['claim', 'as fire spreads', 'Fire spreads.'],
      ],
    },
    {
      headline: 'Town Empties as Fire Spreads',
      claims: [
        ['claim', 'Town Empties', 'Town empties.'],
        ['claim', 'as Fire Spreads', 'Fire spreads.'],
      ],
    },
    {
      headline: 'Rate Cut Delayed Amid Bank Fears',
      claims: [
        ['claim', 'Rate Cut Delayed', 'Rate cut was delayed.'],
        ['claim', 'Amid Bank Fears', 'There were bank fears.'],
      ],
    },
    {
      headline: 'Union Rejects Offer, Vows Strike and Calls Ballot',
      claims: [
        ['claim', 'Union Rejects Offer', 'Union rejects offer.'],
        ['claim', 'Vows Strike', 'Union vows strike.'],
        ['claim', 'and Calls Ballot', 'Union calls ballot.'],
      ],
    },
    {
      headline: 'BREAKING: Ferry sinks off Crete; 12 missing',
      claims: [
        ['claim', 'Ferry sinks off Crete', 'Ferry sinks off Crete.'],
        ['claim', '12 missing', '12 people are missing.'],
      ],
    },
    {
      headline: 'BREAKING: MAYOR QUITS AFTER PROBE',
      claims: [
        ['claim', 'MAYOR QUITS', 'The mayor quits.'],
        ['claim', 'AFTER PROBE', 'There was a probe.'],
      ],
    },
    {
      headline: 'Shares in Volta Motors fall 8% after profit warning',
      claims: [
        ['claim', 'Shares in Volta Motors fall 8%', 'Shares in Volta Motors fall 8%.'],
        ['claim', 'after profit warning', 'There was a profit warning.'],
      ],
    },
    {
      headline: 'Volta Motors Cuts 1,200 Jobs, Shuts Leipzig Plant',
      claims: [
        ['claim', 'Volta Motors Cuts 1,200 Jobs', 'Volta Motors cuts 1,200 jobs.'],
        ['claim', 'Shuts Leipzig Plant', 'Volta Motors shuts Leipzig plant.'],
      ],
    },
    {
      headline: 'Fed holds rates steady, signals two cuts',
      claims: [
        ['claim', 'Fed holds rates steady', 'Fed holds rates steady.'],
        ['claim', 'signals two cuts', 'Fed signals two cuts.'],
      ],
    },
    {
      headline: 'School bans phones but allows watches',
      claims: [
        ['claim', 'School bans phones', 'School bans phones.'],
        ['claim', 'but allows watches', 'School allows watches.'],
      ],
    },
    {
      headline: 'Nurses end strike, return to work',
      claims: [
        ['claim', 'Nurses end strike', 'Nurses end strike.'],
        ['claim', 'return to work', 'Nurses return to work.'],
      ],
    },
    {
      headline: 'Gunman opens fire at mall, killing five',
      claims: [
        ['claim', 'Gunman opens fire at mall', 'A gunman opens fire at mall.'],
        ['claim', 'killing five', 'A gunman kills five.'],
      ],
    },
    {
      headline: 'Macron Vows to Press On With Pension Reform Despite Protests',
      claims: [
        [
          'claim',
          'Macron Vows to Press On With Pension Reform',
          'Macron vows to press on with pension reform.',
        ],
        ['claim', 'Despite Protests', 'There were protests.'],
      ],
    },
    {
      headline: 'After Talks, Senate Passes Farm Bill',
      claims: [
        ['claim', 'After Talks', 'There were talks.'],
        ['claim', 'Senate Passes Farm Bill', 'Senate passes farm bill.'],
      ],
    },
    {
      headline: 'As Fire Spreads, Town Empties',
      claims: [
        ['claim', 'As Fire Spreads', 'Fire spreads.'],
        ['claim', 'Town Empties', 'Town empties.'],
      ],
    },
    {
      headline: 'Hundreds evacuated as river bursts banks',
      claims: [
        ['claim', 'Hundreds evacuated', 'Hundreds of people were evacuated.'],
        ['claim', 'as river bursts banks', 'River bursts banks.'],
      ],
    },
    {
      headline: 'Tesla recalls 12,000 cars; shares slip',
      claims: [
        ['claim', 'Tesla recalls 12,000 cars', 'Tesla recalls 12,000 cars.'],
        ['claim', 'shares slip', 'Shares slip.'],
      ],
    },
    {
      headline: 'Budget passes — but cuts loom',
      claims: [
        ['claim', 'Budget passes', 'Budget passes.'],
        ['claim', 'but cuts loom', 'Cuts loom.'],
      ],
    },
    {
      headline: 'Storm kills 4 – and more rain is coming',
      claims: [
        ['claim', 'Storm kills 4', 'Storm kills 4.'],
        ['claim', 'and more rain is coming', 'More rain is coming.'],
      ],
    },
    {
      headline: 'Müller wins gold, smashes world record 🎉',
      claims: [
        ['claim', 'Müller wins gold', 'Müller wins gold.'],
        ['claim', 'smashes world record', 'Müller smashes world record.'],
      ],
    },
    {
      headline: 'He came, he saw… he left',
      claims: [
        ['claim', 'He came', 'He came.'],
        ['claim', 'he saw… he left', 'He saw… he left.'],
      ],
    },
    {
      headline: 'Hospital apologises to family of boy, 4, who died after wait',
      claims: [
        [
          'claim',
          'Hospital apologises to family of boy, 4, who died',
          'Hospital apologises to family of boy, 4, who died.',
        ],
        ['claim', 'after wait', 'There was a wait.'],
      ],
    },
    {
      headline: 'Trump aide pleads guilty to lying, agrees to cooperate',
      claims: [
        ['claim', 'Trump aide pleads guilty to lying', 'Trump aide pleads guilty to lying.'],
        ['claim', 'agrees to cooperate', 'Trump aide agrees to cooperate.'],
      ],
    },
    {
      headline: 'Rail strike called off after late deal',
      claims: [
        ['claim', 'Rail strike called off', 'Rail strike was called off.'],
        ['claim', 'after late deal', 'There was a late deal.'],
      ],
    },
    {
      headline: 'Iceland volcano erupts, forcing evacuation of village',
      claims: [
        ['claim', 'Iceland volcano erupts', 'Iceland volcano erupts.'],
        ['claim', 'forcing evacuation of village', 'Iceland volcano forces evacuation of village.'],
      ],
    },
    {
      headline: 'Three hurt as tram hits lorry',
      claims: [
        ['claim', 'Three hurt', 'Three people were hurt.'],
        ['claim', 'as tram hits lorry', 'Tram hits lorry.'],
      ],
    },
    {
      headline: 'Parliament votes down asylum bill, reopens talks',
      claims: [
        ['claim', 'Parliament votes down asylum bill', 'Parliament votes down asylum bill.'],
        ['claim', 'reopens talks', 'Parliament reopens talks.'],
      ],
    },
    {
      headline: "Senate panel advances judge's nomination despite objections",
      claims: [
        ['claim', "Senate panel advances judge's nomination", "Senate panel advances judge's nomination."],
        ['claim', 'despite objections', 'There were objections.'],
      ],
    },
    {
      headline: 'Bank admits error but refuses refunds',
      claims: [
        ['claim', 'Bank admits error', 'Bank admits error.'],
        ['claim', 'but refuses refunds', 'Bank refuses refunds.'],
      ],
    },
    {
      headline: 'Farmers, truckers block motorway as fuel price soars',
      claims: [
        ['claim', 'Farmers, truckers block motorway', 'Farmers, truckers block motorway.'],
        ['claim', 'as fuel price soars', 'Fuel price soars.'],
      ],
    },
    {
      headline: 'Ryanair to cut 10 routes from Dublin, blames airport fees',
      claims: [
        ['claim', 'Ryanair to cut 10 routes from Dublin', 'Ryanair will cut 10 routes from Dublin.'],
        ['claim', 'blames airport fees', 'Ryanair blames airport fees.'],
      ],
    },
    {
      headline: 'Cranes turning again in port as dockers accept deal',
      claims: [
        ['claim', 'Cranes turning again in port', 'Cranes are turning again in port.'],
        ['claim', 'as dockers accept deal', 'Dockers accept deal.'],
      ],
    },
    {
      headline: 'President not conceding after narrow loss',
      claims: [
        ['claim', 'President not conceding', 'The president is not conceding.'],
        ['claim', 'after narrow loss', 'There was a narrow loss.'],
      ],
    },
    {
      headline: 'Ferry firm fined, told to repay £4m',
      claims: [
        ['claim', 'Ferry firm fined', 'Ferry firm was fined.'],
        ['claim', 'told to repay £4m', 'Ferry firm was told to repay £4m.'],
      ],
    },
  ],
  attributed: [
    {
      headline: 'Police: Suspect Fled',
      claims: [['claim', 'Police: Suspect Fled', 'Police say that the suspect fled.']],
      speaker: 'Police',
    },
    {
      headline: 'Suspect Fled, Police Say',
      claims: [['claim', 'Suspect Fled, Police Say', 'Police say that the suspect fled.']],
      speaker: 'Police',
    },
    {
      headline: 'Suspect fled after crash, says sheriff',
      claims: [
        ['claim', 'Suspect fled', 'The sheriff says that the suspect fled.'],
        ['claim', 'after crash, says sheriff', 'The sheriff says that there was a crash.'],
      ],
      speaker: 'sheriff',
    },
    {
      headline: 'Teacher allegedly stole exam papers',
      claims: [['claim', 'Teacher allegedly stole exam papers', 'Teacher allegedly stole exam papers.']],
      speaker: '',
    },
    {
      headline: 'Clinic to shut, according to leaked memo',
      claims: [
        ['claim', 'Clinic to shut, according to leaked memo', 'According to leaked memo, clinic will shut.'],
      ],
      speaker: 'leaked memo',
    },
    {
      headline: 'Study finds coffee lowers risk of gout',
      claims: [
        ['claim', 'Study finds coffee lowers risk of gout', 'A study finds coffee lowers risk of gout.'],
      ],
      speaker: 'Study',
    },
    {
      headline: "'I won't quit': Minister defies critics",
      claims: [
        ['claim', "I won't quit", 'The minister says: "I won\'t quit."'],
        ['claim', 'Minister defies critics', 'The minister defies critics.'],
      ],
      speaker: 'Minister',
    },
    {
      headline: "Minister Defies Critics: 'I Won't Quit'",
      claims: [
        ['claim', 'Minister Defies Critics', 'The minister defies critics.'],
        ['claim', "I Won't Quit", 'The minister says: "I won\'t quit."'],
      ],
      speaker: 'Minister',
    },
    {
      headline: '"Nobody is above the law," judge tells ex-governor',
      claims: [
        [
          'claim',
          'Nobody is above the law," judge tells ex-governor',
          'A judge tells ex-governor: "Nobody is above the law."',
        ],
      ],
      speaker: 'judge',
    },
    {
      headline: 'Mars rover finds signs of ancient river, NASA says',
      claims: [
        [
          'claim',
          'Mars rover finds signs of ancient river, NASA says',
          'NASA says that mars rover finds signs of ancient river.',
        ],
      ],
      speaker: 'NASA',
    },
    {
      headline: 'Vaccine cuts deaths by 40%, study finds',
      claims: [
        [
          'claim',
          'Vaccine cuts deaths by 40%, study finds',
          'A study finds that vaccine cuts deaths by 40%.',
        ],
      ],
      speaker: 'study',
    },
    {
      headline: 'Minister: no new taxes',
      claims: [['claim', 'Minister: no new taxes', 'The minister says that there are no new taxes.']],
      speaker: 'Minister',
    },
    {
      headline: 'Report: Nurse warned bosses twice',
      claims: [
        ['claim', 'Report: Nurse warned bosses twice', 'A report says that a nurse warned bosses twice.'],
      ],
      speaker: 'Report',
    },
    {
      headline: 'Nurse warned bosses twice: report',
      claims: [
        ['claim', 'Nurse warned bosses twice: report', 'A report says that a nurse warned bosses twice.'],
      ],
      speaker: 'report',
    },
    {
      headline: "Señora López: 'We were never asked'",
      claims: [['claim', "Señora López: 'We were never asked", 'Señora López says: "We were never asked."']],
      speaker: 'Señora López',
    },
    {
      headline: 'Mayor says she will not resign as protests grow',
      claims: [
        ['claim', 'Mayor says she will not resign', 'The mayor says she will not resign.'],
        ['claim', 'as protests grow', 'Protests grow.'],
      ],
      speaker: 'Mayor',
    },
    {
      headline: "Half of England's rivers polluted, audit shows",
      claims: [
        [
          'claim',
          "Half of England's rivers polluted, audit shows",
          "An audit shows that half of England's rivers were polluted.",
        ],
      ],
      speaker: 'audit',
    },
    {
      headline: 'Palace: King to have surgery',
      claims: [['claim', 'Palace: King to have surgery', 'Palace says that the king will have surgery.']],
      speaker: 'Palace',
    },
    {
      headline: 'Lottery winner: I gave it all away',
      claims: [['claim', 'Lottery winner: I gave it all away', 'Lottery winner says: "I gave it all away."']],
      speaker: 'Lottery winner',
    },
    {
      headline: "Mayor on bridge delay: 'We got it wrong'",
      claims: [
        [
          'claim',
          "Mayor on bridge delay: 'We got it wrong",
          'The mayor says on bridge delay: "We got it wrong."',
        ],
      ],
      speaker: 'Mayor',
    },
    {
      headline: 'Whale freed from nets dies, rescuers say',
      claims: [
        [
          'claim',
          'Whale freed from nets dies, rescuers say',
          'Rescuers say that whale freed from nets dies.',
        ],
      ],
      speaker: 'rescuers',
    },
    {
      headline: 'Mine owner ignored warnings, inquiry hears',
      claims: [
        [
          'claim',
          'Mine owner ignored warnings, inquiry hears',
          'The inquiry hears that mine owner ignored warnings.',
        ],
      ],
      speaker: 'inquiry',
    },
    {
      headline: "'We Cannot Own It,' Says Elder as Mask Goes Home",
      claims: [
        ['claim', "We Cannot Own It,' Says Elder", 'Elder says: "We cannot own it."'],
        ['claim', 'as Mask Goes Home', 'Mask goes home.'],
      ],
      speaker: 'Elder',
    },
    {
      headline: 'Tax plan is dead, say senators',
      claims: [['claim', 'Tax plan is dead, say senators', 'Senators say that tax plan is dead.']],
      speaker: 'senators',
    },
    {
      headline: 'Wrist injury rules me out, says champion',
      claims: [
        ['claim', 'Wrist injury rules me out, says champion', 'Champion says: "Wrist injury rules me out."'],
      ],
      speaker: 'champion',
    },
  ],
  'nothing asserted': [
    { headline: 'Is the Bridge Safe?', claims: [['question', 'Is the Bridge Safe', 'Is the bridge safe?']] },
    {
      headline: 'Why the Bridge Failed',
      claims: [['question', 'Why the Bridge Failed', 'Why the bridge failed.']],
    },
    { headline: 'How to Prune Roses', claims: [['question', 'How to Prune Roses', 'How to prune roses.']] },
    {
      headline: 'What we know about the outage',
      claims: [['question', 'What we know about the outage', 'What we know about the outage.']],
    },
    {
      headline: 'Should the voting age fall to 16?',
      claims: [['question', 'Should the voting age fall to 16', 'Should the voting age fall to 16?']],
    },
    {
      headline: "You won't believe what this otter did",
      claims: [['teaser', "You won't believe what this otter did", "You won't believe what this otter did."]],
    },
    {
      headline: "Here's why the bridge failed",
      claims: [['teaser', "Here's why the bridge failed", "Here's why the bridge failed."]],
    },
    {
      headline: '5 things to know about the new tram',
      claims: [['list', '5 things to know about the new tram', '5 things to know about the new tram.']],
    },
    {
      headline: '10 Best Beaches in Wales',
      claims: [['list', '10 Best Beaches in Wales', '10 best beaches in Wales.']],
    },
    {
      headline: 'Top 10 goals of the season',
      claims: [['list', 'Top 10 goals of the season', 'Top 10 goals of the season.']],
    },
    {
      headline: 'Obituary: Ilse Brandt, Weaver',
      claims: [['label', 'Ilse Brandt, Weaver', 'Ilse Brandt, weaver.']],
    },
    {
      headline: 'The week in pictures',
      claims: [['label', 'The week in pictures', 'The week in pictures.']],
    },
    {
      headline: 'Election 2026 results',
      claims: [['label', 'Election 2026 results', 'Election 2026 results.']],
    },
    {
      headline: 'Fulham 3-0 Brentford',
      claims: [['label', 'Fulham 3-0 Brentford', 'Fulham 3-0 Brentford.']],
    },
    {
      headline: "Café owner's €2m lottery win 'a dream'",
      claims: [['label', "Café owner's €2m lottery win 'a dream", "Café owner's €2m lottery win a dream."]],
    },
    {
      headline: 'What happened next will shock you',
      claims: [['teaser', 'What happened next will shock you', 'What happened next will shock you.']],
    },
    {
      headline: 'Everything you need to know about the strike',
      claims: [
        [
          'teaser',
          'Everything you need to know about the strike',
          'Everything you need to know about the strike.',
        ],
      ],
    },
    {
      headline: 'Meet the dog that paints',
      claims: [['teaser', 'Meet the dog that paints', 'Meet the dog that paints.']],
    },
    {
      headline: 'What did the minister know?',
      claims: [['question', 'What did the minister know', 'What did the minister know?']],
    },
  ],
  mixed: [
    {
      headline: 'Peru quake: 40 killed as homes collapse',
      claims: [
        ['label', 'Peru quake', 'Peru quake.'],
        ['claim', '40 killed', '40 people were killed.'],
        ['claim', 'as homes collapse', 'Homes collapse.'],
      ],
    },
    {
      headline: 'Brexit: MPs vote to delay exit',
      claims: [
        ['label', 'Brexit', 'Brexit.'],
        ['claim', 'MPs vote to delay exit', 'MPs vote to delay exit.'],
      ],
    },
    {
      headline: 'Was the vote fair? Observers say yes',
      claims: [
        ['question', 'Was the vote fair', 'Was the vote fair?'],
        ['claim', 'Observers say yes', 'Observers say yes.'],
      ],
    },
    {
      headline: 'Why mayor quit: leaked emails reveal row',
      claims: [
        ['question', 'Why mayor quit', 'Why mayor quit.'],
        ['claim', 'leaked emails reveal row', 'Leaked emails reveal row.'],
      ],
    },
    {
      headline: '"Heartbroken": Widow of miner speaks out',
      claims: [
        ['label', 'Heartbroken', 'Heartbroken.'],
        ['claim', 'Widow of miner speaks out', 'Widow of miner speaks out.'],
      ],
    },
    {
      headline: 'Not guilty: jury clears ex-coach',
      claims: [
        ['label', 'Not guilty', 'Not guilty.'],
        ['claim', 'jury clears ex-coach', 'The jury clears ex-coach.'],
      ],
    },
  ],
};
