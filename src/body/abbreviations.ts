/** Followed by what they belong to, whatever its spelling: a stop after them never ends a sentence. */
export const titles: ReadonlySet<string> = new Set(
  `Mr Mrs Ms Mx Dr Prof Gen Sen Rep Gov Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Rev Fr Hon Pres Supt Insp
  Det Msgr Mgr Amb Atty Messrs Mme Mlle St Ste Mt Ft Sra v vs eg ie cf viz approx Spc Ofc Dep Asst Assoc Comdr
  Ald Sens Reps Gens Profs Drs`.split(/\s+/),
);

/** A stop after them ends no sentence when a number follows: "No. 5", "Jan. 6", "pp. 4". */
export const beforeNumber: ReadonlySet<string> = new Set(
  `No Nos no nos Art Sec Fig Vol pp p Ch Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`.split(/\s+/),
);

/**
 * May stand inside a sentence or end one ("Acme Inc. Chief Executive …", "… by Acme Inc. The deal …"): the next
 * word decides. Acronyms with stops (U.S., a.m.) are recognised by their shape and behave the same.
 */
export const either: ReadonlySet<string> = new Set(
  `Inc Corp Co Cos Ltd Bros LLC plc Jr Sr Esq etc al Ave Blvd Rd Dept Univ Assn Bhd Pty Mfg
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
  Tenn Tex Va Vt Wash Wis Wyo Ont Que
  Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ft hr hrs min mins sec sq lb lbs oz mph`.split(/\s+/),
);

/** Words that open a sentence far more often than they continue a name, in lower case. */
export const openers: ReadonlySet<string> = new Set(
  `the a an this that these those it its he she his her they their we our you your i my in on at by for from of to
  with without within after before during since until while when where why how what who which if as because
  although though but and or nor yet so however meanwhile instead also then there here both each every some many
  most several few all no not one two three under over between among about against despite according last next
  still even once now today yesterday tomorrow earlier later such another other police officials authorities
  analysts critics experts residents witnesses prosecutors investigators researchers scientists`.split(/\s+/),
);

/** Verbs that tie the words after a quotation to it: "Will it hold?" Mr Dale asked. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  `said says asked asks added adds told tells wrote writes tweeted replied replies shouted yelled continued
  explained posted exclaimed recalled insisted warned argued cried joked quipped responded wondered demanded`.split(
    /\s+/,
  ),
);
