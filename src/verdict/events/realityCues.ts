import type { Reality } from './reality.ts';

/** What a modal makes of its verb. "Should" and "must" say what somebody thinks right, "can" what is in reach. */
export const realityOfModal: ReadonlyMap<string, Reality> = new Map([
  ['may', 'possible'],
  ['might', 'possible'],
  ['could', 'possible'],
  ['would', 'promised'],
  ['will', 'promised'],
  ['shall', 'promised'],
  ['can', 'open'],
  ['should', 'open'],
  ['must', 'open'],
  ['cannot', 'open'],
]);

/** Words that may stand between a modal, a "to" or an auxiliary and its verb, beside adverbs in -ly. */
export const between =
  /^(?:not|also|still|now|again|then|even|soon|first|ever|never|only|just|well|once|already|yet|both|either|instead|further|later|eventually)$/;

/** Before "to" and a verb: it was done, or is settled, if the word itself is. */
export const settled =
  /^(?:beg[aiu]n|begins?|start(?:s|ed)|manage[sd]|vote[sd]?|agree[sd]?|decide[sd]?|decision|agreement|had|has|have|forced?|compelled|allow(?:s|ed)?|able|chose|chosen|opt(?:s|ed)|moved|went|rushed|help(?:s|ed)?|led|came|got|used|caus(?:es|ed)|prompt(?:s|ed)|first|last|only|latest|enough|clear(?:s|ed)?|authori[sz]ed|said|reported|believed|thought|known|appear(?:s|ed)?|seem(?:s|ed)?|happen(?:s|ed)?|return(?:s|ed)?|deal|pact|resolved?|elected|proceeded|dared?)$/;

/** Before "to" and a verb: it is meant to happen. */
export const intended =
  /^(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intentions?|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|scheduled|due|set|slated|poised|prepar(?:e|es|ed|ing)|ready|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|seek(?:s|ing)?|looking|yet|ambitions?|anticipated|projected|predicted|tipped|invit(?:e|es|ed|ing)|need(?:s|ed)?|offer(?:s|ed|ing)?)$/;

/** Before "to" and a verb: somebody would like it, or it may come. */
export const wished =
  /^(?:hop(?:e|es|ed|ing)|hopeful|wish(?:es|ed|ing)?|want(?:s|ed|ing)?|likely|propos(?:e|es|ed|ing|als?)|threat(?:s|en|ens|ened|ening)?|bids?|call(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|motion|petition|eager|keen|willing|tempt(?:ed|ing)|mull(?:s|ed|ing)?|eye[sd]?|eyeing|recommend(?:s|ed|ing|ations?)?|advised?|encourag(?:e|es|ed|ing)|lobb(?:y|ies|ied|ying)|possible|possibility|opportunity|options?)$/;

/** Before "to" and a verb: who tries to blame somebody does so, who tries to buy something may not. */
export const tried =
  /^(?:tr(?:y|ies|ied|ying)|sought|efforts?|attempt(?:s|ed|ing)?|push(?:es|ed|ing)?|drive|campaign(?:s|ed|ing)?|fight(?:s|ing)?|fought|battle|struggl(?:e|es|ed|ing)|work(?:s|ed|ing)?)$/;

/** Before "to" and a verb: nothing is said of it, or that it is not done. */
export const undone =
  /^(?:unable|refus(?:e|es|ed|al|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing|ure)?|unlikely|reluctan(?:t|ce)|unwilling|right|power|authority|chance|ability|how|when|where|what|not|never|too|reason|way)$/;

/** Before "is to": what follows says what it is, and nobody is to do anything. */
export const defined =
  /^(?:goal|aim|plan|idea|purpose|job|point|way|mission|task|solution|answer|objective|intention|thing|do|step|strategy|role|duty|response|option|here|this|that|it|priority|hope|challenge|trick|key|move)$/;

/** Right before a word in -ing: it is thought about. */
export const pondered =
  /^(?:consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|contemplat(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|eye[sd]?|eyeing|risk(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|debat(?:e|es|ed|ing)|urg(?:e|es|ed|ing))$/;

/** Before a preposition and a word in -ing: so is this. */
export const idea =
  /^(?:possibility|idea|option|prospect|likelihood|chance|risk|plans?|proposals?|think(?:s|ing)?|thought|talk(?:s|ed|ing)?|aimed|view|favou?r|considers?|considering|deliberating|threaten(?:s|ed|ing)|hopes?)$/;

/** Right before a word in -ing: it happened. */
export const happened =
  /^(?:after|by|since|beg[au]n|start(?:s|ed)|continue[sd]?|stopped|kept|keeps|finish(?:es|ed)|from|while|for|admit(?:s|ted)?)$/;

/** Right before a word in -ing: it is only spoken of ("said closing it would cost jobs"). */
export const mentioned = /^(?:that|of|about|in|to|against|into|without|not|than|said|says|and|or)$/;

/** Before a clause: it is not said to be so. */
export const conditional = /^(?:if|unless|should|until|till|once|assuming|suppose|provided)$/;
/** Before a clause: it is not known to be so. */
export const uncertain =
  /^(?:hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|unclear|worr(?:y|ies|ied)|whether|speculat(?:ion|ed|e)|wonder(?:s|ed)?)$/;
/** So are clauses behind these with a "not": "we cannot yet say it saves lives". */
export const knowing = /^(?:say|know|show|prove|confirm|conclude|tell|demonstrate|certain|sure)$/;

/** Right before a word that could be a verb: it is a noun. */
export const determiner =
  /^(?:a|an|the|its|his|her|their|our|my|your|no|any|some|every|each|another|of|in|on|for|by|with|from|at|into|over|under|about|during|despite|amid|new|recent|big|sharp|deep|further|possible|potential|proposed|planned|first|second|third|final|last|early|public|national|general|initial|this|that|these|those|after|before)$/;
/** Of those, what may stand right before a verb too. */
export const noDeterminer = /^(?:this|that|these|those|after|before)$/;

/** What makes an event of a noun: "hold a vote". */
export const lightVerb =
  /^(?:h[eo]ld(?:s|ing)?|call(?:s|ed|ing)?|ma(?:ke|kes|de|king)|launch(?:es|ed|ing)?|stag(?:e|es|ed|ing)|t(?:ake|akes|ook|aken|aking)|giv(?:e|es|ing|en)|gave|fac(?:e|es|ed|ing)|schedul(?:e|es|ed|ing)|conduct(?:s|ed|ing)?|mount(?:s|ed|ing)?|announc(?:e|es|ed|ing)|order(?:s|ed|ing)?|impos(?:e|es|ed|ing))$/;
/** Before a noun: "weighing a merger", "a proposed ban". */
export const plannedBefore =
  /^(?:possible|potential|proposed|planned|threatened|looming|propos(?:es|ing|als?)|plans?|planning|consider(?:s|ing)?|mull(?:s|ing)?|weigh(?:s|ing)?|explor(?:es|ing)|discuss(?:es|ing)?|seek(?:s|ing)?|hop(?:es|ing)|talks|threats?|threaten(?:s|ed|ing)?|bids?|whether|possibility|prospect|recommend(?:s|ed|ing|ation)?)$/;
/** So are these with a "for": "called for a ban". */
export const pleading = /^(?:call(?:s|ing|ed)?|urg(?:es|ed|ing)|demand(?:s|ing|ed)?)$/;
/** Between those and the noun. */
export const smallBeforeNoun = /^(?:an?|the|its|their|of|for|on|to|by|any|new|full|further)$/;
/** Behind a noun and "is": "a vote is due". */
export const plannedBehind =
  /^(?:due|expected|planned|scheduled|proposed|possible|likely|considered|slated|needed)$/;
