/**
 * What a provider's role name says a headline is for. Each provider has a vocabulary of its own (`hlr:sub`,
 * `seo-title`, `http://cv.example/headline/social`), so the last part of the name is read.
 *
 * @returns undefined for a main headline and for roles that say nothing (`short`, `print`)
 */
export function headlinePurpose(role: string): 'dek' | 'seo' | 'social' | undefined {
  const name = lastPart(role);
  if (/seo|search|meta|^web/.test(name)) return 'seo';
  if (/social|share|facebook|twitter|^og|mobile|push|alert/.test(name)) return 'social';
  if (/sub|dec?k|strap|standfirst|secondary|summary/.test(name)) return 'dek';
  return undefined;
}

/** True for the role of the headline over the story: `main`, `hltype:main`, none. */
export function isMainRole(role: string): boolean {
  return /^(?:|main|mainhead(?:line)?|headline|primary|default|title)$/.test(lastPart(role));
}

function lastPart(role: string): string {
  return (role.toLowerCase().slice(0, 300).split(/[:/#]/).findLast(Boolean) ?? '').replace(/[^a-z]/g, '');
}
