import type { Word } from '../words.ts';

/** Offices that one has at a time: who is called so is no other. */
const soleOffices =
  /^(?:chairman|chairwoman|chairperson|mayor|governor|headteacher|chancellor|ambassador|commissioner|premier|sheriff|coroner|bishop|archbishop|pope|king|queen|envoy|rector|dean|provost|superintendent|treasurer|curator|conductor|composer|architect|referee|umpire|widow|widower|gov)s?$/;
/** Those that every firm and party has, so that it needs to be said of what: "museum director", "foreign minister". */
const commonOffices =
  /^(?:chair|director|president|minister|secretary|head|principal|manager|captain|editor|chief|boss|author|general|executive|ceo|leader|founder|judge|coach|owner|sen|senator|rep|congressman|congresswoman|mp)s?$/;
/** What many are, but hardly anyone who has an office. */
const layRoles =
  /^(?:resident|neighbou?r|patient|mother|father|mum|mom|dad|parent|pupil|student|nurse|farmer|driver|passenger|shopkeeper|survivor|witness|witnesse|victim|fan|volunteer|angler|tenant|teacher|analyst|economist|historian|visitor|customer|worker|baker|grower|fisherman|fishermen|trader|commuter|protester|campaigner|villager|relative|employee|colleague|friend|insider|member|eyewitness|eyewitnesse|bystander|shopper|motorist|cyclist|inmate|prisoner|migrant|refugee)s?$/;
/** With these before it the office is another. */
const otherOffice = /^(?:former|ex|then|late|vice|deputy|assistant|acting|interim|co|next|future|shadow)$/;
const lawyers = /^(?:lawyer|attorney|counsel|solicitor|barrister)s?$/;

type Named = Pick<Word, 'lower'>;

/** True for "mayor" and "chairman". */
export function isSoleOffice({ lower }: Named): boolean {
  return soleOffices.test(lower);
}

/** True for "director" and "minister". */
export function isCommonOffice({ lower }: Named): boolean {
  return commonOffices.test(lower);
}

/** True for either. */
export function isOffice(word: Named): boolean {
  return isSoleOffice(word) || isCommonOffice(word);
}

/** True for "resident", "witnesses" and "driver". */
export function isLayRole({ lower }: Named): boolean {
  return layRoles.test(lower);
}

/** True for what makes the office behind it another: "former", "shadow". */
export function isOtherOffice({ lower }: Named): boolean {
  return otherOffice.test(lower);
}

/** True for "lawyer" and "solicitors": who speaks for a client. */
export function isLawyer({ lower }: Named): boolean {
  return lawyers.test(lower);
}
