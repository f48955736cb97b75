/** A word or a few that become their opposite, and where they do not. */
interface Turn {
  readonly opposite: string;
  /** Words that must not follow: "backs away", "kills off". */
  readonly unless: ReadonlySet<string>;
  /** Where there are any, one of these must follow: "raises taxes", not "raises questions". */
  readonly only: ReadonlySet<string>;
}

/** A line each: `word: opposite`, then `!` and words that must not follow, or `+` and words of which one must. */
const turns = turnsOf(`
rises: falls
rose: fell
soars: slumps ! to
climbs: drops ! to in into on over up
surges: plunges ! to past ahead into in
gains: loses ! in on from as for
wins: loses ! over on
won: lost ! over
beats: loses to ! back
defeats: loses to
backs: opposes ! away off down out up from
supports: opposes
approves: rejects
approved: rejected
accepts: refuses
passes: rejects ! away on out over through by along in up house senate congress
blocks: allows
bans: permits ! on in
confirms: denies
admits: denies ! to
denies: admits ! bail request requests visa visas motion entry bid appeal asylum
praises: attacks
blasts: praises ! off at in through
slams: praises ! into
hails: condemns ! from
condemns: hails
increases: reduces ! in of to by
expands: shrinks
opens: closes ! up with in to
starts: ends ! to with in at
begins: ends ! to with in
ends: begins ! up in with at on
launches: cancels ! into
resumes: halts
joins: leaves ! in forces
resigns: stays on
quits: joins
arrested: released
convicted: acquitted
charged with: cleared of
guilty: innocent
killed: rescued
kills: spares
dies: survives ! at of aged
found dead: found alive
strong: weak
best: worst ! known selling
worst: best ! hit
higher: lower ! education ground court
first: last ! lady amendment family responder responders step ladies class half quarter time
rejects: accepts
opposes: backs
defends: attacks
seeks: avoids ! to
fails to: manages to
wants to: refuses to
agrees to: refuses to
agree to: refuse to
calls for: rules out
announces: cancels ! that he she it they his her
unveils: scraps
favors: opposes
delays: speeds up ! in
raises: cuts + taxes tax rates rate tariffs wages wage minimum prices interest debt spending
cuts: raises + taxes tax rates rate tariffs wages wage minimum prices interest debt spending
leads: trails + trump biden sanders warren buttigieg bloomberg clinton obama romney polls
says: denies ! to so no yes of about report study poll survey
more than: less than
fewer than: more than
votes for: votes against
vote for: vote against
votes to: refuses to
votes against: votes for
vote against: vote for
voted against: voted for
is: isn’t ! not no only just all
are: aren’t ! not no only just all
can: can’t ! not only
will: won’t ! not only
may: won’t ! not only have
should: shouldn’t ! not only
after: before ! all
`);

/** Bare forms, most of which are nouns as well: changed only where "to" or an auxiliary stands before them. */
const bareTurns = turnsOf(`
rise: fall
fall: rise ! into in for
gain: lose
lose: win
win: lose ! over
surge: plunge
back: oppose ! down away off up out
support: oppose
oppose: support
approve: reject
reject: approve
pass: reject ! on over up away through out by
block: allow
allow: block
ban: permit
permit: ban
confirm: deny
deny: confirm
raise: cut + taxes tax rates rate tariffs wages wage minimum prices interest debt spending
cut: raise + taxes tax rates rate tariffs wages wage minimum prices interest debt spending
increase: reduce ! in of to by
reduce: increase ! to by
open: close ! up with
close: open ! in to
begin: end ! to with
end: begin ! up in with
die: survive ! at of
kill: spare
lead: trail + trump biden sanders warren buttigieg bloomberg clinton obama romney polls
join: leave ! in forces
leave: join + race party group company eu union coalition
sign: veto + bill order law measure legislation
`);

/** What a noun stands behind and a verb does not. */
const beforeNoun =
  /(?:^|[\s‘’“”'"(])(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|no|any|more|most|big|biggest|new|first|last|next|of|for|in|on|with|after|amid|over|from|by|despite|against|about|terror|tax|travel|budget|primary|job|electoral)\s$|[’']s?\s$/i;
const beforeBare =
  /(?:^|\s)(?:to|will|won[’']t|would|could|can|can[’']t|cannot|may|might|must|should|not|\p{L}+n[’']t)\s$/iu;
/** "Looks after", "named after", "a day after": nothing is turned around. */
const beforeAfter = /(?:look\p{L}*|named|day|night|morning|year|long|soon|shortly)\s$/iu;
const modal = /^(?:is|are|can|will|may|should|first)$/;
const beforeClause = /(?:^|\s)(?:what|where|how|why|who|which|whether|if)\s(?:\S+\s){0,2}$/i;
const words = new RegExp(
  `(?<![\\p{L}’'-])(?:${[...turns.keys(), ...bareTurns.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}’'-])`,
  'giu',
);

/** The headline with its first verb, or the like, that has an opposite turned into it; undefined when there is none. */
export function turnVerb(headline: string, body: string): string | undefined {
  for (const match of headline.matchAll(words)) {
    const [found] = match;
    const before = headline.slice(0, match.index);
    const after = headline.slice(match.index + found.length);
    const turn = turnAt(found.toLowerCase(), before, after);
    if (turn === undefined || before === '' || isPartOfName(found, before, after, body)) continue;
    return before + cased(turn.opposite, found) + after;
  }
  return undefined;
}

function turnAt(word: string, before: string, after: string): Turn | undefined {
  const turn = (beforeBare.test(before) ? bareTurns.get(word) : undefined) ?? turns.get(word);
  const next = /^\s(?:the\s)?(\p{L}+)/iu.exec(after)?.[1]?.toLowerCase() ?? '';
  if (turn === undefined || turn.unless.has(next) || (turn.only.size > 0 && !turn.only.has(next)))
    return undefined;
  if (/^\p{L}{3,}s\b/u.test(word) && beforeNoun.test(before)) return undefined;
  if (word === 'after' && beforeAfter.test(before)) return undefined;
  return modal.test(word) && !assertsWith(word, before, after) ? undefined : turn;
}

/** Not "what Trump is proposing", "all that money can buy" or "more are reading than …". */
function assertsWith(word: string, before: string, after: string): boolean {
  if (!/^\s\p{L}/u.test(after) || beforeClause.test(before) || /\bmore\b/i.test(before)) return false;
  return !(/^(?:is|are)$/.test(word) ? /^\s\p{L}+ing[.!]?$/u : /^\s\p{L}+[.!]?$/u).test(after);
}

/** "Theresa May", "First Lady", "in May": a capital word that the body writes with a capital beside the same neighbour. */
function isPartOfName(word: string, before: string, after: string, body: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const previous = /\S+\s$/u.exec(before)?.[0] ?? '';
  const next = /^\s\p{L}+/u.exec(after)?.[0] ?? '';
  return (
    (previous !== '' && body.includes(previous + word)) ||
    (/^\s\p{Lu}/u.test(next) && body.includes(word + next))
  );
}

function cased(opposite: string, like: string): string {
  return /^\p{Lu}/u.test(like)
    ? opposite.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
    : opposite;
}

function turnsOf(table: string): ReadonlyMap<string, Turn> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [, word = '', opposite = '', unless = '', only = ''] =
          /^([^:]+): ([^!+]+?)(?: ! ([^+]+))?(?: \+ (.+))?$/u.exec(line) ?? [];
        return [word, { opposite, unless: setOf(unless), only: setOf(only) }] as const;
      }),
  );
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').filter(Boolean));
}
