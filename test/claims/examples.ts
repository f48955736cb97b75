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
      headline: 'Two Britons among dead in Alps crash',
      claims: [
        ['claim', 'Two Britons among dead in Alps crash', 'Two Britons are among dead in Alps crash.'],
      ],
    },
    {
      headline: 'Mayor in virtual tie with challenger',
      claims: [
        ['claim', 'Mayor in virtual tie with challenger', 'The mayor is in virtual tie with challenger.'],
      ],
    },
    {
      headline: 'House, Senate pass massive budget increase',
      claims: [
        [
          'claim',
          'House, Senate pass massive budget increase',
          'House, Senate pass massive budget increase.',
        ],
      ],
    },
    {
      headline: 'Campaign 2012 turns into a nasty brawl',
      claims: [
        ['claim', 'Campaign 2012 turns into a nasty brawl', 'Campaign 2012 turns into a nasty brawl.'],
      ],
    },
    {
      headline: 'First female director sworn in',
      claims: [['claim', 'First female director sworn in', 'First female director was sworn in.']],
    },
    {
      headline: 'Jury Grants Mother Custody, King Abdicates',
      claims: [
        ['claim', 'Jury Grants Mother Custody', 'The jury grants mother custody.'],
        ['claim', 'King Abdicates', 'The king abdicates.'],
      ],
    },
    {
      headline: 'Otter Steals Surfboard : NPR',
      claims: [['claim', 'Otter Steals Surfboard', 'Otter steals surfboard.']],
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
      headline: 'Family of five escape house fire in Tarrow',
      claims: [
        [
          'claim',
          'Family of five escape house fire in Tarrow',
          'Family of five escape house fire in Tarrow.',
        ],
      ],
    },
    {
      headline: 'Coalition of States Sue EPA',
      claims: [['claim', 'Coalition of States Sue EPA', 'Coalition of states sue EPA.']],
    },
    {
      headline: 'Team of the year award',
      claims: [['label', 'Team of the year award', 'Team of the year award.']],
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
      claims: [['claim', 'House not quite ready to vote', 'The house is not quite ready to vote.']],
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
  'what "after", "before" and "as" belong to': [
    {
      headline: "A whale's tooth has been found on a beach, three years after it was lost.",
      claims: [
        [
          'claim',
          "A whale's tooth has been found on a beach, three years after it was lost",
          "A whale's tooth has been found on a beach, three years after it was lost.",
        ],
      ],
    },
    {
      headline: 'The order comes a few days after a court report found officers slept on duty.',
      claims: [
        [
          'claim',
          'The order comes a few days after a court report found officers slept on duty',
          'The order comes a few days after a court report found officers slept on duty.',
        ],
      ],
    },
    {
      headline: 'Clerk dies minutes after judge frees her',
      claims: [
        ['claim', 'Clerk dies minutes after judge frees her', 'Clerk dies minutes after judge frees her.'],
      ],
    },
    {
      headline: 'Ex-mayor jailed for six years after court hears of bribes',
      claims: [
        ['claim', 'Ex-mayor jailed for six years', 'Ex-mayor was jailed for six years.'],
        ['claim', 'after court hears of bribes', 'The court hears of bribes.'],
      ],
    },
    {
      headline: 'People can pass on the virus before they notice they have it.',
      claims: [
        [
          'claim',
          'People can pass on the virus before they notice they have it',
          'People can pass on the virus before they notice they have it.',
        ],
      ],
    },
    {
      headline: 'Before polls close, mayor slams rivals, vows fight',
      claims: [
        ['claim', 'Before polls close, mayor slams rivals', 'Before polls close, the mayor slams rivals.'],
        ['claim', 'vows fight', 'The mayor vows fight.'],
      ],
    },
    {
      headline: 'Joan Webb has been described as the most gifted female drummer of her time.',
      claims: [
        [
          'claim',
          'Joan Webb has been described as the most gifted female drummer of her time',
          'Joan Webb has been described as the most gifted female drummer of her time.',
        ],
      ],
    },
    {
      headline: 'The mill was once used as a natural dye workshop that employed weavers.',
      claims: [
        [
          'claim',
          'The mill was once used as a natural dye workshop that employed weavers',
          'The mill was once used as a natural dye workshop that employed weavers.',
        ],
      ],
    },
    {
      headline: 'Plato is credited as one of the founders of Western thought.',
      claims: [
        [
          'claim',
          'Plato is credited as one of the founders of Western thought',
          'Plato is credited as one of the founders of Western thought.',
        ],
      ],
    },
    {
      headline: 'The novel praises faith as a healthy means of coping with grief.',
      claims: [
        [
          'claim',
          'The novel praises faith as a healthy means of coping with grief',
          'The novel praises faith as a healthy means of coping with grief.',
        ],
      ],
    },
    {
      headline: 'Mark Rees left town after Cleo did because they had fallen out.',
      claims: [
        [
          'claim',
          'Mark Rees left town after Cleo did because they had fallen out',
          'Mark Rees left town after Cleo did because they had fallen out.',
        ],
      ],
    },
  ],
  'subjects that are none': [
    {
      headline:
        'You can use extracts of lemon, honey and many other medicinal plants to take care of a cold.',
      claims: [
        [
          'claim',
          'You can use extracts of lemon, honey and many other medicinal plants to take care of a cold',
          'You can use extracts of lemon, honey and many other medicinal plants to take care of a cold.',
        ],
      ],
    },
    {
      headline: 'Sol was a writer and a player, coach and manager and was voted in to the Hall of Fame.',
      claims: [
        [
          'claim',
          'Sol was a writer and a player, coach and manager and was voted in to the Hall of Fame',
          'Sol was a writer and a player, coach and manager and was voted in to the Hall of Fame.',
        ],
      ],
    },
    {
      headline:
        'Ferrari was fined for going too far to help its driver, Carlos Sainz, solve a brake problem.',
      claims: [
        [
          'claim',
          'Ferrari was fined for going too far to help its driver, Carlos Sainz, solve a brake problem',
          'Ferrari was fined for going too far to help its driver, Carlos Sainz, solve a brake problem.',
        ],
      ],
    },
    {
      headline:
        'One reason flu spreads is that people with it can show no signs and yet are still contagious.',
      claims: [
        [
          'claim',
          'One reason flu spreads is that people with it can show no signs and yet are still contagious',
          'One reason flu spreads is that people with it can show no signs and yet are still contagious.',
        ],
      ],
    },
    {
      headline:
        'New data shows cats can become ill, but do not seem to cough and it is not thought they spread it.',
      claims: [
        [
          'claim',
          'New data shows cats can become ill, but do not seem to cough and it is not thought they spread it',
          'New data shows cats can become ill, but do not seem to cough and it is not thought they spread it.',
        ],
      ],
      speaker: 'New data',
    },
    {
      headline: 'He married a singer who was born in Rome and won a prize.',
      claims: [
        [
          'claim',
          'He married a singer who was born in Rome and won a prize',
          'He married a singer who was born in Rome and won a prize.',
        ],
      ],
    },
    {
      headline: 'The storm will weaken over land, like some other cyclones',
      claims: [
        [
          'claim',
          'The storm will weaken over land, like some other cyclones',
          'The storm will weaken over land, like some other cyclones.',
        ],
      ],
    },
  ],
  'a subject carried over': [
    {
      headline:
        'Henry Lee was jailed for fraud and served out his sentence in Leeds until he joined the navy.',
      claims: [
        ['claim', 'Henry Lee was jailed for fraud', 'Henry Lee was jailed for fraud.'],
        [
          'claim',
          'and served out his sentence in Leeds until he joined the navy',
          'Henry Lee served out his sentence in Leeds until he joined the navy.',
        ],
      ],
    },
    {
      headline: 'The actor was in 40 films and won two awards but he started as a waiter.',
      claims: [
        ['claim', 'The actor was in 40 films', 'The actor was in 40 films.'],
        ['claim', 'and won two awards', 'The actor won two awards.'],
        ['claim', 'but he started as a waiter', 'He started as a waiter.'],
      ],
    },
    {
      headline: 'Maria Sand was a painter who was born in Lyon and claimed to have no teacher.',
      claims: [
        [
          'claim',
          'Maria Sand was a painter who was born in Lyon',
          'Maria Sand was a painter who was born in Lyon.',
        ],
        ['claim', 'and claimed to have no teacher', 'Maria Sand claimed to have no teacher.'],
      ],
    },
    {
      headline: 'Ian Dunn staunchly opposed slavery and was part of the first league.',
      claims: [
        ['claim', 'Ian Dunn staunchly opposed slavery', 'Ian Dunn staunchly opposed slavery.'],
        ['claim', 'and was part of the first league', 'Ian Dunn was part of the first league.'],
      ],
    },
    {
      headline: 'Driver allegedly fled scene and hid car',
      claims: [
        ['claim', 'Driver allegedly fled scene', 'Driver allegedly fled scene.'],
        ['claim', 'and hid car', 'Driver allegedly hid car.'],
      ],
      speaker: '',
    },
    {
      headline: 'Ship runs aground; spills oil',
      claims: [
        ['claim', 'Ship runs aground', 'Ship runs aground.'],
        ['claim', 'spills oil', 'Ship spills oil.'],
      ],
    },
    {
      headline: 'Woman, feared kidnapped, says she is safe',
      claims: [
        ['claim', 'Woman, feared kidnapped, says she is safe', 'Woman, feared kidnapped, says she is safe.'],
      ],
      speaker: 'Woman',
    },
  ],
  'what somebody did': [
    {
      headline: 'Swimmer gives birth after complaining of back pain',
      claims: [
        [
          'claim',
          'Swimmer gives birth after complaining of back pain',
          'Swimmer gives birth after complaining of back pain.',
        ],
      ],
    },
    {
      headline: 'A seal has been rescued after becoming tangled in rope.',
      claims: [
        [
          'claim',
          'A seal has been rescued after becoming tangled in rope',
          'A seal has been rescued after becoming tangled in rope.',
        ],
      ],
    },
    {
      headline: 'A man was charged with assault after allegedly biting off an ear.',
      claims: [
        [
          'claim',
          'A man was charged with assault after allegedly biting off an ear',
          'A man was charged with assault after allegedly biting off an ear.',
        ],
      ],
      speaker: '',
    },
    {
      headline: 'Despite playing chess through school, Lea Wood chose tennis.',
      claims: [
        [
          'claim',
          'Despite playing chess through school, Lea Wood chose tennis',
          'Despite playing chess through school, Lea Wood chose tennis.',
        ],
      ],
    },
    {
      headline: 'People can catch it through the air and after touching dirty handles.',
      claims: [
        [
          'claim',
          'People can catch it through the air and after touching dirty handles',
          'People can catch it through the air and after touching dirty handles.',
        ],
      ],
    },
    {
      headline: 'The club sacked its coach after only three games in charge.',
      claims: [
        [
          'claim',
          'The club sacked its coach after only three games in charge',
          'The club sacked its coach after only three games in charge.',
        ],
      ],
    },
    {
      headline: "The coach refused to speak following Saturday's defeat by Rovers.",
      claims: [
        ['claim', 'The coach refused to speak', 'The coach refused to speak.'],
        ['claim', "following Saturday's defeat by Rovers", "Saturday's defeat by Rovers took place."],
      ],
    },
    {
      headline: 'Mayor calls for calm amid growing fears',
      claims: [
        ['claim', 'Mayor calls for calm', 'The mayor calls for calm.'],
        ['claim', 'amid growing fears', 'There were growing fears.'],
      ],
    },
  ],
  'an opening that states nothing': [
    {
      headline:
        'While there is no proof that cats spread the virus, some owners might be worried, understandably so, that their cat could fall ill.',
      claims: [
        [
          'claim',
          'While there is no proof that cats spread the virus',
          'There is no proof that cats spread the virus.',
        ],
        [
          'claim',
          'some owners might be worried, understandably so, that their cat could fall ill',
          'Some owners might be worried, understandably so, that their cat could fall ill.',
        ],
      ],
    },
    {
      headline: 'By reducing the time we spend outside, we lower our risk of sunburn.',
      claims: [
        [
          'claim',
          'By reducing the time we spend outside, we lower our risk of sunburn',
          'By reducing the time we spend outside, we lower our risk of sunburn.',
        ],
      ],
    },
    {
      headline: 'Twelve of the charges were capital counts, meaning she faces the death penalty.',
      claims: [
        [
          'claim',
          'Twelve of the charges were capital counts, meaning she faces the death penalty',
          'Twelve of the charges were capital counts, meaning she faces the death penalty.',
        ],
      ],
    },
  ],
  'a denial': [
    {
      headline: 'Pilot Not Captured in Desert',
      claims: [['claim', 'Pilot Not Captured in Desert', 'A pilot was not captured in desert.']],
    },
    {
      headline: 'Chief Says Rebels Not Entering Town Through Forest',
      claims: [
        [
          'claim',
          'Chief Says Rebels Not Entering Town Through Forest',
          'Chief says rebels are not entering town through Forest.',
        ],
      ],
      speaker: 'Chief',
    },
    {
      headline: 'Man Not Being Treated for Fever in Leeds',
      claims: [
        [
          'claim',
          'Man Not Being Treated for Fever in Leeds',
          'A man is not being treated for fever in Leeds.',
        ],
      ],
    },
    {
      headline: 'Mayor Never Charged With Fraud',
      claims: [['claim', 'Mayor Never Charged With Fraud', 'The mayor was never charged with fraud.']],
    },
    {
      headline: 'Officer Never to Be Charged',
      claims: [['claim', 'Officer Never to Be Charged', 'Officer will never be charged.']],
    },
    {
      headline: 'Bank accused of not paying tax',
      claims: [['claim', 'Bank accused of not paying tax', 'Bank was accused of not paying tax.']],
    },
    {
      headline: 'Driver No Longer Missing',
      claims: [['claim', 'Driver No Longer Missing', 'A driver is no longer missing.']],
    },
    {
      headline: 'School No Longer Used as Shelter',
      claims: [['claim', 'School No Longer Used as Shelter', 'School is no longer used as shelter.']],
    },
    {
      headline: 'Mayor Not a Suspect in Fraud Case',
      claims: [['claim', 'Mayor Not a Suspect in Fraud Case', 'The mayor is not a suspect in fraud case.']],
    },
    {
      headline: 'Virus Not in Tap Water',
      claims: [['claim', 'Virus Not in Tap Water', 'Virus is not in tap water.']],
    },
    {
      headline: 'Senator Not Born in Kenya',
      claims: [['claim', 'Senator Not Born in Kenya', 'The senator was not born in Kenya.']],
    },
    {
      headline: 'Ministers Not to Blame for Floods',
      claims: [['claim', 'Ministers Not to Blame for Floods', 'Ministers are not to blame for floods.']],
    },
    {
      headline: 'Two Not Hurt in Crash',
      claims: [['claim', 'Two Not Hurt in Crash', 'Two people were not hurt in crash.']],
    },
    {
      headline: 'Aid Not Delivered to Camp',
      claims: [['claim', 'Aid Not Delivered to Camp', 'Aid was not delivered to camp.']],
    },
    {
      headline: 'Storm Not Expected to Hit Coast',
      claims: [['claim', 'Storm Not Expected to Hit Coast', 'Storm is not expected to hit coast.']],
    },
    {
      headline: 'Town Not Being Evacuated as River Rises',
      claims: [
        ['claim', 'Town Not Being Evacuated', 'Town is not being evacuated.'],
        ['claim', 'as River Rises', 'River rises.'],
      ],
    },
    {
      headline: 'Man Not Charged, Freed by Judge',
      claims: [
        ['claim', 'Man Not Charged', 'A man was not charged.'],
        ['claim', 'Freed by Judge', 'A man was freed by judge.'],
      ],
    },
    {
      headline: 'Pope Never Said Cats Go to Heaven',
      claims: [['claim', 'Pope Never Said Cats Go to Heaven', 'Pope never said cats go to heaven.']],
    },
  ],
  'asides and lists': [
    {
      headline: 'The shortest day of the year - the Winter Solstice - has been celebrated in Wales.',
      claims: [
        [
          'claim',
          'The shortest day of the year - the Winter Solstice - has been celebrated in Wales',
          'The shortest day of the year – the Winter Solstice – has been celebrated in Wales.',
        ],
      ],
    },
    {
      headline: 'Officers dealt with 900 thefts - such as burglary - and 60 assaults during the festival.',
      claims: [
        [
          'claim',
          'Officers dealt with 900 thefts - such as burglary - and 60 assaults during the festival',
          'Officers dealt with 900 thefts – such as burglary – and 60 assaults during the festival.',
        ],
      ],
    },
    {
      headline: 'There are three kinds of rock: igneous, sedimentary and metamorphic.',
      claims: [
        [
          'claim',
          'There are three kinds of rock: igneous, sedimentary and metamorphic',
          'There are three kinds of rock: igneous, sedimentary and metamorphic.',
        ],
      ],
    },
    {
      headline: 'The men were not involved in the fight, police said, but were held on other charges later.',
      claims: [
        [
          'claim',
          'The men were not involved in the fight, police said, but were held on other charges later',
          'The men were not involved in the fight, police said, but were held on other charges later.',
        ],
      ],
    },
  ],
  'a speaker beside the claim': [
    {
      headline: 'Army Confirms: Pilot Not Captured in Desert',
      claims: [
        [
          'claim',
          'Army Confirms: Pilot Not Captured in Desert',
          'The army confirms that a pilot was not captured in desert.',
        ],
      ],
      speaker: 'Army',
    },
    {
      headline: 'Mayor Warns: City Will Run Out of Cash',
      claims: [
        [
          'claim',
          'Mayor Warns: City Will Run Out of Cash',
          'The mayor warns that city will run out of cash.',
        ],
      ],
      speaker: 'Mayor',
    },
    {
      headline: 'Scientists Say: Bees Are Dying',
      claims: [['claim', 'Scientists Say: Bees Are Dying', 'Scientists say that bees are dying.']],
      speaker: 'Scientists',
    },
    {
      headline: "The tax plan is dead, the president's chief adviser on trade recently told CNN",
      claims: [
        [
          'claim',
          "The tax plan is dead, the president's chief adviser on trade recently told CNN",
          "The president's chief adviser on trade recently told CNN that the tax plan is dead.",
        ],
      ],
      speaker: "the president's chief adviser on trade",
    },
    {
      headline:
        'The channel lost control of its site, director Anne Roux said in a video message posted later on Facebook.',
      claims: [
        [
          'claim',
          'The channel lost control of its site, director Anne Roux said in a video message posted later on Facebook',
          'Director Anne Roux said in a video message posted later on Facebook that the channel lost control of its site.',
        ],
      ],
      speaker: 'director Anne Roux',
    },
    {
      headline: 'The bridge is unsafe, engineers told a news conference on Monday.',
      claims: [
        [
          'claim',
          'The bridge is unsafe, engineers told a news conference on Monday',
          'Engineers told a news conference on Monday that the bridge is unsafe.',
        ],
      ],
      speaker: 'engineers',
    },
    {
      headline: 'Report Says Russia Not Behind Hack',
      claims: [['claim', 'Report Says Russia Not Behind Hack', 'A report says Russia is not behind hack.']],
      speaker: 'Report',
    },
  ],
  'an age or a number that belongs to a name': [
    {
      headline: 'Man, 34, arrested after crash',
      claims: [
        ['claim', 'Man, 34, arrested', 'A man, 34, was arrested.'],
        ['claim', 'after crash', 'There was a crash.'],
      ],
    },
    {
      headline: 'Teen, 17, wins marathon',
      claims: [['claim', 'Teen, 17, wins marathon', 'A teen, 17, wins marathon.']],
    },
    {
      headline: 'Anna Holt, 61, found safe',
      claims: [['claim', 'Anna Holt, 61, found safe', 'Anna Holt, 61, was found safe.']],
    },
    {
      headline: 'Boeing 737 grounded near Oslo',
      claims: [['claim', 'Boeing 737 grounded near Oslo', 'Boeing 737 was grounded near Oslo.']],
    },
    {
      headline: 'The 400 votes that tipped the race',
      claims: [['label', 'The 400 votes that tipped the race', 'The 400 votes that tipped the race.']],
    },
  ],
  'capitals that spell a small word': [
    {
      headline: 'WHO warns of new outbreak',
      claims: [['claim', 'WHO warns of new outbreak', 'WHO warns of new outbreak.']],
    },
    {
      headline: 'IT Glitch Grounds Ferries',
      claims: [['claim', 'IT Glitch Grounds Ferries', 'IT glitch grounds ferries.']],
    },
    {
      headline: 'Hale Cuts Funding to WHO',
      claims: [['claim', 'Hale Cuts Funding to WHO', 'Hale cuts funding to WHO.']],
    },
    {
      headline: 'Hale Says She Will NOT Quit',
      claims: [['claim', 'Hale Says She Will NOT Quit', 'Hale says she will not quit.']],
      speaker: 'Hale',
    },
    {
      headline: 'Who Warned of the Outbreak',
      claims: [['question', 'Who Warned of the Outbreak', 'Who warned of the outbreak.']],
    },
    {
      headline: 'Hale BLASTS ferry firm',
      claims: [['claim', 'Hale BLASTS ferry firm', 'Hale blasts ferry firm.']],
    },
  ],
  'lists, orders and questions that are none': [
    {
      headline: 'Two books banned in island schools',
      claims: [['claim', 'Two books banned in island schools', 'Two books were banned in island schools.']],
    },
    {
      headline: '10 harbour myths debunked',
      claims: [['list', '10 harbour myths debunked', '10 harbour myths debunked.']],
    },
    {
      headline: '3rd Circuit Rules Against Ferry Firm',
      claims: [['claim', '3rd Circuit Rules Against Ferry Firm', '3rd circuit rules against ferry firm.']],
    },
    {
      headline: 'Three Signs Your Cat Is Bored',
      claims: [['list', 'Three Signs Your Cat Is Bored', 'Three signs your cat is bored.']],
    },
    {
      headline: 'Save the Otters accuses ministers of lying',
      claims: [
        [
          'claim',
          'Save the Otters accuses ministers of lying',
          'Save the Otters accuses ministers of lying.',
        ],
      ],
    },
    {
      headline: 'Get Out director wins prize',
      claims: [['claim', 'Get Out director wins prize', 'Get Out director wins prize.']],
    },
    {
      headline: 'Get Ferries Repaired',
      claims: [['label', 'Get Ferries Repaired', 'Get ferries repaired.']],
    },
    {
      headline: 'Raise the Ferry Tax to Fix Piers',
      claims: [['label', 'Raise the Ferry Tax to Fix Piers', 'Raise the ferry tax to fix piers.']],
    },
    {
      headline: "What's Missing From the Harbour Budget",
      claims: [
        ['question', "What's Missing From the Harbour Budget", "What's missing from the harbour budget."],
      ],
    },
    {
      headline: 'Turn Them Over',
      claims: [['label', 'Turn Them Over', 'Turn them over.']],
    },
  ],
  'a noun that is the verb, and a noun that is none': [
    {
      headline: 'Singer pens letter calling for calm',
      claims: [['claim', 'Singer pens letter calling for calm', 'Singer pens letter calling for calm.']],
    },
    {
      headline: 'Council Bill Mandates Licensing of Otters',
      claims: [
        ['claim', 'Council Bill Mandates Licensing of Otters', 'Council bill mandates licensing of otters.'],
      ],
    },
    {
      headline: 'Gov. Hale to Sign Bill Requiring Ferry Passes',
      claims: [
        [
          'claim',
          'Gov. Hale to Sign Bill Requiring Ferry Passes',
          'Gov. Hale will sign bill requiring ferry passes.',
        ],
      ],
    },
    {
      headline: 'Hale again eyeing harbour bid',
      claims: [['claim', 'Hale again eyeing harbour bid', 'Hale is again eyeing harbour bid.']],
    },
    {
      headline: 'Hale again pushes claim Oslo spied on him',
      claims: [
        ['claim', 'Hale again pushes claim Oslo spied on him', 'Hale again pushes claim Oslo spied on him.'],
      ],
    },
    {
      headline: 'University of Alabama trustees vote to close pool',
      claims: [
        [
          'claim',
          'University of Alabama trustees vote to close pool',
          'University of Alabama trustees vote to close pool.',
        ],
      ],
    },
    {
      headline: 'Plans to drill for oil worry islanders',
      claims: [
        ['claim', 'Plans to drill for oil worry islanders', 'Plans to drill for oil worry islanders.'],
      ],
    },
    {
      headline: 'Ferry with 71 aboard crashes near Oslo',
      claims: [
        ['claim', 'Ferry with 71 aboard crashes near Oslo', 'Ferry with 71 aboard crashes near Oslo.'],
      ],
    },
    {
      headline: 'Hale once looked tough on ferries',
      claims: [['claim', 'Hale once looked tough on ferries', 'Hale once looked tough on ferries.']],
    },
    {
      headline: 'Mayor calls for Hale to be freed',
      claims: [['claim', 'Mayor calls for Hale to be freed', 'The mayor calls for Hale to be freed.']],
    },
    {
      headline: 'Hale campaign to launch ads',
      claims: [['claim', 'Hale campaign to launch ads', 'Hale campaign will launch ads.']],
    },
    {
      headline: 'Sailors who fled pier to avoid storm face fines',
      claims: [
        [
          'claim',
          'Sailors who fled pier to avoid storm face fines',
          'Sailors who fled pier to avoid storm face fines.',
        ],
      ],
    },
    {
      headline: 'Hale in no mood for talks',
      claims: [['claim', 'Hale in no mood for talks', 'Hale is in no mood for talks.']],
    },
    {
      headline: 'Mayor open to talks but wants more money',
      claims: [
        ['claim', 'Mayor open to talks', 'The mayor is open to talks.'],
        ['claim', 'but wants more money', 'The mayor wants more money.'],
      ],
    },
    {
      headline: 'Hale Cuts Aid to Ferries; Says Money Is Gone',
      claims: [
        ['claim', 'Hale Cuts Aid to Ferries', 'Hale cuts aid to ferries.'],
        ['claim', 'Says Money Is Gone', 'Hale says money is gone.'],
      ],
      speaker: 'Hale',
    },
  ],
  'what was done to somebody': [
    {
      headline: 'Twitter suspended about 70 million accounts over spam',
      claims: [
        [
          'claim',
          'Twitter suspended about 70 million accounts over spam',
          'Twitter suspended about 70 million accounts over spam.',
        ],
      ],
    },
    {
      headline: 'Hale found guilty of fraud',
      claims: [['claim', 'Hale found guilty of fraud', 'Hale was found guilty of fraud.']],
    },
    {
      headline: 'Hale driven from restaurant by protesters',
      claims: [
        [
          'claim',
          'Hale driven from restaurant by protesters',
          'Hale was driven from restaurant by protesters.',
        ],
      ],
    },
    {
      headline: 'Hale adviser Anna Holt, accused of fraud and lies in probe, is due in court',
      claims: [
        [
          'claim',
          'Hale adviser Anna Holt, accused of fraud and lies in probe, is due in court',
          'Hale adviser Anna Holt, accused of fraud and lies in probe, is due in court.',
        ],
      ],
    },
    {
      headline: 'The Ferry Doctrine, Revealed',
      claims: [['label', 'The Ferry Doctrine, Revealed', 'The ferry doctrine, revealed.']],
    },
    {
      headline: "Hale demands ferry firm's ad be pulled from pier",
      claims: [
        [
          'claim',
          "Hale demands ferry firm's ad be pulled from pier",
          "Hale demands ferry firm's ad be pulled from pier.",
        ],
      ],
    },
  ],
  'what there was': [
    {
      headline: 'Ferries Stop After Storm, Mayor Blames Council',
      claims: [
        ['claim', 'Ferries Stop', 'Ferries stop.'],
        ['claim', 'After Storm', 'There was a storm.'],
        ['claim', 'Mayor Blames Council', 'The mayor blames council.'],
      ],
    },
    {
      headline: 'Council delays vote until after election',
      claims: [
        [
          'claim',
          'Council delays vote until after election',
          'The council delays vote until after election.',
        ],
      ],
    },
    {
      headline: 'Hale quits after less than a year',
      claims: [['claim', 'Hale quits after less than a year', 'Hale quits after less than a year.']],
    },
    {
      headline: 'Hale quits after worst storm in years',
      claims: [['claim', 'Hale quits after worst storm in years', 'Hale quits after worst storm in years.']],
    },
    {
      headline: 'Ferry firm fined after FBI raid',
      claims: [
        ['claim', 'Ferry firm fined', 'Ferry firm was fined.'],
        ['claim', 'after FBI raid', 'There was an FBI raid.'],
      ],
    },
    {
      headline: 'Ferry firm fined after U.S. strike',
      claims: [
        ['claim', 'Ferry firm fined', 'Ferry firm was fined.'],
        ['claim', 'after U.S. strike', 'There was a U.S. strike.'],
      ],
    },
    {
      headline: 'In Ferry Mentions, Hale Surges to the Fore',
      claims: [
        [
          'claim',
          'In Ferry Mentions, Hale Surges to the Fore',
          'In ferry mentions, Hale surges to the fore.',
        ],
      ],
    },
    {
      headline: 'No, Really',
      claims: [['label', 'No, Really', 'No, really.']],
    },
  ],
  'speakers that are none': [
    {
      headline: 'Firm bans ferries, mulls new island rules',
      claims: [
        ['claim', 'Firm bans ferries', 'Firm bans ferries.'],
        ['claim', 'mulls new island rules', 'Firm mulls new island rules.'],
      ],
    },
    {
      headline: 'Hale denies fleeing scene of crash, contradicting police report',
      claims: [
        [
          'claim',
          'Hale denies fleeing scene of crash, contradicting police report',
          'Hale denies fleeing scene of crash, contradicting police report.',
        ],
      ],
    },
    {
      headline: 'Hale files suit, alleges harassment',
      claims: [
        ['claim', 'Hale files suit', 'Hale files suit.'],
        ['claim', 'alleges harassment', 'Hale alleges harassment.'],
      ],
    },
    {
      headline: 'Hale falsely says ferries are safe',
      claims: [['claim', 'Hale falsely says ferries are safe', 'Hale falsely says ferries are safe.']],
      speaker: 'Hale',
    },
    {
      headline: 'Leaflet tells men not to swim',
      claims: [['claim', 'Leaflet tells men not to swim', 'Leaflet tells men not to swim.']],
      speaker: 'Leaflet',
    },
    {
      headline: 'Hale should have quit — but didn’t: experts',
      claims: [
        [
          'claim',
          'Hale should have quit — but didn’t: experts',
          'Experts say that Hale should have quit – but didn’t.',
        ],
      ],
      speaker: 'experts',
    },
    {
      headline: "Hale kicking off talks: 'I Built the Pier'",
      claims: [
        ['claim', 'Hale kicking off talks', 'Hale is kicking off talks.'],
        ['label', 'I Built the Pier', '"I Built the Pier."'],
      ],
    },
    {
      headline: 'More than 60 homes flooded as river bursts its banks',
      claims: [
        ['claim', 'More than 60 homes flooded', 'More than 60 homes were flooded.'],
        ['claim', 'as river bursts its banks', 'River bursts its banks.'],
      ],
    },
    {
      headline: 'Drinking water affected after fish die in river',
      claims: [
        ['claim', 'Drinking water affected', 'Drinking water was affected.'],
        ['claim', 'after fish die in river', 'Fish die in river.'],
      ],
    },
    {
      headline: 'Rivermen rally to beat Herons',
      claims: [['claim', 'Rivermen rally to beat Herons', 'Rivermen rally to beat Herons.']],
    },
    {
      headline: 'Hale’s single in 11th wins it for Herons',
      claims: [
        ['claim', 'Hale’s single in 11th wins it for Herons', 'Hale’s single in 11th wins it for Herons.'],
      ],
    },
    {
      headline: 'Firm recalls 64,000 strollers over finger-pinching hinge',
      claims: [
        [
          'claim',
          'Firm recalls 64,000 strollers over finger-pinching hinge',
          'Firm recalls 64,000 strollers over finger-pinching hinge.',
        ],
      ],
    },
    {
      headline: "'They are shouting quietly', says foreign minister Hale",
      claims: [
        [
          'claim',
          "They are shouting quietly', says foreign minister Hale",
          'Foreign minister Hale says: "They are shouting quietly."',
        ],
      ],
      speaker: 'foreign minister Hale',
    },
  ],
};
