const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const determiners = list(
  'the a an this that these those his her its their our my your no every each some any all both another several many few most more',
);
export const possessives = list('his her its their our my your whose');
export const pronouns = list(
  'he she it they we i you him her them us me himself herself itself themselves who someone anyone everyone nobody nothing something everything none others',
);
export const subjectPronouns = list(
  'he she it they we i you this that these those who everyone nobody someone no-one nothing none there',
);
export const modals = list('will would can could may might must shall should cannot');
export const auxiliaries = list(
  "is are was were am be been has have had does do did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't ain't isnt dont wont cant it's he's she's that's there's here's they're we're you're i'm they've we've you've i've they'll we'll you'll i'll he'll she'll it'll they'd we'd you'd i'd he'd she'd",
);
export const prepositions = list(
  'of in on at by for from with without into onto over under about against between among amid amidst during through throughout across behind beyond near off toward towards upon within via per than like unlike versus vs despite after before since until till around along above below beneath beside besides inside outside past except following',
);
export const conjunctions = list('and or but nor yet &');
export const subordinators = list(
  'as after before while because since until till if unless when whenever where wherever although though whether that once why how what which who whom whose so than',
);
export const relativePronouns = list('who whom whose which that');
export const questionWords = list('who what when where why how which whose whom');
/** What denies the words behind it, in lower case with a straight apostrophe. */
export const negation = /^(?:not|no|never|nor|neither|none|cannot|\w*n't)$/;
/** Behind "not" these make more of what follows: "not only rich". */
export const moreThan = /^(?:only|just|merely|simply)$/;

/** Words that a Title Case headline may leave in lower case and that are never names. */
export const smallWords: ReadonlySet<string> = new Set([
  ...determiners,
  ...possessives,
  ...pronouns,
  ...modals,
  ...auxiliaries,
  ...prepositions,
  ...conjunctions,
  ...subordinators,
  ...list(
    'to not as up down out off too also just only now then again still even ever never here there very',
  ),
]);

/** True for "not", "no", "isn't", and for what leaves somebody or something out: "nobody", "without". */
export function isNegation(lower: string): boolean {
  return negation.test(lower) || /^(?:nobody|nothing|without)$/.test(lower);
}

/** Small words that belong to a verb before them: "turn on him", "back out of deal". */
export const verbParticles = /^(?:on|off|up|down|out|in|over|back|away|at|for|with|from|into|against|to)$/;
